/** The local tables before 2014, for which there was no form: the rows and columns are those that the report prints. */
import type { Cell } from '../result';
import { heading, outlined, type FormTable, type GridCell } from './layout';

const rowOf = (cell: Cell) => cell.id.split('@')[0] ?? '';
const columnOf = (cell: Cell) => cell.id.split('@')[1] ?? '';
const NO_HEADING = '数量';

/** Label, unit and figures of each row that was read. */
export function indicatorTable(cells: Cell[]): FormTable {
  const columns = [...new Set(cells.map(columnOf))];
  const rows = [...new Set(cells.map(rowOf))].map((id) => cells.filter((cell) => rowOf(cell) === id));
  const titles = columns.map((column) => heading(cells.find((cell) => columnOf(cell) === column)?.column ?? NO_HEADING));
  return {
    id: 'L',
    title: '指标表',
    stubs: 1,
    head: [[heading('指标'), heading('单位'), ...titles]],
    body: rows.map((row) => gridRow(row, columns)),
  };
}

function gridRow(row: Cell[], columns: string[]): GridCell[] {
  const label = row[0]?.label ?? '';
  const unit = row.find((cell) => cell.unit !== null)?.unit ?? '';
  const slots = columns.map((column): GridCell => {
    const cell = row.find((candidate) => columnOf(candidate) === column);
    return cell === undefined ? { text: '', scope: 'row' } : { cell: cell.id, row: label, column: cell.column ?? NO_HEADING };
  });
  return [outlined(label, 0), { text: unit, scope: 'row', note: true }, ...slots];
}
