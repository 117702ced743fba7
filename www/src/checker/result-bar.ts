import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import { copy } from './clipboard';
import { ResultPart, styled } from './part';
import styles from './result-bar.css?inline';

/** What of the result is shown. */
export type View = 'findings' | 'tables' | 'claims' | 'checklist';

const VIEWS: View[] = ['findings', 'tables', 'claims', 'checklist'];
const FURTHER: Partial<Record<View, string>> = { claims: 'gouji-claims', checklist: 'gouji-checklist' };

/** The views whose parts are there. */
const views = (): View[] => VIEWS.filter((view) => FURTHER[view] === undefined || customElements.get(FURTHER[view] ?? '') !== undefined);

/** The views to choose from, and what can be done with the result. Events: `view`, whose detail is one; `another`. */
@customElement('gouji-bar')
export class ResultBar extends ResultPart {
  static override styles = styled(styles);

  @property() view: View = 'findings';
  /** The list as it is copied. */
  @property({ attribute: false }) list: () => string = () => '';
  @state() private copied: boolean | null = null;

  override render() {
    const { t, copied } = this;
    return html`<div class="tabs" role="tablist" aria-label=${t.result.tabsLabel} @keydown=${this.onKey}>${views().map((view) => html`
        <button role="tab" id="tab-${view}" aria-selected=${view === this.view} tabindex=${view === this.view ? 0 : -1}
          @click=${() => this.tell('view', view)}>${t.result.tabs[view]}</button>`)}</div>
      <div class="actions">
        <button @click=${this.copyList}>${copied === null ? t.verdict.copyList : copied ? t.copied : t.copyFailed}</button>
        <gouji-exports .t=${t} .outcome=${this.outcome} .rules=${this.rules} .options=${this.options} .input=${this.input}
          .ignored=${this.ignored} .rulePages=${this.rulePages} ?narrow=${this.narrow}></gouji-exports>
        <button @click=${() => print()}>${this.view === 'checklist' ? t.checklist.print : t.verdict.print}</button>
        <button @click=${() => this.tell('another')}>${t.verdict.another}</button>
      </div>`;
  }

  private readonly copyList = async (): Promise<void> => {
    this.copied = await copy({ text: this.list() });
    setTimeout(() => (this.copied = null), 2000);
  };

  private onKey(event: KeyboardEvent): void {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at === -1) return;
    event.preventDefault();
    const next = tabs.at(to % tabs.length);
    next?.click();
    next?.focus();
  }
}
