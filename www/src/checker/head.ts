import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import clean from '../../samples/clean.txt?raw';
import faulty from '../../samples/faulty.txt?raw';
import styles from './head.css?inline';
import { Part, styled } from './part';

/**
 * The head of the page. Events: `panel`, whose detail is the panel to open or close; `sample`, whose detail is a report;
 * `language`.
 */
@customElement('gouji-head')
export class Head extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) rulePages: string | null = null;
  /** The panel that is open. */
  @property() panel = 'none';
  /** The language that can be changed to. */
  @property() language = 'en';
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
    const { t } = this;
    return html`<header lang=${t.language}>
      <h1><b>${t.name}</b><span>${t.subtitle}</span></h1>
      <p class="promise">${this.online ? t.privacy : t.offlineNow} · ${this.renderPanelButton('privacy', t.tryOffline)}</p>
      <nav>
        ${this.renderSamples()}
        ${customElements.get('gouji-settings') === undefined ? nothing : this.renderPanelButton('settings', t.settings)}
        ${this.rulePages === null ? nothing : html`<a href="${this.rulePages}index.html" target="_blank" rel="noopener">${t.rules}</a>`}
        <button class="link language" lang=${this.language} @click=${() => this.tell('language')}>${t.otherLanguage}</button>
      </nav>
    </header>`;
  }

  private renderPanelButton(panel: string, label: string) {
    return html`<button class="link" aria-expanded=${this.panel === panel} @click=${() => this.tell('panel', panel)}>${label}</button>`;
  }

  private renderSamples() {
    const { t } = this;
    return html`<details @keydown=${this.onKey} @focusout=${this.onFocusOut}><summary>${t.samplesMenu}</summary><div>
      <button class="link" @click=${this.onSample(clean)}>${t.intake.sampleClean}</button>
      <button class="link" @click=${this.onSample(faulty)}>${t.intake.sampleFaulty}</button>
    </div></details>`;
  }

  private onSample(report: string) {
    return (event: Event): void => {
      (event.target as Element).closest('details')?.removeAttribute('open');
      this.tell('sample', report);
    };
  }

  private readonly onNetwork = (): void => {
    this.online = navigator.onLine;
  };

  private onKey(event: KeyboardEvent): void {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  private onFocusOut(event: FocusEvent): void {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.relatedTarget !== null && !menu.contains(event.relatedTarget as Node)) menu.open = false;
  }
}
