import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Finding, Span } from '../result';
import './current';
import './document';
import type { DocumentView } from './document';
import type { Draft } from './edits';
import './editor';
import type { Editor } from './editor';
import { EVERYTHING, filtered, unignored, type Filter } from './filter';
import './findings';
import type { Findings } from './findings';
import { listText } from './list-text';
import { inOrder, outline, successor, type Group } from './outline';
import { ResultPart, styled, type Target } from './part';
import './result-bar';
import type { View } from './result-bar';
import styles from './result-view.css?inline';
import './tables';
import type { Tables } from './tables';
import './text-tools';

/** What stands beside the list. */
type Side = 'document' | 'tables';

/**
 * The result in four views: the findings beside the place that each is about, the tables, the figures in the text, the
 * checklist. On a narrow screen the list is a sheet over the document. Events: `another`, and those of its parts that
 * change something (`ignore`, `restore`, `type`, `apply`, `undo`, `redo`, `original`).
 */
@customElement('gouji-result')
export class ResultView extends ResultPart {
  static override styles = styled(styles);

  /** The text that the reader may change, and what it is now. */
  @property({ attribute: false }) draft: Draft | null = null;
  @property() text = '';
  /** The view that is open; paper shows it too. */
  @property({ reflect: true }) view: View = 'findings';
  @state() private side: Side = 'document';
  /** On a narrow screen: whether the list is open. */
  @state() private sheet = true;
  @state() private editing = false;
  @state() private filter: Filter = EVERYTHING;
  @query('gouji-document') private document!: DocumentView | null;
  @query('gouji-editor') private editor!: Editor | null;
  @query('gouji-tables') private tables!: Tables;
  @query('gouji-findings') private list!: Findings;
  private all: Group[] = [];
  private groups: Group[] = [];
  private order: Finding[] = [];

  /** On a narrow screen other things stay in sight below the bar. */
  private readonly bar = new ResizeObserver(([entry]) => this.style.setProperty('--bar', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.bar.observe(this.renderRoot.querySelector('gouji-bar') as Element));
    addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.bar.disconnect();
    removeEventListener('keydown', this.onKey);
  }

  /** The chosen finding survives another check of the same report. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draft')) this.startAnew();
    if (changed.has('outcome')) {
      this.all = outline(this.outcome);
      this.chosen = this.chosen === null ? null : successor(this.chosen, this.outcome.findings);
    }
    if (['outcome', 'ignored', 'filter', 't'].some((name) => changed.has(name))) {
      this.groups = filtered(unignored(this.all, this.ignored), this.filter, this.rules, this.t.list.whole);
      this.order = inOrder(this.groups);
    }
  }

  /** Opens the list at what could not be checked. */
  showUnchecked(): void {
    this.view = 'findings';
    this.sheet = true;
    void this.updateComplete.then(() => this.list.revealUnchecked());
  }

  /** On a narrow screen: makes room for what stands above. */
  closeSheet(): void {
    this.sheet = false;
  }

  override render() {
    const isSplit = this.view === 'findings';
    const covered = this.narrow && isSplit && this.sheet;
    return html`
      <gouji-bar .t=${this.t} .view=${this.view} .list=${this.copied} .outcome=${this.outcome} .rules=${this.rules} .options=${this.options}
        .input=${this.input} .ignored=${this.ignored} .rulePages=${this.rulePages} ?narrow=${this.narrow}
        @view=${(event: CustomEvent<View>) => this.show(event.detail)} @another=${this.forward}></gouji-bar>
      <div class="body ${this.view}" role="tabpanel" aria-label=${this.t.result.tabs[this.view]}>
        ${this.renderList()}
        ${isSplit ? this.renderSides(covered) : nothing}
        ${this.renderDocument(covered)}
        ${this.renderTables(covered)}
        ${this.renderFurther()}
      </div>
      ${this.narrow && !covered && this.shown !== null ? this.renderCurrent() : nothing}`;
  }

  private startAnew(): void {
    this.chosen = null;
    this.view = 'findings';
    this.side = 'document';
    this.sheet = true;
    this.editing = false;
    this.filter = EVERYTHING;
  }

  private renderList() {
    const { t } = this;
    return html`<section class="list" aria-label=${t.result.listLabel} ?hidden=${this.view !== 'findings' || this.narrow && !this.sheet}>
      ${this.narrow ? html`<p class="handle"><button class="link" @click=${() => (this.sheet = false)}>${t.close}</button></p>` : nothing}
      <gouji-findings .t=${t} .outcome=${this.outcome} .all=${this.all} .groups=${this.groups} .filter=${this.filter} .rules=${this.rules}
        .rulePages=${this.rulePages} .chosen=${this.chosen} .ignored=${this.ignored} ?narrow=${this.narrow}
        @filter=${(event: CustomEvent<Filter>) => (this.filter = event.detail)} @choose=${this.onChoose}
        @show-text=${(event: CustomEvent<Finding>) => this.showText(event.detail.span)}
        @show-table=${(event: CustomEvent<Finding>) => this.showTable(event.detail)}
        @show-span=${(event: CustomEvent<Span>) => this.showText(event.detail)}
        @try=${this.onTry} @ignore=${this.forward} @restore=${this.forward} @apply=${this.forward}></gouji-findings>
    </section>`;
  }

  private renderSides(inert: boolean) {
    const { t } = this;
    const sides: Side[] = ['document', 'tables'];
    return html`<div class="sides" ?inert=${inert}>
      <div role="group" aria-label=${t.result.sidesLabel}>${sides.map((side) => html`
        <button aria-pressed=${side === this.side} @click=${() => this.turnTo(side)}>${t.result.sides[side]}</button>`)}</div>
      ${this.side === 'document' ? html`<gouji-text-tools .t=${t} .draft=${this.draft} .text=${this.text} .state=${this.draft?.state} ?editing=${this.editing}
        @edit=${(event: CustomEvent<boolean>) => this.edit(event.detail)} @undo=${this.forward} @redo=${this.forward}
        @original=${this.forward}></gouji-text-tools>` : nothing}
    </div>`;
  }

  private renderDocument(inert: boolean) {
    const { report, source, findings } = this.outcome;
    const shown = findings.filter((finding) => !this.ignored.has(finding.fingerprint));
    return html`<section class="view document-view" aria-label=${this.t.result.documentLabel} tabindex="0" ?inert=${inert} ?hidden=${this.shown !== 'document'}>
      ${this.editing
        ? html`<gouji-editor .t=${this.t} .text=${this.text} .checked=${source.text ?? ''} .findings=${shown} .chosen=${this.chosen} .own=${!this.cameAsFile}
          @type=${this.forward} @undo=${this.forward} @redo=${this.forward} @choose=${this.onMark}></gouji-editor>`
        : html`<gouji-document .t=${this.t} .text=${source.text ?? ''} .report=${report} .findings=${shown} .chosen=${this.chosen}
          @choose=${this.onMark}></gouji-document>`}
    </section>`;
  }

  private renderTables(inert: boolean) {
    const { report, findings } = this.outcome;
    const shown = findings.filter((finding) => !this.ignored.has(finding.fingerprint));
    return html`<section class="view tables-view" aria-label=${this.t.result.tablesLabel} tabindex="0" ?inert=${inert} ?hidden=${this.shown !== 'tables'}>
      <gouji-tables .t=${this.t} .report=${report} .draft=${this.draft} .findings=${shown} .chosen=${this.chosen} ?narrow=${this.narrow}
        .shown=${this.shown === 'tables'} @choose=${this.onMark} @locate=${this.onLocate} @apply=${this.forward}></gouji-tables>
      <gouji-charts .t=${this.t} .outcome=${this.outcome} ?narrow=${this.narrow} @locate=${this.onLocate}></gouji-charts>
    </section>`;
  }

  /** The views that stand for themselves: the figures in the text, and the checklist. */
  private renderFurther() {
    const { t, outcome, input, rules, options, chosen, ignored, rulePages, narrow } = this;
    if (this.view === 'claims') {
      return html`<section class="view claims-view" aria-label=${t.result.claimsLabel} tabindex="0">
        <gouji-claims .t=${t} .outcome=${outcome} .input=${input} .rules=${rules} .options=${options} .chosen=${chosen} .ignored=${ignored}
          .rulePages=${rulePages} ?narrow=${narrow} @choose=${this.onMark} @locate=${this.onLocate}></gouji-claims></section>`;
    }
    if (this.view !== 'checklist') return nothing;
    return html`<section class="view checklist-view" aria-label=${t.result.checklistLabel} tabindex="0">
      <gouji-checklist .t=${t} .outcome=${outcome} .input=${input} .rules=${rules} .options=${options} .chosen=${chosen} .ignored=${ignored}
        .rulePages=${rulePages} ?narrow=${narrow} @choose=${this.onMark} @locate=${this.onLocate}></gouji-checklist></section>`;
  }

  private renderCurrent() {
    return html`<gouji-current .t=${this.t} .finding=${this.chosen} .index=${this.position} .total=${this.order.length}
      @next=${() => this.step(1)} @previous=${() => this.step(-1)} @list=${this.openSheet}></gouji-current>`;
  }

  /** What the right side shows, or the whole width. */
  private get shown(): Side | null {
    if (this.view === 'findings') return this.side;
    return this.view === 'tables' ? 'tables' : null;
  }

  private get cameAsFile(): boolean {
    return !['text', 'markdown', null].includes(this.outcome.source.kind);
  }

  private get position(): number {
    const { order, chosen } = this;
    const at = (fingerprint: string | null | undefined) => order.findIndex((finding) => finding.fingerprint === fingerprint);
    const own = at(chosen?.fingerprint);
    return own === -1 ? at(chosen?.explained_by) : own;
  }

  private readonly copied = (): string => listText(this.outcome, this.groups, this.ignored, this.t);

  /** Passes on what a part asks for and others have to do. */
  private readonly forward = (event: Event): void => this.tell(event.type, (event as CustomEvent<unknown>).detail);

  private readonly onChoose = (event: CustomEvent<Finding>): void => {
    const again = event.detail.fingerprint === this.chosen?.fingerprint;
    if (again && !this.narrow) this.chosen = null;
    else this.goTo(event.detail);
  };

  /** A finding that was chosen at its place, or in another view: the list follows. */
  private readonly onMark = (event: CustomEvent<Finding>): void => {
    if (this.shown === null) return this.goTo(event.detail);
    this.chosen = event.detail;
    this.revealInList();
  };

  private readonly onLocate = (event: CustomEvent<Target>): void => {
    const target = event.detail;
    if ('span' in target) return this.showText(target.span);
    this.enter('tables');
    void this.updateComplete.then(() => this.tables.revealCell(target.cell));
  };

  private readonly onTry = (event: CustomEvent<Record<string, number>>): void => {
    this.tables.try(event.detail);
    this.enter('tables');
    const [cell] = Object.keys(event.detail);
    if (cell !== undefined) void this.updateComplete.then(() => this.tables.revealCell(cell));
  };

  /** Chooses a finding and shows its place: a cell in its table, a sentence in the text. */
  private goTo(finding: Finding): void {
    this.chosen = finding;
    if (this.isAboutCells(finding) && !(this.editing && finding.span !== null)) this.showTable(finding);
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
    if (view === 'findings') this.sheet = true;
    else if (view === 'tables' && this.chosen !== null && this.tables.shows(this.chosen)) this.showTable(this.chosen);
  }

  private turnTo(side: Side): void {
    this.side = side;
    if (this.chosen === null) return;
    if (side === 'tables' && this.tables.shows(this.chosen)) this.showTable(this.chosen);
    else if (side === 'document') this.showText(this.chosen.span);
  }

  /** Turns to a side; from the tables in full width only for the document. */
  private enter(side: Side): void {
    this.sheet = false;
    this.side = side;
    if (this.view !== 'tables' || side === 'document') this.view = 'findings';
  }

  private edit(editing: boolean): void {
    this.editing = editing;
    const span = this.chosen?.span ?? null;
    void this.updateComplete.then(() => {
      if (span !== null) this.showText(span);
      else this.editor?.focusField();
    });
  }

  private showText(span: Span | null): void {
    if (span === null) return this.narrow ? void (this.sheet = false) : undefined;
    this.enter('document');
    void this.updateComplete.then(() => (this.editor ?? this.document)?.reveal(span));
  }

  private showTable(finding: Finding): void {
    if (!this.tables.shows(finding)) return this.showText(finding.span);
    this.enter('tables');
    void this.updateComplete.then(() => this.tables.reveal(finding));
  }

  private revealInList(): void {
    void this.updateComplete.then(() => this.list.reveal());
  }

  private readonly openSheet = (): void => {
    this.view = 'findings';
    this.sheet = true;
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
    } else if (event.key === 'Escape') this.onEscape();
    else if (event.key === '/' && !isTyping(event)) {
      event.preventDefault();
      this.view = 'findings';
      this.sheet = true;
      void this.updateComplete.then(() => this.list.focusFilter());
    }
  };

  private onEscape(): void {
    if (this.narrow && this.sheet && this.view === 'findings') this.sheet = false;
    else this.chosen = null;
  }
}

/** Whether a key goes into a field. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
