import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import { cellsBeside, idsOf, tablesOf } from '../forms/tables';
import type { FormTable } from '../forms/layout';
import type { Cell, Finding, Report } from '../result';
import { cellText } from './cells';
import './grid';
import type { Grid } from './grid';
import { Part, shape, styled } from './part';
import styles from './tables.css?inline';

/** The official tables of the report, and the cells that stand in none of them. */
@customElement('gouji-tables')
export class Tables extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) findings: Finding[] = [];
  @property({ attribute: false }) chosen: Finding | null = null;
  @property({ type: Boolean }) narrow = false;
  private tables: FormTable[] = [];
  private cells = new Map<string, Cell>();

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('report') && !changed.has('narrow')) return;
    const cells = this.report?.cells ?? [];
    this.cells = new Map(cells.map((cell) => [cell.id, cell]));
    this.tables = tablesOf(this.report?.form ?? null, cells, this.narrow).filter((table) => this.isPrinted(table));
  }

  override render() {
    if (this.tables.length === 0) return html`<div class="stack"><p>${this.t.noTables}</p></div>`;
    return html`<div class="stack">
      ${this.renderLegend()}
      ${this.tables.map((table) => this.renderGrid(table))}
      ${this.renderBeside()}
      <p class="hint">${this.t.gridHint}</p>
    </div>`;
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

  /** A table of which no cell is there was not read, and is not shown as if it were empty. */
  private isPrinted(table: FormTable): boolean {
    return idsOf(table).some((id) => (this.cells.get(id)?.state ?? 'absent') !== 'absent');
  }

  private renderGrid(table: FormTable) {
    const findings = this.findings.filter((finding) => concerns(table, finding));
    return html`<gouji-grid .t=${this.t} .table=${table} .cells=${this.cells} .findings=${findings} .chosen=${this.chosen} ?narrow=${this.narrow}
      @choose=${(event: CustomEvent) => this.tell('choose', event.detail)} @locate=${(event: CustomEvent) => this.tell('locate', event.detail)}></gouji-grid>`;
  }

  private renderLegend() {
    const { legendItems: words, cellShort, recovered } = this.t;
    const states = new Set([...this.cells.values()].map((cell) => (cell.how === 'recovered' ? 'recovered' : cell.state)));
    const item = (wanted: boolean, kind: string, sample: unknown, text: string) =>
      (wanted ? html`<li><span class="swatch ${kind}" aria-hidden="true">${sample}</span>${text}</li>` : nothing);
    return html`<ul class="legend" aria-label=${this.t.legend}>
      ${item(this.findings.some((finding) => finding.cells.length > 0), 'failed', shape('error'), words.failed)}
      ${item(states.has('recovered'), 'recovered', recovered, words.recovered)}
      ${item(states.has('blank'), 'blank', cellShort.blank, words.blank)}
      ${item(states.has('mark'), 'mark', '—', words.mark)}
      ${item(states.has('absent'), 'blank', cellShort.absent, words.absent)}
      ${item(states.has('unreadable'), 'unreadable', cellShort.unreadable, words.unreadable)}
    </ul>`;
  }

  private renderBeside() {
    const beside = cellsBeside(this.tables, this.report?.cells ?? []);
    if (beside.length === 0) return nothing;
    return html`<section><h3>${this.t.otherCells}</h3><table>
      <thead><tr><th scope="col">${this.t.cellName}</th><th scope="col">${this.t.cellValue}</th></tr></thead>
      <tbody>${beside.map((cell) => html`<tr><th scope="row">${cell.id}</th><td>${cellText(cell, this.t)}</td></tr>`)}</tbody></table></section>`;
  }
}

function concerns(table: FormTable, finding: Finding): boolean {
  const ids = new Set(idsOf(table));
  return finding.cells.some((cell) => ids.has(cell));
}
