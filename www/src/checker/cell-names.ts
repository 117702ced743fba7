import { isSlot, type FormTable, type Slot } from '../forms/layout';
import { tablesOf } from '../forms/tables';
import type { Report } from '../result';

/** What the tables are called for short. */
const TABLES: Record<string, string> = { T2: '表二', T3: '表三', T4: '表四', S: '统计表' };

const named = new WeakMap<Report, Map<string, string>>();

/** A cell in the form's own words: `表三“（一）予以公开”总计`; the id where the form has no such cell. */
export function cellName(id: string, report: Report | null): string {
  if (report === null) return id;
  let names = named.get(report);
  if (names === undefined) named.set(report, (names = namesOf(tablesOf(report.form, report.cells, false))));
  return names.get(id) ?? id;
}

function namesOf(tables: FormTable[]): Map<string, string> {
  return new Map(tables.flatMap((table) => table.body.flat().filter(isSlot).map((slot): [string, string] => [slot.cell, nameOf(table, slot)])));
}

/** The label without its explanation in brackets; the number in brackets before it stays. */
const short = (label: string) => label.replace(/(.)（[^（）]*）/g, '$1');

function nameOf(table: FormTable, { row, column }: Slot): string {
  const only = table.id === 'S' && column === '统计数';
  return `${TABLES[table.id] ?? ''}“${short(row)}”${only ? '' : short(column)}`;
}
