import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Progress as Reading } from '../pdf/parts';
import type { Stage } from '../result';
import { Part, styled } from './part';
import styles from './progress.css?inline';

const STAGES: Stage[] = ['decode', 'tables', 'check'];

/** What a long check is at, with the way to end it. It shows itself only after a moment: most checks are done by then. */
@customElement('gouji-progress')
export class Progress extends Part {
  static override styles = styled(styles);

  @property() stage: Stage = 'decode';
  /** How far the reading of a PDF file has come. */
  @property({ attribute: false }) reading: Reading | null = null;

  override render() {
    const { stages, label, cancel, page } = this.t.progress;
    const { reading } = this;
    const within = reading === null ? 0.5 : reading.page / (reading.pages + 1);
    const at = STAGES.indexOf(this.stage);
    return html`<div class="bar" role="group" aria-label=${label}>
      <ol>${STAGES.map((stage, index) => html`<li class=${index < at ? 'done' : ''} aria-current=${index === at ? 'step' : 'false'}>${stages[stage]}</li>`)}</ol>
      <progress max=${STAGES.length} value=${at + within} aria-label=${label}></progress>
      ${reading === null ? nothing : html`<span>${page(reading.page, reading.pages)}</span>`}
      <button @click=${() => this.tell('cancel')}>${cancel}</button>
    </div>`;
  }
}
