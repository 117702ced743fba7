/** A printed table as a grid: what stands where. The ids of the cells are those of the result. */
export interface FormTable {
  /** The part of a cell id before the first point. */
  id: string;
  title: string;
  /** How many of the first columns hold labels. */
  stubs: number;
  head: GridCell[][];
  body: GridCell[][];
}

/** A place of the grid: a label, or a cell of the form. */
export type GridCell = Label | Slot;

/** A printed label. */
export interface Label {
  text: string;
  columns?: number;
  rows?: number;
  scope: 'row' | 'col' | 'rowgroup' | 'colgroup';
  /** How deep a row label is indented where the outline stands in one column. */
  level?: number;
  /** Printed in the form, but of no use as a heading: shown small. */
  note?: boolean;
}

/** A cell of the form, with its labels in the form's own words. */
export interface Slot {
  cell: string;
  row: string;
  column: string;
  columns?: number;
}

/** Whether this place holds a figure. */
export const isSlot = (place: GridCell): place is Slot => 'cell' in place;

/** A column heading. */
export const heading = (text: string, columns = 1, rows = 1): Label =>
  ({ text, columns, rows, scope: columns > 1 ? 'colgroup' : 'col' });

/** A row heading. */
export const stub = (text: string, columns = 1, rows = 1): Label =>
  ({ text, columns, rows, scope: rows > 1 ? 'rowgroup' : 'row' });

/** A row heading in an outline of one column. */
export const outlined = (text: string, level: number, columns = 1): Label => ({ text, columns, scope: 'row', level });
