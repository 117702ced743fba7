import type { Edit, Span } from '../result';

/** One change of a text: what stood there, and what stands there now. */
export interface Change {
  at: number;
  removed: string;
  inserted: string;
}

/** Changes that follow within this time, in milliseconds, and touch each other are undone together. */
const ONE_GO = 1000;

/** What differs between two texts, as one change; null when nothing does. */
export function difference(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const start = alike(shorter, (from, length) => before.startsWith(after.slice(from, from + length), from));
  const end = alike(shorter - start, (from, length) =>
    before.startsWith(after.slice(after.length - from - length, after.length - from), before.length - from - length));
  return { at: start, removed: before.slice(start, before.length - end), inserted: after.slice(start, after.length - end) };
}

/** How far two texts are alike, up to a limit: in long strides first, so that a long text costs little. */
function alike(limit: number, same: (from: number, length: number) => boolean): number {
  let at = 0;
  for (const stride of [16_384, 256, 16, 1]) {
    while (at + stride <= limit && same(at, stride)) at += stride;
  }
  return at;
}

/** The text with the edits made; they must not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start);
  return backwards.reduce((whole, { span, text: inserted }) => whole.slice(0, span.start) + inserted + whole.slice(span.end), text);
}

/** Where a stretch of the text before a change stands after it; null when the change touches it. */
export function moved<T extends Pick<Span, 'start' | 'end'>>(span: T, change: Change | null): T | null {
  if (change === null || span.end <= change.at && span.start < change.at) return span;
  if (span.start < change.at + change.removed.length) return null;
  const by = change.inserted.length - change.removed.length;
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A text that can be changed, with the way back. */
export class Draft {
  text: string;
  private readonly done: Change[] = [];
  private readonly undone: Change[] = [];
  private changedAt = -Infinity;

  /** @param original the text as it came */
  constructor(readonly original: string) {
    this.text = original;
  }

  get isChanged(): boolean {
    return this.text !== this.original;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Something else after every change, also of the way back. */
  get state(): string {
    return `${this.done.length} ${this.undone.length}`;
  }

  /** Takes what was typed; letters typed in one go are undone together. Returns whether anything changed. */
  type(text: string, now: number): boolean {
    const change = difference(this.text, text);
    if (change === null) return false;
    const last = this.done.at(-1);
    const joined = last !== undefined && now - this.changedAt < ONE_GO ? joint(last, change) : null;
    if (joined === null) this.done.push(change);
    else this.done[this.done.length - 1] = joined;
    this.changedAt = now;
    this.undone.length = 0;
    this.text = text;
    return true;
  }

  /** Replaces the text as one step of its own. */
  replace(text: string): boolean {
    this.changedAt = -Infinity;
    const changed = this.type(text, 0);
    this.changedAt = -Infinity;
    return changed;
  }

  /** Takes the last step back. Returns where it was, or null when there is none. */
  undo(): number | null {
    const change = this.done.pop();
    if (change === undefined) return null;
    this.undone.push(change);
    return this.put(change.at, change.inserted, change.removed);
  }

  /** Makes the step again that was taken back last. */
  redo(): number | null {
    const change = this.undone.pop();
    if (change === undefined) return null;
    this.done.push(change);
    return this.put(change.at, change.removed, change.inserted);
  }

  private put(at: number, removed: string, inserted: string): number {
    this.changedAt = -Infinity;
    this.text = this.text.slice(0, at) + inserted + this.text.slice(at + removed.length);
    return at + inserted.length;
  }
}

/** Two changes as one, when the second goes on where the first ended. */
function joint(first: Change, second: Change): Change | null {
  const end = first.at + first.inserted.length;
  if (second.at === end && second.removed === '') return { ...first, inserted: first.inserted + second.inserted };
  const inside = second.inserted === '' && second.at >= first.at && second.at + second.removed.length === end;
  return inside ? { ...first, inserted: first.inserted.slice(0, second.at - first.at) } : null;
}
