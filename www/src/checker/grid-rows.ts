import { isSlot, type GridCell } from '../forms/layout';
import type { Finding, Severity } from '../result';

/** A sum that is written out under the row of its total. */
export interface Note {
  /** The cell whose row it stands under. */
  cell: string;
  severity: Severity;
  text: string;
  /** What it was found by; null for the answer to a trial. */
  finding: Finding | null;
}

/** A row as shown: one of the form, or a sum written out under the row that it is about. */
export type ShownRow =
  | { kind: 'form'; places: GridCell[] }
  | { kind: 'sum'; note: Note; columns: number };

/** The rows of a table with the sums under them. Labels that stand beside several rows grow along. */
export function withSums(body: GridCell[][], notes: Note[]): ShownRow[] {
  const sums = body.map((row) => sumsUnder(row, notes));
  const width = Math.max(...body.map((row, index) => widthOf(row) + widthBeside(body, index)));
  return body.flatMap((row, index): ShownRow[] => {
    const places = row.map((place) => (isSlot(place) ? place : { ...place, rows: grown(place.rows ?? 1, index, sums) }));
    const beside = widthBeside(body, index) + widthOf(row.filter((place) => !isSlot(place) && (place.rows ?? 1) > 1));
    return [
      { kind: 'form', places },
      ...(sums[index] ?? []).map((note): ShownRow => ({ kind: 'sum', note, columns: width - beside })),
    ];
  });
}

function sumsUnder(row: GridCell[], notes: Note[]): Note[] {
  const ids = row.filter(isSlot).map((slot) => slot.cell);
  return notes.filter(({ cell }) => ids.includes(cell));
}

const widthOf = (row: GridCell[]) => row.reduce((sum, place) => sum + (place.columns ?? 1), 0);

/** The width that labels of earlier rows take in this one. */
function widthBeside(body: GridCell[][], index: number): number {
  const reaching = body.slice(0, index).flatMap((row, above) =>
    row.filter((place) => !isSlot(place) && above + (place.rows ?? 1) > index));
  return widthOf(reaching);
}

/** A label of one row stays beside that row alone. */
function grown(rows: number, index: number, sums: Note[][]): number {
  if (rows === 1) return 1;
  return sums.slice(index, index + rows).reduce((sum, notes) => sum + notes.length, rows);
}
