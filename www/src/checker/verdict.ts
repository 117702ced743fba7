import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Outcome } from '../result';
import { badge, Part, styled, type Weight } from './part';
import styles from './verdict.css?inline';
import { counts, relations } from './verdict-words';

/** Whose report it is, and what came of it, on one line. */
@customElement('gouji-verdict')
export class Verdict extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) outcome: Outcome | null = null;
  @property({ type: Boolean }) canGoBack = false;

  override render() {
    const { outcome } = this;
    if (outcome === null) return nothing;
    return html`<div class="bar">
      ${this.renderAbout(outcome)}
      <ul class="counts">
        ${counts(outcome).map(([severity, count]) => this.renderCount(severity, count))}
        ${this.renderCount('unchecked', outcome.unchecked.length)}
      </ul>
      ${this.renderRelations(outcome)}
      <div class="actions">
        ${this.canGoBack ? html`<button @click=${() => this.tell('back')}>${this.t.back}</button>` : nothing}
        <button @click=${() => this.tell('another')}>${this.t.another}</button>
      </div>
    </div>`;
  }

  private renderAbout({ report }: Outcome) {
    const { t } = this;
    const year = report?.year ?? null;
    const form = report?.form ?? null;
    return html`<div class="about">
      <h2>${report?.issuer ?? t.unknownIssuer}</h2>
      <span class=${year === null ? 'unknown' : ''}>${year === null ? t.unknownYear : t.year(year)}</span>
      <span class=${form === null ? 'unknown' : ''}>${form === null ? t.unknownForm : t.form[form]}</span>
    </div>`;
  }

  private renderCount(weight: Weight, count: number) {
    return html`<li class=${count === 0 ? 'none' : weight}>${badge(weight, this.t)} <b>${count}</b></li>`;
  }

  private renderRelations(outcome: Outcome) {
    const { held, total } = relations(outcome);
    const { unchecked } = outcome.coverage.relations;
    if (total === 0) return html`<span class="relations">${unchecked > 0 ? this.t.relationsUnchecked(unchecked) : this.t.noRelations}</span>`;
    return html`<span class="relations ${held === total ? 'all' : ''}">${this.t.relationsHeld(held, total)}</span>`;
  }
}
