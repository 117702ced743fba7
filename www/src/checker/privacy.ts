import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import { Part, styled } from './part';
import styles from './privacy.css?inline';

/** How a reader can verify that nothing leaves the machine. */
@customElement('gouji-privacy')
export class Privacy extends Part {
  static override styles = styled(styles);

  @state() private online = navigator.onLine;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.onNetwork);
    addEventListener('offline', this.onNetwork);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.onNetwork);
    removeEventListener('offline', this.onNetwork);
  }

  override render() {
    const words = this.t.privacyPage;
    return html`<section aria-labelledby="title">
      <h2 id="title" tabindex="-1">${words.title}</h2>
      <ol>${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
      <p class=${this.online ? '' : 'offline'} role="status">${this.online ? words.online : words.offline}</p>
      <button @click=${() => this.tell('close')}>${this.t.close}</button>
    </section>`;
  }

  /** Puts the focus on the title. */
  focusTitle(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus());
  }

  private readonly onNetwork = (): void => {
    this.online = navigator.onLine;
  };
}
