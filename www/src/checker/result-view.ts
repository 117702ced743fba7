import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Cell, Finding, Outcome, Rule, Span } from '../result';
import './current';
import './document';
import type { DocumentView } from './document';
import './findings';
import type { Findings } from './findings';
import { inOrder, outline, type Group } from './outline';
import { Part, styled } from './part';
import styles from './result-view.css?inline';
import './tables';
import type { Tables } from './tables';

type View = 'list' | 'document' | 'tables';

/** The list of findings beside the text and the tables; on a narrow screen one of the three. */
@customElement('gouji-result')
export class ResultView extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) outcome!: Outcome;
  @property({ attribute: false }) rules: Rule[] = [];
  @property({ attribute: false }) rulePages: string | null = null;
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private view: View = 'list';
  @state() private chosen: Finding | null = null;
  @query('gouji-document') private document!: DocumentView;
  @query('gouji-tables') private tables!: Tables;
  @query('gouji-findings') private list!: Findings;
  private groups: Group[] = [];
  private order: Finding[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onKey);
  }

  /** The chosen finding survives another check of the same report. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('outcome')) return;
    this.groups = outline(this.outcome);
    this.order = inOrder(this.groups);
    this.chosen = this.order.find((finding) => finding.fingerprint === this.chosen?.fingerprint) ?? null;
    this.view = 'list';
  }

  override render() {
    return html`${this.renderTabs()}${this.renderList()}${this.renderDocument()}${this.renderTables()}
      ${this.narrow && this.shown !== 'list' ? this.renderCurrent() : nothing}`;
  }

  private renderTabs() {
    const views: View[] = this.narrow ? ['list', 'document', 'tables'] : ['document', 'tables'];
    return html`<div class="tabs" role="tablist" aria-label=${this.t.tabsLabel} @keydown=${this.onTabKey}>${views.map((view) => html`
      <button role="tab" id="tab-${view}" aria-selected=${view === this.shown} tabindex=${view === this.shown ? 0 : -1}
        aria-controls="panel-${view}" @click=${() => this.show(view)}>${this.t.tabs[view]}</button>`)}</div>`;
  }

  private renderList() {
    return html`<section class="list" id="panel-list" aria-label=${this.t.listLabel} ?hidden=${this.narrow && this.shown !== 'list'}>
      <gouji-findings .t=${this.t} .outcome=${this.outcome} .groups=${this.groups} .rules=${this.rules} .rulePages=${this.rulePages} .chosen=${this.chosen} ?narrow=${this.narrow}
        @choose=${this.onChoose}
        @show-text=${(event: CustomEvent<Finding>) => this.showText(event.detail.span)}
        @show-table=${(event: CustomEvent<Finding>) => this.showTable(event.detail)}
        @show-span=${(event: CustomEvent<Span>) => this.showText(event.detail)}></gouji-findings>
    </section>`;
  }

  private renderDocument() {
    const { report, source, findings } = this.outcome;
    return html`<section class="view document-view" id="panel-document" role="tabpanel" aria-label=${this.t.documentLabel} tabindex="0"
      ?hidden=${this.shown !== 'document'}>
      <gouji-document .t=${this.t} .text=${source.text ?? ''} .report=${report} .findings=${findings} .chosen=${this.chosen}
        @choose=${this.onMark}></gouji-document>
    </section>`;
  }

  private renderTables() {
    const { report, findings } = this.outcome;
    return html`<section class="view tables-view" id="panel-tables" role="tabpanel" aria-label=${this.t.tablesLabel} tabindex="0"
      ?hidden=${this.shown !== 'tables'}>
      <gouji-tables .t=${this.t} .report=${report} .findings=${findings} .chosen=${this.chosen} ?narrow=${this.narrow}
        @choose=${this.onMark} @locate=${(event: CustomEvent<Cell>) => this.showText(event.detail.span)}></gouji-tables>
    </section>`;
  }

  private renderCurrent() {
    return html`<gouji-current .t=${this.t} .finding=${this.chosen} .index=${this.position} .total=${this.order.length}
      @next=${() => this.step(1)} @previous=${() => this.step(-1)} @list=${this.showList}></gouji-current>`;
  }

  private get shown(): View {
    return this.view === 'list' && !this.narrow ? 'document' : this.view;
  }

  private get position(): number {
    return this.order.findIndex((finding) => finding.fingerprint === this.chosen?.fingerprint);
  }

  private readonly onChoose = (event: CustomEvent<Finding>): void => {
    const again = event.detail.fingerprint === this.chosen?.fingerprint;
    if (again && !this.narrow) this.chosen = null;
    else this.goTo(event.detail);
  };

  private readonly onMark = (event: CustomEvent<Finding>): void => {
    this.chosen = event.detail;
    this.revealInList();
  };

  /** Chooses a finding and shows its place: a cell in its table, a sentence in the text. */
  private goTo(finding: Finding): void {
    this.chosen = finding;
    if (this.isAboutCells(finding)) this.showTable(finding);
    else this.showText(finding.span);
    this.revealInList();
  }

  private isAboutCells({ cells, span }: Finding): boolean {
    if (cells.length === 0 || span === null) return cells.length > 0;
    const own = this.outcome.report?.cells.filter((cell) => cells.includes(cell.id)) ?? [];
    return own.some((cell) => cell.span !== null && cell.span.start <= span.start && cell.span.end >= span.end);
  }

  /** Changes the view; the chosen finding is in sight there too. */
  private show(view: View): void {
    this.view = view;
    if (this.chosen === null) return;
    const { chosen } = this;
    if (view === 'tables' && this.tables.shows(chosen)) this.showTable(chosen);
    else if (view === 'document') this.showText(chosen.span);
  }

  private showText(span: Span | null): void {
    if (span === null) return;
    this.view = 'document';
    void this.updateComplete.then(() => this.document.reveal(span));
  }

  private showTable(finding: Finding): void {
    if (!this.tables.shows(finding)) return this.showText(finding.span);
    this.view = 'tables';
    void this.updateComplete.then(() => this.tables.reveal(finding));
  }

  private revealInList(): void {
    void this.updateComplete.then(() => this.list.reveal());
  }

  private readonly showList = (): void => {
    this.view = 'list';
    void this.updateComplete.then(() => this.list.reveal()).then(() => this.list.focusChosen());
  };

  private step(by: 1 | -1): void {
    const { length } = this.order;
    const from = this.position === -1 && by === -1 ? 0 : this.position;
    const finding = this.order[(from + by + length) % length];
    if (finding !== undefined) this.goTo(finding);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
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
}
