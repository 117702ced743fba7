import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { CheckOptions, Input } from '../api';
import type { Engine } from '../engine/engine';
import { en } from '../messages/en';
import { zh, type Messages } from '../messages/zh';
import type { Cell, CheckDocument, Era, Finding, Rule, Span } from '../result';
import common from '../style/common.css?inline';
import tokens from '../style/tokens.css?inline';
import './current';
import './document';
import './findings';
import './intake';
import './privacy';
import './tables';
import './verdict';
import styles from './checker.css?inline';
import type { DocumentView } from './document';
import type { Findings } from './findings';
import type { Intake, Submission } from './intake';
import { inOrder, outline, type Group } from './outline';
import type { Privacy } from './privacy';
import type { Tables } from './tables';
import { tabTitle, verdict } from './verdict-words';

const NARROWER_THAN = 1024;

type View = 'list' | 'document' | 'tables';

/**
 * The whole checker as one element. It keeps the report only as long as it is on the screen.
 *
 * Events: `gouji-ready`; `gouji-result`, whose detail is the document; `gouji-error`, whose detail is the document's error.
 */
export class GoujiChecker extends LitElement {
  static override styles = [unsafeCSS(tokens), unsafeCSS(common), unsafeCSS(styles)];

  /** The year reported on, where the text does not say. */
  @property({ type: Number }) year: number | null = null;
  /** The form to expect: `E1` to `E4`. */
  @property() era: Era | null = null;
  /** `zh-CN` or `en`. */
  @property() locale = 'zh-CN';
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** What runs the checks; it is given once, by the page. */
  @property({ attribute: false }) engine!: Engine;

  @state() private document: CheckDocument | null = null;
  @state() private former: CheckDocument | null = null;
  @state() private problem = '';
  @state() private busy = false;
  @state() private announced = '';
  @state() private replaced = false;
  @state() private verifying = false;
  @state() private view: View = 'list';
  @state() private chosen: Finding | null = null;
  @state() private rules: Rule[] = [];
  @query('gouji-intake') private intake!: Intake;
  @query('gouji-document') private documentView!: DocumentView | null;
  @query('gouji-tables') private tables!: Tables | null;
  @query('gouji-findings') private findings!: Findings | null;
  @query('gouji-privacy') private privacy!: Privacy | null;
  private groups: Group[] = [];
  private order: Finding[] = [];
  private readonly width = new ResizeObserver(([entry]) => (this.narrow = (entry?.contentRect.width ?? 0) < NARROWER_THAN));

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = this.getBoundingClientRect().width < NARROWER_THAN;
    this.width.observe(this);
    addEventListener('keydown', this.onKey);
    addEventListener('paste', this.onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.width.disconnect();
    removeEventListener('keydown', this.onKey);
    removeEventListener('paste', this.onPaste);
  }

  protected override async firstUpdated(): Promise<void> {
    try {
      this.rules = (await this.engine.start()).rules;
      this.dispatchEvent(new CustomEvent('gouji-ready'));
    } catch {
      this.problem = this.t.engineFailed;
    }
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('document')) {
      this.groups = this.document === null ? [] : outline(this.document);
      this.order = inOrder(this.groups);
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('document') || changed.has('locale')) this.dispatchEvent(new CustomEvent('gouji-title'));
  }

  /** Whether a report would be lost by leaving. */
  get holdsReport(): boolean {
    return this.document !== null;
  }

  /** The result in a few words that say nothing of the report. */
  get resultTitle(): string {
    return tabTitle(this.document, this.t);
  }

  /** Checks a report and shows the result. An input that cannot be used leaves the field as it is and says why. */
  async check(input: Input): Promise<void> {
    this.busy = true;
    const document = await this.engine.check(input, this.options).catch(() => undefined);
    if (document === null) return;
    this.busy = false;
    if (document === undefined) this.refuse(this.t.engineFailed);
    else if (document.error !== null) this.refuse(document.error.message, document);
    else this.accept(document);
  }

  /** Forgets the report. */
  clear(): void {
    this.document = null;
    this.former = null;
    this.chosen = null;
    this.problem = '';
    this.intake.empty();
  }

  override render() {
    return html`
      ${this.renderHeader()}
      ${this.verifying ? html`<gouji-privacy .t=${this.t} @close=${() => this.verify(false)}></gouji-privacy>` : nothing}
      <main class=${this.document === null ? 'empty' : 'result'} lang=${this.t.language}>
        <gouji-intake ?hidden=${this.document !== null} .t=${this.t} .problem=${this.problem} ?busy=${this.busy}
          @submit=${(event: CustomEvent<Submission>) => this.check(event.detail.input)} @verify=${() => this.verify(true)}></gouji-intake>
        ${this.document === null ? nothing : this.renderResult(this.document)}
      </main>
      <p class="silent" role="status">${this.announced}</p>`;
  }

  private get t(): Messages {
    return this.locale.startsWith('en') ? en : zh;
  }

  private get options(): CheckOptions {
    return { text: true, ...(this.year === null ? {} : { year: this.year }), ...(this.era === null ? {} : { era: this.era }) };
  }

  private renderHeader() {
    const { t } = this;
    return html`<header lang=${t.language}>
      <h1><b>${t.name}</b>${t.subtitle}</h1>
      <button class="link" aria-expanded=${this.verifying} @click=${() => this.verify(!this.verifying)}>${t.privacy}</button>
      <button class="link language" aria-label=${t.otherLanguageLabel} @click=${this.switchLanguage}>${t.otherLanguage}</button>
    </header>`;
  }

  private renderResult(document: CheckDocument) {
    const { t } = this;
    const shown = this.shownView;
    return html`
      <div class="wide">
        <gouji-verdict .t=${t} .document=${document} ?canGoBack=${this.former !== null && this.replaced}
          @another=${this.another} @back=${this.goBack}></gouji-verdict>
        ${this.replaced ? html`<p class="replaced">${t.replaced}</p>` : nothing}
      </div>
      ${this.renderTabs()}
      <section class="list" id="panel-list" aria-label=${t.listLabel} ?hidden=${this.narrow && shown !== 'list'}>
        <gouji-findings ?narrow=${this.narrow} .t=${t} .document=${document} .groups=${this.groups} .rules=${this.rules} .chosen=${this.chosen}
          @choose=${this.onChoose} @show-text=${(event: CustomEvent<Finding>) => this.showText(event.detail.span)}
          @show-table=${(event: CustomEvent<Finding>) => this.showTable(event.detail)}
          @show-span=${(event: CustomEvent<Span>) => this.showText(event.detail)}></gouji-findings>
      </section>
      <section class="view document-view" id="panel-document" role="tabpanel" aria-labelledby="tab-document" tabindex="0" ?hidden=${shown !== 'document'}>
        <gouji-document .t=${t} .text=${document.source.text ?? ''} .sections=${document.report?.sections ?? []}
          .findings=${document.findings} .chosen=${this.chosen} @choose=${this.onMark}></gouji-document>
      </section>
      <section class="view tables-view" id="panel-tables" role="tabpanel" aria-labelledby="tab-tables" tabindex="0" ?hidden=${shown !== 'tables'}>
        <gouji-tables .t=${t} .report=${document.report} .findings=${document.findings} .chosen=${this.chosen} ?narrow=${this.narrow}
          @choose=${this.onMark} @locate=${(event: CustomEvent<Cell>) => this.showText(event.detail.span)}></gouji-tables>
      </section>
      ${this.narrow && shown !== 'list' ? this.renderCurrent() : nothing}`;
  }

  private renderTabs() {
    const views: View[] = this.narrow ? ['list', 'document', 'tables'] : ['document', 'tables'];
    return html`<div class="tabs" role="tablist" aria-label=${this.t.tabsLabel} @keydown=${this.onTabKey}>${views.map((view) => html`
      <button role="tab" id="tab-${view}" aria-selected=${view === this.shownView} tabindex=${view === this.shownView ? 0 : -1}
        aria-controls="panel-${view}" @click=${() => (this.view = view)}>${this.t.tabs[view]}</button>`)}</div>`;
  }

  private renderCurrent() {
    return html`<gouji-current .t=${this.t} .finding=${this.chosen} .index=${this.chosenIndex} .total=${this.order.length}
      @next=${() => this.step(1)} @previous=${() => this.step(-1)} @list=${this.showList}></gouji-current>`;
  }

  private get shownView(): View {
    return this.view === 'list' && !this.narrow ? 'document' : this.view;
  }

  private get chosenIndex(): number {
    return this.order.findIndex((finding) => finding.fingerprint === this.chosen?.fingerprint);
  }

  private refuse(message: string, document?: CheckDocument): void {
    this.document = null;
    this.problem = message;
    this.announced = message;
    if (document?.error) this.dispatchEvent(new CustomEvent('gouji-error', { detail: document.error }));
  }

  private accept(document: CheckDocument): void {
    const kept = document.findings.find((finding) => finding.fingerprint === this.chosen?.fingerprint) ?? null;
    this.document = document;
    this.chosen = kept;
    this.problem = '';
    this.view = 'list';
    this.announced = verdict(document, this.t);
    this.dispatchEvent(new CustomEvent('gouji-result', { detail: document }));
  }

  private readonly another = (): void => {
    this.former = this.document;
    this.document = null;
    this.replaced = false;
    this.chosen = null;
    this.intake.empty();
    this.intake.focusField();
  };

  private readonly goBack = (): void => {
    if (this.former === null) return;
    [this.document, this.former] = [this.former, null];
    this.replaced = false;
  };

  private verify(open: boolean): void {
    this.verifying = open;
    void this.updateComplete.then(() => (open ? this.privacy?.focusTitle() : undefined));
  }

  private readonly switchLanguage = (): void => {
    this.locale = this.locale.startsWith('en') ? 'zh-CN' : 'en';
  };

  private readonly onChoose = (event: CustomEvent<Finding>): void => {
    const same = event.detail.fingerprint === this.chosen?.fingerprint;
    if (same && !this.narrow) this.chosen = null;
    else this.goTo(event.detail);
  };

  private readonly onMark = (event: CustomEvent<Finding>): void => {
    this.chosen = event.detail;
    void this.updateComplete.then(() => this.findings?.reveal());
  };

  /** Chooses a finding and shows its place: a cell in its table, a sentence in the text. */
  private goTo(finding: Finding): void {
    this.chosen = finding;
    if (this.isAboutCells(finding)) this.showTable(finding);
    else if (finding.span !== null) this.showText(finding.span);
    void this.updateComplete.then(() => this.findings?.reveal());
  }

  private isAboutCells({ cells, span }: Finding): boolean {
    if (cells.length === 0) return false;
    const own = this.document?.report?.cells.filter((cell) => cells.includes(cell.id)) ?? [];
    return span === null || own.some((cell) => cell.span !== null && cell.span.start <= span.start && cell.span.end >= span.end);
  }

  private showText(span: Span | null): void {
    if (span === null) return;
    this.view = 'document';
    void this.updateComplete.then(() => this.documentView?.reveal(span));
  }

  private showTable(finding: Finding): void {
    if (this.tables?.shows(finding) !== true) return this.showText(finding.span);
    this.view = 'tables';
    void this.updateComplete.then(() => this.tables?.reveal(finding));
  }

  private readonly showList = (): void => {
    this.view = 'list';
    void this.updateComplete.then(() => this.findings?.reveal()).then(() => this.findings?.focusChosen());
  };

  private step(by: 1 | -1): void {
    const { length } = this.order;
    if (length === 0) return;
    const from = this.chosenIndex === -1 && by === -1 ? 0 : this.chosenIndex;
    const finding = this.order[(from + by + length) % length];
    if (finding !== undefined) this.goTo(finding);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.document === null) return;
    if (event.key === 'F8') {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') this.chosen = null;
  };

  private readonly onTabKey = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = tabs[(tabs.indexOf(event.target as HTMLElement) + by + tabs.length) % tabs.length];
    next?.click();
    next?.focus();
  };

  /** A paste anywhere replaces the report that is shown; the way back stays open. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || event.clipboardData === null || this.document === null) return;
    this.former = this.document;
    this.replaced = this.intake.receive(event.clipboardData);
    if (this.replaced) event.preventDefault();
  };
}
