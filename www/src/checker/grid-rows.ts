import { isSlot, type GridCell } from '../forms/layout';
import type { Finding } from '../result';

/** A row as shown: one of the form, or a sum written out under the row that it is about. */
export type ShownRow =
  | { kind: 'form'; places: GridCell[] }
  | { kind: 'sum'; finding: Finding; columns: number };

/** The rows of a table with the sums under them. Labels that stand beside several rows grow along. */
export function withSums(body: GridCell[][], findings: Finding[]): ShownRow[] {
  const sums = body.map((row) => sumsUnder(row, findings));
  const width = Math.max(...body.map((row, index) => widthOf(row) + widthBeside(body, index)));
  return body.flatMap((row, index): ShownRow[] => {
    const places = row.map((place) => (isSlot(place) ? place : { ...place, rows: grown(place.rows ?? 1, index, sums) }));
    const beside = widthBeside(body, index) + widthOf(row.filter((place) => !isSlot(place) && (place.rows ?? 1) > 1));
    return [
      { kind: 'form', places },
      ...(sums[index] ?? []).map((finding): ShownRow => ({ kind: 'sum', finding, columns: width - beside })),
    ];
  });
}

function sumsUnder(row: GridCell[], findings: Finding[]): Finding[] {
  const ids = row.filter(isSlot).map((slot) => slot.cell);
  return findings.filter((finding) => ids.includes(finding.cells[0] ?? ''));
}

const widthOf = (row: GridCell[]) => row.reduce((sum, place) => sum + (place.columns ?? 1), 0);

/** The width that labels of earlier rows take in this one. */
function widthBeside(body: GridCell[][], index: number): number {
  const reaching = body.slice(0, index).flatMap((row, above) =>
    row.filter((place) => !isSlot(place) && above + (place.rows ?? 1) > index));
  return widthOf(reaching);
}

/** A label of one row stays beside that row alone. */
function grown(rows: number, index: number, sums: Finding[][]): number {
  if (rows === 1) return 1;
  return sums.slice(index, index + rows).reduce((sum, findings) => sum + findings.length, rows);
}
