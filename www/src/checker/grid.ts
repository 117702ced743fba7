import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { decimal } from '../forms/decimal';
import { tableHtml, tableText, type Shown } from '../forms/html';
import { isSlot, type FormTable, type GridCell, type Label, type Slot } from '../forms/layout';
import { idsOf } from '../forms/tables';
import type { Cell, Finding, Severity } from '../result';
import { copy } from './clipboard';
import { cellText, gravest, proposal, stateWords } from './cells';
import styles from './grid.css?inline';
import { withSums, type Note, type ShownRow } from './grid-rows';
import { neighbour } from './grid-walk';
import { badge, Part, shape, styled, type Target } from './part';

/** A table with more columns than this is set closer. */
const MANY = 12;

/** Keys that begin a figure. */
const FIGURE = /^[-−\d.０-９]$/;

/**
 * An official table in the form's own layout, with the cells that fail and the sums written out under their rows. Events:
 * `choose` with a finding, `locate` with a target, `try` with a figure by cell.
 */
@customElement('gouji-grid')
export class Grid extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) table!: FormTable;
  @property({ attribute: false }) cells = new Map<string, Cell>();
  /** The findings that speak of this table's cells. */
  @property({ attribute: false }) findings: Finding[] = [];
  @property({ attribute: false }) chosen: Finding | null = null;
  /** What the reader tries, by cell. */
  @property({ attribute: false }) tried: ReadonlyMap<string, string> = new Map();
  /** The sums to write out, and their severity. */
  @property({ attribute: false }) notes: Note[] = [];
  /** Whether what was printed stands beside what is tried. */
  @property({ type: Boolean }) comparing = false;
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** The cell that the tabulator key reaches. */
  @state() private current = '';
  /** The cell that is being typed in, and with what that began. */
  @state() private typing: { cell: string; text: string } | null = null;
  @state() private refused = false;
  @state() private copied: boolean | null = null;
  private first = '';
  @query('input') private field!: HTMLInputElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('table')) this.first = idsOf(this.table)[0] ?? '';
  }

  override render() {
    const { table, t } = this;
    return html`<div class="head"><h3 id="title" lang="zh-CN">${table.title}</h3>
        <button class="small" @click=${this.copyTable}>${this.copied === null ? t.trial.copyTable : this.copied ? t.trial.copied : t.copyFailed}</button></div>
      <div class="scroll ${this.isWide ? 'many' : ''}" @keydown=${this.onKey}>
        <table role="grid" aria-labelledby="title" lang="zh-CN">
          <thead>${table.head.map((row) => html`<tr>${row.map((place) => this.renderPlace(place, true))}</tr>`)}</thead>
          <tbody>${withSums(table.body, this.notes).map((row) => this.renderShown(row))}</tbody>
        </table>
      </div>`;
  }

  /** Brings the cells of the chosen finding into view; the first of them can be moved from. */
  async reveal(): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>('td.chosen') ?? this.renderRoot.querySelector<HTMLElement>('td.part');
    if (target?.dataset['cell'] !== undefined) this.current = target.dataset['cell'];
    target?.scrollIntoView({ block: 'center', inline: 'center' });
  }

  /** Brings a cell into view, and the keyboard to it. */
  async revealCell(id: string): Promise<void> {
    this.current = id;
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`);
    target?.scrollIntoView({ block: 'center', inline: 'center' });
    target?.focus({ preventScroll: true });
  }

  private get isWide(): boolean {
    return this.table.body.some((row) => row.length > MANY);
  }

  private renderShown(row: ShownRow) {
    return row.kind === 'sum' ? this.renderSum(row) : html`<tr>${row.places.map((place) => this.renderPlace(place, false))}</tr>`;
  }

  private renderPlace(place: GridCell, head: boolean): TemplateResult {
    return isSlot(place) ? this.renderSlot(place) : this.renderLabel(place, head);
  }

  private renderLabel({ text, columns = 1, rows = 1, scope, level = 0, note = false }: Label, head: boolean) {
    const side = !head && rows > 9;
    if (text === '') return html`<td colspan=${columns} rowspan=${rows}></td>`;
    return html`<th class="level${level} ${side ? 'side' : ''} ${note ? 'note' : ''}" colspan=${columns} rowspan=${rows} scope=${scope}>${text}</th>`;
  }

  private renderSlot(slot: Slot) {
    const cell = this.cells.get(slot.cell);
    const tried = this.tried.get(slot.cell);
    const failing = this.notes.filter((note) => note.cell === slot.cell);
    const about = this.findings.filter((finding) => finding.cells.includes(slot.cell));
    const severity = gravest(tried === undefined ? [...failing, ...about.filter((finding) => finding.cells[0] === slot.cell && this.isNoted(finding))] : failing);
    const classes = [
      cell?.state ?? 'absent', cell?.how ?? '', severity === null ? '' : `failed ${severity}`, this.roleInChosen(slot.cell), tried === undefined ? '' : 'tried',
    ].join(' ');
    return html`<td class=${classes} colspan=${slot.columns ?? 1} data-cell=${slot.cell} tabindex=${this.isReached(slot.cell) ? '0' : '-1'}
      title=${this.labelOf(slot, cell)} @click=${() => this.onCell(slot.cell, about)} @dblclick=${() => this.begin(slot.cell, null)}>${
        severity === null ? nothing : this.renderFailure(severity, failing)}${this.renderContent(slot, cell, tried)}</td>`;
  }

  private labelOf({ row, column }: Slot, cell: Cell | undefined): string {
    return this.t.tables.cellLabel(row, column, cell?.raw ?? '', stateWords(cell, this.t));
  }

  private renderContent(slot: Slot, cell: Cell | undefined, tried: string | undefined) {
    if (this.typing?.cell === slot.cell) return this.renderField(slot, this.typing.text);
    if (tried === undefined) return html`${cellText(cell, this.t)}${this.renderProposal(slot.cell)}`;
    const was = this.comparing ? html`<del>${cellText(cell, this.t)}</del> ` : nothing;
    return html`${was}<ins title=${this.t.trial.was(cell?.raw ?? '')}>${tried === '' ? html`<small>${this.t.trial.blank}</small>` : tried}</ins>`;
  }

  private renderField(slot: Slot, text: string) {
    return html`<input inputmode="decimal" autocomplete="off" aria-label=${this.t.trial.input(`${slot.row} ${slot.column}`)} aria-invalid=${this.refused}
      .value=${live(text)} @input=${this.onType} @keydown=${this.onFieldKey} @blur=${() => this.commit(false)}>`;
  }

  /** The first cell of a finding is the one that fails; the others are what it was reckoned from. */
  private roleInChosen(id: string): string {
    if (this.chosen?.cells[0] === id) return 'chosen';
    return this.chosen?.cells.includes(id) ? 'part' : '';
  }

  private renderFailure(severity: Severity, notes: Note[]) {
    return html`${shape(severity)}<span class="silent">${this.t.severity[severity]}：${notes.map((note) => note.text).join('')}</span>`;
  }

  private renderProposal(id: string) {
    const value = proposal(this.chosen, id);
    return value === undefined ? nothing : html`<span class="proposed" title=${this.t.tables.proposed(value)}>→ ${value}</span>`;
  }

  private renderSum({ note, columns }: ShownRow & { kind: 'sum' }) {
    const { finding, severity, text } = note;
    const isChosen = finding !== null && finding.fingerprint === this.chosen?.fingerprint;
    const content = html`${badge(severity, this.t)} ${text}`;
    return html`<tr class="sum ${severity} ${isChosen ? 'chosen' : ''}"><td colspan=${columns}>${finding === null
      ? html`<span>${content}</span>` : html`<button @click=${() => this.tell('choose', finding)}>${content}</button>`}</td></tr>`;
  }

  /** Whether a finding counts while something is tried: its sum is answered anew then. */
  private isNoted(finding: Finding): boolean {
    return this.tried.size === 0 || this.notes.some((note) => note.finding === finding);
  }

  private isReached(id: string): boolean {
    return id === (this.current || this.first);
  }

  private onCell(id: string, about: Finding[]): void {
    this.current = id;
    const [finding] = about;
    if (finding === undefined) return;
    const next = about[(about.indexOf(this.chosen ?? finding) + 1) % about.length];
    this.tell('choose', this.chosen !== null && about.includes(this.chosen) ? next : finding);
  }

  private locate(id: string): void {
    const span = this.cells.get(id)?.span ?? null;
    if (span !== null) this.tell('locate', { span } satisfies Target);
  }

  private onKey(event: KeyboardEvent): void {
    const from = (event.target as HTMLElement).dataset['cell'];
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') this.locate(from);
    else if (event.key === 'F2') this.begin(from, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.tell('try', { [from]: '' });
    else if (FIGURE.test(event.key)) this.begin(from, event.key);
    else return this.walk(from, event);
    event.preventDefault();
  }

  private walk(from: string, event: KeyboardEvent): void {
    const to = neighbour(this.table, from, event.key);
    if (to === null) return;
    event.preventDefault();
    this.goTo(to);
  }

  private goTo(id: string): void {
    this.current = id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`)?.focus());
  }

  /** Begins to type in a cell: with a first key, or with what stands there. */
  private begin(cell: string, key: string | null): void {
    const shown = this.tried.get(cell) ?? this.cells.get(cell);
    if (shown === undefined || typeof shown !== 'string' && shown.state === 'absent') return;
    this.current = cell;
    this.refused = false;
    this.typing = { cell, text: key ?? (typeof shown === 'string' ? shown : shown.value === null ? '' : String(shown.value)) };
    void this.updateComplete.then(() => {
      this.field?.focus();
      if (key === null) this.field?.select();
    });
  }

  private onType(event: Event): void {
    if (this.typing === null) return;
    const { value } = event.target as HTMLInputElement;
    this.typing = { ...this.typing, text: value };
    this.refused = value.trim() !== '' && !/^[-−]$/.test(value.trim()) && decimal(value) === null;
  }

  private onFieldKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const steps: Record<string, string> = { Enter: 'ArrowDown', ArrowUp: 'ArrowUp', ArrowDown: 'ArrowDown', Tab: event.shiftKey ? 'ArrowLeft' : 'ArrowRight' };
    const from = this.typing?.cell;
    if (event.key === 'Escape' && from !== undefined) {
      event.preventDefault();
      this.typing = null;
      this.goTo(from);
    }
    const step = steps[event.key];
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    if (this.commit(true)) this.goTo(neighbour(this.table, from, step) ?? from);
  }

  /** Takes what was typed; what is no figure stays to be mended, or is dropped when the reader goes elsewhere. */
  private commit(insist: boolean): boolean {
    const { typing } = this;
    if (typing === null) return false;
    const valid = typing.text.trim() === '' || decimal(typing.text) !== null;
    this.refused = !valid && insist;
    if (!valid && insist) return false;
    this.typing = null;
    if (valid) this.tell('try', { [typing.cell]: typing.text.trim() });
    return valid;
  }

  private readonly copyTable = async (): Promise<void> => {
    const shown = (id: string): Shown => {
      const tried = this.tried.get(id);
      return tried === undefined ? { text: this.cells.get(id)?.raw ?? '' } : { text: tried, style: 'font-weight:bold;' };
    };
    this.copied = await copy({ text: tableText(this.table, shown), html: tableHtml(this.table, shown) });
    setTimeout(() => (this.copied = null), 2500);
  };
}
