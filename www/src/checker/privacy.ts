import { html } from 'lit';
import { customElement } from 'lit/decorators.js';

import { Part, styled } from './part';
import styles from './privacy.css?inline';

/** How a reader can verify that nothing leaves the machine. */
@customElement('gouji-privacy')
export class Privacy extends Part {
  static override styles = styled(styles);

  override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">${this.t.verifyTitle}</h2>
      <ol>${this.t.verifySteps.map((step) => html`<li>${step}</li>`)}</ol>
      <button @click=${() => this.tell('close')}>${this.t.close}</button>
    </section>`;
  }

  /** Puts the focus on the title. */
  focusTitle(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }
}
