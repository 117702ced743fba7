import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import { isSlot, type FormTable, type GridCell, type Label, type Slot } from '../forms/layout';
import { idsOf } from '../forms/tables';
import type { Cell, Finding, Severity } from '../result';
import { cellText, gravest, proposal, stateWords } from './cells';
import styles from './grid.css?inline';
import { withSums, type ShownRow } from './grid-rows';
import { neighbour } from './grid-walk';
import { badge, Part, shape, styled } from './part';

/** A table with more columns than this is set closer. */
const MANY = 12;

/** An official table in the form's own layout, with the cells that fail and the sums written out under their rows. */
@customElement('gouji-grid')
export class Grid extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) table!: FormTable;
  @property({ attribute: false }) cells = new Map<string, Cell>();
  /** The findings that speak of this table's cells. */
  @property({ attribute: false }) findings: Finding[] = [];
  @property({ attribute: false }) chosen: Finding | null = null;
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** The cell that the tabulator key reaches. */
  @state() private current = '';

  override render() {
    const { table } = this;
    return html`<h3 id="title" lang="zh-CN">${table.title}</h3>
      <div class="scroll ${this.isWide ? 'many' : ''}" @keydown=${this.onKey}>
        <table role="grid" aria-labelledby="title" aria-readonly="true" lang="zh-CN">
          <thead>${table.head.map((row) => html`<tr>${row.map((place) => this.renderPlace(place, true))}</tr>`)}</thead>
          <tbody>${withSums(table.body, this.spelledOut).map((row) => this.renderShown(row))}</tbody>
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

  private get isWide(): boolean {
    return this.table.body.some((row) => row.length > MANY);
  }

  /** The findings whose sums stand in the table: those that lead, and the chosen one. */
  private get spelledOut(): Finding[] {
    return this.findings.filter((finding) => finding.explained_by === null || finding === this.chosen);
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
    const about = this.findings.filter((finding) => finding.cells.includes(slot.cell));
    const failing = about.filter((finding) => finding.cells[0] === slot.cell);
    const severity = gravest(failing);
    const words = stateWords(cell, this.t);
    const label = this.t.cellLabel(slot.row, slot.column, cell?.raw ?? '', words);
    const classes = [
      cell?.state ?? 'absent', cell?.how ?? '', severity === null ? '' : `failed ${severity}`, this.roleInChosen(slot.cell),
    ].join(' ');
    return html`<td class=${classes} colspan=${slot.columns ?? 1} data-cell=${slot.cell} tabindex=${this.isReached(slot.cell) ? '0' : '-1'}
      title=${label} @click=${() => this.onCell(slot.cell, about)}>${severity === null ? nothing : this.renderFailure(severity, failing)}${cellText(cell, this.t)}${this.renderProposal(slot.cell)}</td>`;
  }

  /** The first cell of a finding is the one that fails; the others are what it was reckoned from. */
  private roleInChosen(id: string): string {
    if (this.chosen?.cells[0] === id) return 'chosen';
    return this.chosen?.cells.includes(id) ? 'part' : '';
  }

  private renderFailure(severity: Severity, about: Finding[]) {
    return html`${shape(severity)}<span class="silent">${this.t.severity[severity]}：${about.map((finding) => finding.message).join('')}</span>`;
  }

  private renderProposal(id: string) {
    const value = proposal(this.chosen, id);
    return value === undefined ? nothing : html`<span class="proposed" title=${this.t.proposed(value)}>→ ${value}</span>`;
  }

  private renderSum({ finding, columns }: ShownRow & { kind: 'sum' }) {
    return html`<tr class="sum ${finding.severity} ${finding === this.chosen ? 'chosen' : ''}"><td colspan=${columns}>
      <button @click=${() => this.tell('choose', finding)}>${badge(finding.severity, this.t)} ${finding.message}</button></td></tr>`;
  }

  private isReached(id: string): boolean {
    return id === (this.current === '' ? idsOf(this.table)[0] : this.current);
  }

  private onCell(id: string, about: Finding[]): void {
    this.current = id;
    const [finding] = about;
    if (finding === undefined) return;
    const next = about[(about.indexOf(this.chosen ?? finding) + 1) % about.length];
    this.tell('choose', this.chosen !== null && about.includes(this.chosen) ? next : finding);
  }

  private onKey(event: KeyboardEvent): void {
    const from = (event.target as HTMLElement).dataset['cell'];
    if (from === undefined) return;
    if (event.key === 'Enter') this.tell('locate', this.cells.get(from));
    const to = neighbour(this.table, from, event.key);
    if (to === null) return;
    event.preventDefault();
    this.current = to;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-cell="${CSS.escape(to)}"]`)?.focus());
  }
}
