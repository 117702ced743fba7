import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import type { FormTable } from '../forms/layout';
import { relationsOf } from '../forms/relations';
import { cellsBeside, idsOf, tablesOf } from '../forms/tables';
import type { Cell, Edit, Finding, Report } from '../result';
import { cellText } from './cells';
import './grid';
import type { Grid } from './grid';
import type { Note } from './grid-rows';
import { Part, shape, styled } from './part';
import styles from './tables.css?inline';
import { tally, Trial } from './trial';

/** How long tables out of sight wait before they follow, in milliseconds. */
const LATER = 300;

/**
 * The official tables of the report, where a reader can try other figures, and the cells that stand in none of them. Events:
 * `choose` with a finding, `locate` with a target, `apply` with edits of the text.
 */
@customElement('gouji-tables')
export class Tables extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) findings: Finding[] = [];
  @property({ attribute: false }) chosen: Finding | null = null;
  /** Another one means another report: what was tried is forgotten. */
  @property({ attribute: false }) draft: unknown = null;
  @property({ type: Boolean }) narrow = false;
  /** Whether the tables are in sight; otherwise they follow the text that is being typed when there is time. */
  @property({ type: Boolean }) shown = true;
  @state() private comparing = false;
  private tables: FormTable[] = [];
  private cells = new Map<string, Cell>();
  private trial = new Trial(null, this.cells);

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.shown && this.hasUpdated) await new Promise((resume) => setTimeout(resume, LATER));
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report') && !changed.has('narrow')) return;
    const { cells = [], form = null } = this.report ?? {};
    this.cells = new Map(cells.map((cell) => [cell.id, cell]));
    this.tables = tablesOf(form, cells, this.narrow).filter((table) => this.isPrinted(table));
    if (changed.has('report')) this.renew(changed.has('draft'));
  }

  override render() {
    if (this.tables.length === 0) return html`<div class="stack"><p>${this.t.tables.none}</p></div>`;
    const notes = this.notes();
    return html`${this.renderTrial()}<div class="stack">
      ${this.tables.some((table) => this.isLost(table)) ? html`<p class="lost">${this.t.tables.lost}</p>` : nothing}
      ${this.renderLegend()}
      ${this.tables.map((table) => this.renderGrid(table, notes))}
      ${this.renderBeside()}
    </div>`;
  }

  /** Tries figures, as a fix proposes them. */
  try(figures: Readonly<Record<string, string | number>>): void {
    const texts = Object.entries(figures).map(([id, figure]): [string, string] => [id, String(figure)]);
    this.trial.set(Object.fromEntries(texts));
    this.requestUpdate();
  }

  /** Whether a table holds cells of this finding. */
  shows(finding: Finding): boolean {
    return this.tables.some((table) => concerns(table, finding));
  }

  /** Brings the cells of the chosen finding into view. */
  async reveal(finding: Finding): Promise<void> {
    await this.updateComplete;
    const index = this.tables.findIndex((table) => concerns(table, finding));
    await this.renderRoot.querySelectorAll<Grid>('gouji-grid')[index]?.reveal();
  }

  /** Brings a cell into view. */
  async revealCell(id: string): Promise<void> {
    await this.updateComplete;
    const index = this.tables.findIndex((table) => idsOf(table).includes(id));
    await this.renderRoot.querySelectorAll<Grid>('gouji-grid')[index]?.revealCell(id);
  }

  /** A trial outlives another check of the same report. */
  private renew(isAnother: boolean): void {
    const { tried } = this.trial;
    this.trial = new Trial(this.report?.form ?? null, this.cells);
    if (isAnother) this.comparing = false;
    else if (tried.size > 0) this.trial.set(Object.fromEntries(tried));
  }

  /** A table of which no cell is there was not read, and is not shown as if it were empty. */
  private isPrinted(table: FormTable): boolean {
    return idsOf(table).some((id) => (this.cells.get(id)?.state ?? 'absent') !== 'absent');
  }

  /** A table that stands in the report, and of which nothing could be read. */
  private isLost(table: FormTable): boolean {
    return idsOf(table).every((id) => ['unreadable', 'absent'].includes(this.cells.get(id)?.state ?? 'absent'));
  }

  /** The sums to write out: those that were found, or while something is tried, how the relations answer to it. */
  private notes(): Note[] {
    const { tried } = this.trial;
    const answered = new Set(relationsOf(this.report?.form ?? null).map(({ rule }) => rule));
    const found = this.findings
      .filter((finding) => finding.explained_by === null || finding === this.chosen)
      .filter((finding) => tried.size === 0 || !answered.has(finding.rule))
      .map((finding): Note => ({ cell: finding.cells[0] ?? '', severity: finding.severity, text: finding.message, finding }));
    if (tried.size === 0) return found;
    const failed = this.trial.answers().now.filter(({ state }) => state === 'failed');
    return [...found, ...failed.map((answer): Note => ({
      cell: answer.relation.left[0] ?? '', severity: answer.relation.sign === '=' ? 'error' : 'warning', text: this.trial.told(answer, this.tables, this.t), finding: null,
    }))];
  }

  private renderTrial() {
    const { t, trial } = this;
    if (!trial.isOn) return html`<p class="trial hint">${t.tables.hint}</p>`;
    const { now, before } = trial.answers();
    const [current, former] = [tally(now), tally(before)];
    return html`<div class="trial on" role="group" aria-label=${t.trial.label}>
      <p role="status"><b>${t.trial.state(trial.tried.size)}</b> <span class=${current.held === current.total ? 'all' : ''}>${t.trial.answer(current.held, current.total)}</span>${t.trial.before(former.held)}</p>
      <div class="ways"><button @click=${() => this.change(() => trial.undo())}>${t.trial.undo}</button>
      <button @click=${() => this.change(() => trial.reset())}>${t.trial.reset}</button>
      <button aria-pressed=${this.comparing} @click=${() => (this.comparing = !this.comparing)}>${t.trial.compare}</button>
      ${this.edits.length === 0 ? nothing : html`<button class="primary" @click=${this.write}>${t.trial.write}</button>`}</div>
    </div>`;
  }

  /** What writing the trial into the text changes there. */
  private get edits(): Edit[] {
    return [...this.trial.tried].flatMap(([id, text]) => {
      const span = this.cells.get(id)?.span ?? null;
      return span === null || text === '' ? [] : [{ span, text }];
    });
  }

  private readonly write = (): void => this.tell('apply', this.edits);

  private change(how: () => void): void {
    how();
    if (!this.trial.isOn) this.comparing = false;
    this.requestUpdate();
  }

  private renderGrid(table: FormTable, notes: Note[]) {
    const ids = new Set(idsOf(table));
    const findings = this.findings.filter((finding) => concerns(table, finding));
    return html`<gouji-grid .t=${this.t} .table=${table} .cells=${this.cells} .findings=${findings} .chosen=${this.chosen}
      .tried=${this.trial.tried} .notes=${notes.filter(({ cell }) => ids.has(cell))} ?comparing=${this.comparing} ?narrow=${this.narrow}
      @try=${(event: CustomEvent<Record<string, string>>) => this.try(event.detail)}
      @choose=${(event: CustomEvent) => this.tell('choose', event.detail)} @locate=${(event: CustomEvent) => this.tell('locate', event.detail)}></gouji-grid>`;
  }

  private renderLegend() {
    const { legendItems: words, cellShort, recovered } = this.t.tables;
    const states = new Set([...this.cells.values()].map((cell) => (cell.how === 'recovered' ? 'recovered' : cell.state)));
    const item = (wanted: boolean, kind: string, sample: unknown, text: string) =>
      (wanted ? html`<li><span class="swatch ${kind}" aria-hidden="true">${sample}</span>${text}</li>` : nothing);
    return html`<ul class="legend" aria-label=${this.t.tables.legend}>
      ${item(this.findings.some((finding) => finding.cells.length > 0), 'failed', shape('error'), words.failed)}
      ${item(states.has('recovered'), 'recovered', recovered, words.recovered)}
      ${item(states.has('blank'), 'blank', cellShort.blank, words.blank)}
      ${item(states.has('mark'), 'mark', '—', words.mark)}
      ${item(states.has('absent'), 'blank', cellShort.absent, words.absent)}
      ${item(states.has('unreadable'), 'unreadable', cellShort.unreadable, words.unreadable)}
      ${item(this.trial.isOn, 'tried', '12', words.tried)}
    </ul>`;
  }

  private renderBeside() {
    const beside = cellsBeside(this.tables, this.report?.cells ?? []);
    if (beside.length === 0) return nothing;
    return html`<section><h3>${this.t.tables.otherCells}</h3><table>
      <thead><tr><th scope="col">${this.t.tables.cellName}</th><th scope="col">${this.t.tables.cellValue}</th></tr></thead>
      <tbody>${beside.map((cell) => html`<tr><th scope="row">${cell.id}</th><td>${cellText(cell, this.t)}</td></tr>`)}</tbody></table></section>`;
  }
}

function concerns(table: FormTable, finding: Finding): boolean {
  const ids = new Set(idsOf(table));
  return finding.cells.some((cell) => ids.has(cell));
}
