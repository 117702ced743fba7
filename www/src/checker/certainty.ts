import type { Messages } from '../messages/zh';
import type { Outcome, Report } from '../result';
import type { Correction } from './session';

/** How sure a fact of the head of the report is, in words, and whether the reader should look at it. */
export interface Certainty {
  words: string;
  doubtful: boolean;
}

/** The year that a title names, in digits or in Chinese ones. */
function yearOf(title: string): number | null {
  const digits = /(?:19|20)\d{2}/.exec(title.normalize('NFKC'))?.[0];
  if (digits !== undefined) return Number(digits);
  const written = /[一二][〇○零一二三四五六七八九]{3}(?=年)/.exec(title)?.[0];
  if (written === undefined) return null;
  return Number([...written].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''));
}

/** How sure the agency is. */
export function issuerCertainty({ issuer, title }: Report, given: string | null, t: Messages): Certainty {
  const words = t.verdict.issuerSure;
  if (given !== null) return { words: words.given, doubtful: false };
  if (issuer === null) return { words: words.none, doubtful: true };
  return title?.includes(issuer) ? { words: words.title, doubtful: false } : { words: words.text, doubtful: false };
}

/** How sure the year is: the title and the period are two witnesses. */
export function yearCertainty({ year, title, period }: Report, given: number | null, t: Messages): Certainty {
  const words = t.verdict.yearSure;
  if (given !== null) return { words: words.given, doubtful: false };
  if (year === null) return { words: words.none, doubtful: true };
  const [byTitle, byPeriod] = [yearOf(title ?? ''), period === null ? null : Number(period.end.slice(0, 4))];
  if (byTitle !== null && byPeriod !== null) {
    return byTitle === byPeriod ? { words: words.both, doubtful: false } : { words: words.differ, doubtful: true };
  }
  if (byTitle !== null) return { words: words.title, doubtful: false };
  return byPeriod === null ? { words: words.text, doubtful: true } : { words: words.period, doubtful: false };
}

/** How sure the form is: by the cells of its tables that were read. */
export function formCertainty({ report }: Outcome, { era: given }: Correction, t: Messages): Certainty {
  const words = t.verdict.formSure;
  if (report === null || report.form === null) return { words: words.none, doubtful: true };
  const read = report.cells.filter(({ state }) => state !== 'absent' && state !== 'unreadable').length;
  const total = report.cells.filter(({ state }) => state !== 'absent').length;
  const cells = read === total ? words.all(total) : words.some(read, total);
  const differs = report.era !== null && report.era !== report.form;
  return { words: [given === null ? '' : words.given, differs ? words.differs : '', cells].filter(Boolean).join('，'), doubtful: differs || read < total };
}
