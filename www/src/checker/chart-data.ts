import type { Cell, Report } from '../result';

type Title = 'outcomes' | 'applicants' | 'channels' | 'answers';

/** What a chart shows: parts of a whole, from cells. */
export interface Chart {
  title: Title;
  bars: { label: string; value: number; cells: string[] }[];
  sum: number;
  /** Whether a blank or a mark counted as nothing. */
  blanks: boolean;
}

/** A bar: its label, and the cells that add up to it; `*` stands for a number. */
type Spec = [string, string[]];

const OUTCOMES: Spec[] = [
  ['予以公开', ['T3.r3.1.total']],
  ['部分公开', ['T3.r3.2.total']],
  ['不予公开', ['T3.r3.3.*.total']],
  ['无法提供', ['T3.r3.4.*.total']],
  ['不予处理', ['T3.r3.5.*.total']],
  ['其他处理', ['T3.r3.6.total', 'T3.r3.6.*.total']],
];
const APPLICANTS: Spec[] = [
  ['自然人', ['T3.r1.natural']],
  ['商业企业', ['T3.r1.business']],
  ['科研机构', ['T3.r1.research']],
  ['社会公益组织', ['T3.r1.ngo']],
  ['法律服务机构', ['T3.r1.legal']],
  ['其他', ['T3.r1.other']],
];
const CHANNELS: Spec[] = [
  ['当面申请', ['S.3.1.1']],
  ['传真申请', ['S.3.1.2']],
  ['网络申请', ['S.3.1.3']],
  ['信函申请', ['S.3.1.4']],
];
const ANSWERS: Spec[] = [
  ['属于已主动公开范围', ['S.3.3.1']],
  ['同意公开', ['S.3.3.2']],
  ['同意部分公开', ['S.3.3.3']],
  ['不同意公开', ['S.3.3.4']],
  ['不属于本行政机关公开', ['S.3.3.5']],
  ['申请信息不存在', ['S.3.3.6']],
  ['告知作出更改补充', ['S.3.3.7']],
  ['告知通过其他途径办理', ['S.3.3.8']],
];

const BY_FORM: Record<string, [Title, Spec[]][]> = {
  E2: [['answers', ANSWERS], ['channels', CHANNELS]],
  E3: [['outcomes', OUTCOMES], ['applicants', APPLICANTS]],
  E4: [['outcomes', OUTCOMES], ['applicants', APPLICANTS]],
};

/** The charts of a report; one of which a cell was not read, or that would show nothing, is left out. */
export function chartsOf(report: Report | null): Chart[] {
  if (report === null) return [];
  return (BY_FORM[report.form ?? ''] ?? []).flatMap(([title, specs]) => chart(report.cells, title, specs) ?? []);
}

function chart(cells: Cell[], title: Title, specs: Spec[]): Chart | null {
  const found = specs.map(([label, ids]): [string, Cell[]] => [label, cells.filter((cell) => ids.some((id) => fits(id, cell.id)))]);
  const all = found.flatMap(([, own]) => own);
  const readable = found.every(([, own]) => own.length > 0)
    && all.every((cell) => cell.state !== 'absent' && cell.state !== 'unreadable' && (cell.value ?? 0) >= 0);
  const bars = found.map(([label, own]) => ({
    label,
    value: own.reduce((sum, cell) => sum + (cell.value ?? 0), 0),
    cells: own.map((cell) => cell.id),
  }));
  const sum = bars.reduce((all, bar) => all + bar.value, 0);
  return readable && sum > 0 ? { title, bars, sum, blanks: all.some((cell) => cell.state !== 'number') } : null;
}

const fits = (id: string, cell: string) => new RegExp(`^${id.replaceAll('.', '\\.').replace('*', '\\d+')}$`).test(cell);

/** The share of a bar, in per cent with one decimal. */
export const share = (value: number, sum: number): string => `${(value / sum * 100).toFixed(1)}%`;
