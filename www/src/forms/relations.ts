import type { Cell, Era } from '../result';
import { compare, decimal, plus, written, ZERO, type Decimal } from './decimal';
import data from './relations.json';

/** A relation between sums of cells of a form. */
export interface Relation {
  rule: string;
  /** Left equals right, or is not less. */
  sign: '=' | '>=';
  /** The cells of the stated total, or of the side that must not be less. */
  left: string[];
  /** The cells of the parts. */
  right: string[];
}

/** A cell as it is judged: what is printed, or what was tried instead. */
export interface Figure {
  state: Cell['state'];
  /** Null unless `state` is `number`. */
  value: Decimal | null;
}

/** How a relation fares; sums only where it was judged. */
export interface Answer {
  relation: Relation;
  state: 'held' | 'failed' | 'unchecked' | 'absent';
  left: Decimal;
  right: Decimal;
}

type Written = [string, string, string[], string[]];

/** The relations of a form; none where it has no table. */
export function relationsOf(form: Era | null): Relation[] {
  const forms: Partial<Record<Era, unknown>> = data;
  const list = (form === null ? undefined : forms[form]) as Written[] | undefined;
  return (list ?? []).map(([rule, sign, left, right]) => ({ rule, sign: sign === '=' ? '=' : '>=', left, right }));
}

/** A cell as a figure. */
export function figureOf({ state, value }: Cell): Figure {
  const exact = value === null ? null : decimal(String(value));
  return state === 'number' && exact === null ? { state: 'unreadable', value: null } : { state, value: exact };
}

/** Of rows that a locality added, at most so many are tried. */
const MOST_ADDED = 6;

/** Judges a relation as the engine does: blanks among parts count as nothing, a blank total is not judged. */
export function judge(relation: Relation, figures: ReadonlyMap<string, Figure>): Answer {
  const side = (ids: string[]) => ids.map((id) => figures.get(id) ?? { state: 'absent' as const, value: null });
  const [left, right] = [side(relation.left), side(relation.right)];
  const [stated, parts] = [sum(left), sum(right)];
  const state = notJudged(relation, left, right) ?? (holds(relation, stated, parts, figures) ? 'held' : 'failed');
  return { relation, state, left: stated, right: parts };
}

const sum = (figures: Figure[]): Decimal => figures.reduce((total, { value }) => (value === null ? total : plus(total, value)), ZERO);

function notJudged({ sign, left: ids, right: others }: Relation, left: Figure[], right: Figure[]): 'unchecked' | 'absent' | null {
  const all = [...left, ...right];
  const absent = ({ state }: Figure) => state === 'absent';
  if (all.some(({ state }) => state === 'unreadable')) return 'unchecked';
  if (left.every(absent) || right.every(absent)) return 'absent';
  if (all.some(absent)) return 'unchecked';
  const blank = ({ value }: Figure) => value === null;
  if (sign === '>=') return all.some(blank) ? 'unchecked' : null;
  const blankTotal = [...ids, ...others].some((id, index) => id.endsWith('.total') && all[index]?.value === null);
  return left[0]?.value === null || right.every(blank) || blankTotal ? 'unchecked' : null;
}

function holds(relation: Relation, left: Decimal, right: Decimal, figures: ReadonlyMap<string, Figure>): boolean {
  const sign = compare(left, right);
  if (relation.sign === '>=') return sign >= 0;
  return sign === 0 || sums(added(relation, figures)).some((more) => compare(left, plus(right, more)) === 0);
}

/** Figures of rows that the locality added to the block of the parts, in their column: `T3.r3.x1.natural`, `S.3.x2`. */
function added({ right }: Relation, figures: ReadonlyMap<string, Figure>): Decimal[] {
  const places = new Set(right.map(placeOf));
  const local = [...figures].filter(([id]) => /\.x\d+(\.|$)/.test(id) && places.has(placeOf(id)));
  return local.flatMap(([, { value }]) => value ?? []).slice(0, MOST_ADDED);
}

/** The block of a cell's row, and its column; the statistics table has one column without a name. */
function placeOf(id: string): string {
  const parts = id.split('.');
  const column = parts[0] === 'S' ? '' : parts.at(-1);
  return `${parts.slice(0, 2).join('.')} ${column}`;
}

/** The sums of every choice of at least one. */
const sums = (values: Decimal[]): Decimal[] =>
  values.reduce<Decimal[]>((found, value) => [...found, ...found.map((one) => plus(one, value)), value], []);

/** A sum written out, without its zeros where it has many terms: `12+3+0`. */
export function spelled(ids: string[], figures: ReadonlyMap<string, Figure>): string {
  const values = ids.flatMap((id) => figures.get(id)?.value ?? []);
  const shown = ids.length <= TERMS_SHOWN ? values : values.filter(({ units }) => units !== 0n);
  return shown.length === 0 ? '0' : shown.map(written).join('+');
}

/** Sums with more terms than this are written without their zeros. */
const TERMS_SHOWN = 7;
