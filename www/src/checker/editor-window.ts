import type { Finding } from '../result';
import type { Change } from './edits';

/** A stretch of the text. */
export interface Window {
  start: number;
  end: number;
}

/** A mark that overlaps no other. */
export interface FlatMark extends Window {
  finding: Finding;
}

/** A text up to this length is changed as a whole; of a longer one a part at a time, so that every key is answered at once. */
const WHOLE = 80_000;

/** The part of the text around a place, whole lines of it. */
export function windowAround(text: string, near: number): Window {
  if (text.length <= WHOLE) return { start: 0, end: text.length };
  const at = Math.min(near, text.length - 1);
  const wanted = at - at % (WHOLE / 2);
  const start = wanted === 0 ? 0 : text.lastIndexOf('\n', wanted) + 1 || wanted;
  const next = text.indexOf('\n', wanted + WHOLE / 2);
  const end = next === -1 || next - start > WHOLE ? Math.min(text.length, wanted + WHOLE) : next;
  return { start, end: Math.max(end, at) };
}

/** The window after a change of the text: it grows and shrinks with what is typed in it, and goes where else a change was. */
export function followed(window: Window, change: Change | null, text: string): Window {
  if (change === null) return window;
  const { start, end } = window;
  const inside = change.at >= start && change.at + change.removed.length <= end;
  return inside ? { start, end: end + change.inserted.length - change.removed.length } : windowAround(text, change.at);
}

/** The number of lines that begin in a text up to a place. */
export function lineAt(text: string, at: number): number {
  let lines = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) lines += 1;
  return lines;
}

/** The marks inside a window, none overlapping another: the first of those that do. */
export function flat(marks: FlatMark[], { start, end }: Window): FlatMark[] {
  const found: FlatMark[] = [];
  let at = start;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (mark.start < at || mark.end > end || mark.start === mark.end) continue;
    found.push(mark);
    at = mark.end;
  }
  return found;
}
