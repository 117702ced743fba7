import { isSlot, type FormTable } from '../forms/layout';

const STEPS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The cell that an arrow key, Home or End leads to; null where it leads nowhere. */
export function neighbour(table: FormTable, from: string, key: string): string | null {
  const rows = table.body.map((row) => row.filter(isSlot).map((slot) => slot.cell)).filter((row) => row.length > 0);
  const row = rows.findIndex((cells) => cells.includes(from));
  const cells = rows[row] ?? [];
  if (key === 'Home') return cells[0] ?? null;
  if (key === 'End') return cells.at(-1) ?? null;
  const step = STEPS[key];
  if (step === undefined) return null;
  const target = rows[row + step[0]];
  const column = cells.indexOf(from) + step[1];
  return target === undefined || column < 0 ? null : target[step[0] === 0 ? column : Math.min(column, target.length - 1)] ?? null;
}
