import { isSlot, type FormTable } from '../forms/layout';
import { compare, decimal, written } from '../forms/decimal';
import { figureOf, judge, relationsOf, spelled, type Answer, type Figure, type Relation } from '../forms/relations';
import type { Messages } from '../messages/zh';
import type { Cell, Era } from '../result';

/** One step: cells with what is tried in each; null where the print counts again. */
type Step = ReadonlyMap<string, string | null>;

/** How the relations fare together. */
export interface Tally {
  held: number;
  total: number;
}

/**
 * Figures that the reader tries in the tables, and how every relation answers. What the report prints stays as it is; the
 * trial lies over it.
 */
export class Trial {
  private steps: Step[] = [];
  private readonly relations: Relation[];
  private readonly printed: ReadonlyMap<string, Figure>;

  constructor(form: Era | null, private readonly cells: ReadonlyMap<string, Cell>) {
    this.relations = relationsOf(form);
    this.printed = new Map([...cells].map(([id, cell]) => [id, figureOf(cell)]));
  }

  /** The figures that are tried now, by cell. */
  get tried(): ReadonlyMap<string, string> {
    const all = new Map<string, string>();
    for (const step of this.steps) {
      for (const [id, text] of step) {
        if (text === null) all.delete(id);
        else all.set(id, text);
      }
    }
    return all;
  }

  get isOn(): boolean {
    return this.steps.length > 0;
  }

  /** Tries figures; what is printed already is no trial. Returns false when one of them is no figure. */
  set(figures: Readonly<Record<string, string>>): boolean {
    const entries = Object.entries(figures).filter(([id]) => this.cells.has(id));
    if (entries.some(([, text]) => text !== '' && decimal(text) === null)) return false;
    const { tried } = this;
    const changes = entries
      .map(([id, text]): [string, string | null] => [id, this.isPrinted(id, text) ? null : normal(text)])
      .filter(([id, text]) => (tried.get(id) ?? null) !== text);
    if (changes.length > 0) this.steps.push(new Map(changes));
    return true;
  }

  undo(): void {
    this.steps.pop();
  }

  reset(): void {
    this.steps = [];
  }

  /** How every relation fares with the figures that are tried, and with those that are printed. */
  answers(): { now: Answer[]; before: Answer[] } {
    const now = new Map(this.printed);
    for (const [id, text] of this.tried) {
      const value = decimal(text);
      now.set(id, value === null ? { state: 'blank', value: null } : { state: 'number', value });
    }
    return { now: this.relations.map((relation) => judge(relation, now)), before: this.relations.map((relation) => judge(relation, this.printed)) };
  }

  /** A relation that fails, in words: `表三……行：12+3+0=15，表中为16`. */
  told({ relation, left, right }: Answer, tables: FormTable[], t: Messages): string {
    const figures = this.figures();
    const place = placeOf(relation, tables, t);
    const parts = spelled(relation.right, figures);
    const stated = relation.left.length === 1 ? written(left) : `${spelled(relation.left, figures)}=${written(left)}`;
    if (relation.sign === '>=') return t.trial.bound(place, stated, relation.right.length === 1 ? written(right) : `${parts}=${written(right)}`);
    return t.trial.sum(place, relation.right.length === 1 ? parts : `${parts}=${written(right)}`, stated);
  }

  private figures(): ReadonlyMap<string, Figure> {
    const now = new Map(this.printed);
    for (const [id, text] of this.tried) now.set(id, { state: 'number', value: decimal(text) });
    return now;
  }

  private isPrinted(id: string, text: string): boolean {
    const figure = this.printed.get(id);
    const value = decimal(text);
    if (value === null) return figure?.state === 'blank';
    return figure?.value !== null && figure?.value !== undefined && compare(figure.value, value) === 0;
  }
}

const normal = (text: string): string => {
  const value = decimal(text);
  return value === null ? '' : written(value);
};

/** How many relations that can be judged hold. */
export function tally(answers: Answer[]): Tally {
  const judged = answers.filter(({ state }) => state === 'held' || state === 'failed');
  return { held: judged.filter(({ state }) => state === 'held').length, total: judged.length };
}

/** Whether the parts stand in the row of the total, or else in its column. */
function placeOf({ left, right }: Relation, tables: FormTable[], t: Messages): string {
  const slots = new Map(tables.flatMap((table) => table.body.flat().filter(isSlot)).map((slot) => [slot.cell, slot]));
  const [total, part] = [slots.get(left[0] ?? ''), slots.get(right[0] ?? '')];
  if (total === undefined) return left[0] ?? '';
  return part !== undefined && part.row === total.row || total.cell.startsWith('S.') ? t.trial.row(total.row) : t.trial.column(total.column);
}
