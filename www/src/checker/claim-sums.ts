import type { Messages } from '../messages/zh';
import type { Claim } from '../result';

type Words = Messages['claims'];

/** Sums of decimals without the dust of binary fractions. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

const plain = (value: number): string => String(exact(value)).replace('-', '−');

/** A claim written out as a sum, and what the text says. */
export function sumOf(claim: Claim, words: Words): string {
  switch (claim.kind) {
    case 'enumeration': return enumeration(claim, words);
    case 'percent': return share(claim, words);
    case 'year-on-year': return change(claim, words);
    case 'restatement': return restatement(claim, words);
    case 'list-count': return listCount(claim, words);
    case 'rate': return rate(claim);
  }
}

function enumeration({ total, parts }: Claim, words: Words): string {
  const sum = exact(parts.reduce((all, part) => all + part.value, 0));
  const terms = parts.map((part) => plain(part.value)).join('+');
  const [only] = parts;
  if (total === null) return parts.length > 1 ? `${terms}=${plain(sum)}` : terms;
  if (parts.length === 1 && only !== undefined) return words.part(`${plain(only.value)}${only.unit}`, `${plain(total.value)}${total.unit}`, only.value > total.value);
  const written = `${terms}=${plain(sum)}`;
  return sum === total.value ? written : words.stated(written, `${plain(total.value)}${total.unit}`);
}

function share({ total, parts: [part] }: Claim, words: Words): string {
  if (part === undefined || part.percent === null) return '';
  const stated = `${plain(part.percent)}%`;
  if (total === null || total.value === 0) return words.stated(`${plain(part.value)}${part.unit}`, stated);
  return words.stated(`${plain(part.value)}÷${plain(total.value)}${quotient(part.value, total.value)}`, stated);
}

/** `=15%`, or `≈54.97%` where it does not come out even. */
function quotient(part: number, whole: number): string {
  const percent = part / whole * 100;
  const rounded = Math.round(percent * 100) / 100;
  return `${Math.abs(percent - rounded) < 1e-9 ? '=' : '≈'}${plain(rounded)}%`;
}

/** The part with this label is the figure of the year before; the engine writes it so. */
const PREVIOUS = '上年';

function change({ total, parts }: Claim, words: Words): string {
  const previous = parts.find((part) => part.label === PREVIOUS);
  const stated = parts.find((part) => part.label !== PREVIOUS);
  if (total === null || stated === undefined) return '';
  const said = words.saidChange(stated.label, stated.unit === '%' ? '' : `${plain(stated.value)}${stated.unit}`, stated.percent === null ? '' : `${plain(stated.percent)}%`);
  if (previous === undefined) return `${plain(total.value)}${total.unit}，${said}`;
  const difference = exact(total.value - previous.value);
  const ratio = stated.percent === null || previous.value === 0 ? '' : `，${plain(Math.abs(difference))}÷${plain(previous.value)}${quotient(Math.abs(difference), previous.value)}`;
  return `${plain(total.value)}−${plain(previous.value)}=${plain(difference)}${ratio}；${said}`;
}

function restatement({ total, parts }: Claim, words: Words): string {
  const figures = [...(total === null ? [] : [total]), ...parts].map((figure) => `${plain(figure.value)}${figure.unit}`);
  return words.restated(figures);
}

function listCount({ total, parts }: Claim, words: Words): string {
  return words.listed(parts.length, total === null ? '' : `${plain(total.value)}${total.unit}`);
}

function rate({ parts: [part] }: Claim): string {
  if (part === undefined) return '';
  return `${part.label} ${part.percent === null ? plain(part.value) + part.unit : `${plain(part.percent)}%`}`;
}
