import type { Cell, Era } from '../result';
import { disclosureTable } from './disclosure';
import { disputeTable, narrowDisputeTable } from './disputes';
import { indicatorTable } from './indicators';
import { isSlot, type FormTable } from './layout';
import { narrowRequestTable, requestTable } from './requests';
import { statisticsTable } from './statistics';

/** The official tables of a form, in the layout that fits the width, with the variants that the cells show. */
export function tablesOf(form: Era | null, cells: Cell[], narrow: boolean): FormTable[] {
  if (form === 'E1') return [indicatorTable(cells)];
  if (form === 'E2') return [statistics(cells)];
  if (form !== 'E3' && form !== 'E4') return [];
  const subtotal = cells.some((cell) => cell.id.startsWith('T3.') && cell.id.endsWith('.entities'));
  const requests = narrow ? narrowRequestTable(form, subtotal) : requestTable(form, subtotal);
  return [disclosureTable(form), requests, narrow ? narrowDisputeTable() : disputeTable()];
}

/** The cells of the result that no table of the layout shows: rows and columns that a province added. */
export function cellsBeside(tables: FormTable[], cells: Cell[]): Cell[] {
  const shown = new Set(tables.flatMap(idsOf));
  return cells.filter((cell) => !shown.has(cell.id) && cell.state !== 'absent');
}

/** The ids of a table's cells, in reading order. */
export function idsOf(table: FormTable): string[] {
  return table.body.flat().filter(isSlot).map((slot) => slot.cell);
}

function statistics(cells: Cell[]): FormTable {
  const units = new Map(cells.map((cell) => [cell.id, cell.unit]));
  const columns = cells.map((cell) => cell.id.split('@')[1] ?? '');
  const focus = cells.some((cell) => cell.id.startsWith('S.1.2') && cell.state !== 'absent');
  return statisticsTable({ focus, columns: ['', ...new Set(columns.filter((column) => column !== ''))], unit: (id) => units.get(id) ?? null });
}
