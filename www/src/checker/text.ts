import type { Report } from '../result';

/** A stretch of the text, without its line break. */
export interface Stretch {
  start: number;
  end: number;
}

/** A part of the text as it is shown. */
export type Block =
  | ({ kind: 'title' | 'heading' | 'paragraph' | 'noise' } & Stretch)
  | ({ kind: 'table'; rows: Stretch[][] } & Stretch);

/** Blocks that are drawn together, so that what is out of sight costs nothing. */
export interface Chunk extends Stretch {
  blocks: Block[];
}

const LINES_IN_CHUNK = 40;
const ROWS_IN_TABLE = 30;
const LONGEST_HEADING = 60;
/** A line with more than this is shown in parts: a browser lays out one endless paragraph in seconds. */
const LONGEST_LINE = 1500;

/** Splits the text into what is shown, in order; blank lines and the marks of Markdown headings are left out. */
export function chunksOf(text: string, report: Report | null): Chunk[] {
  const headings = (report?.sections ?? []).map((section) => section.span).filter((span) => span.end - span.start <= LONGEST_HEADING);
  const title = bare(report?.title ?? '');
  const lines = linesOf(text).flatMap((line) => cutAtHeadings(line, headings)).flatMap((line) => withoutMarkup(text, line));
  return inChunks(gather(text, lines, title, report?.noise ?? []));
}

function inChunks(blocks: Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let room = 0;
  for (const block of blocks) {
    if (room <= 0) {
      chunks.push({ blocks: [], start: block.start, end: block.end });
      room = LINES_IN_CHUNK;
    }
    const chunk = chunks.at(-1);
    chunk?.blocks.push(block);
    if (chunk !== undefined) chunk.end = block.end;
    room -= block.kind === 'table' ? block.rows.length : 1 + (block.end - block.start) / 100;
  }
  return chunks;
}

/** A line, or a part of one. */
interface Line extends Stretch {
  heading?: boolean;
}

const linesOf = (text: string): Line[] =>
  [...text.matchAll(/[^\r\n]+/g)].flatMap((match) => parts(match[0], match.index));

/** A report that was copied as one endless line still has its headings: each gets its own. */
function cutAtHeadings({ start, end }: Line, headings: Stretch[]): Line[] {
  const inside = headings.filter((heading) => heading.start >= start && heading.end <= end);
  const after = inside.map((heading, index) => ({ start: heading.end, end: inside[index + 1]?.start ?? end }));
  return [
    { start, end: inside[0]?.start ?? end },
    ...inside.flatMap((heading, index) => [{ start: heading.start, end: heading.end, heading: true }, after[index] ?? heading]),
  ].filter((line) => line.start < line.end);
}

function withoutMarkup(text: string, line: Line): Line[] {
  const content = text.slice(line.start, line.end);
  if (/^[\s#*]*$/.test(content)) return [];
  const [mark] = /^\s*#+\s*/.exec(content) ?? [''];
  return [mark === '' ? line : { start: line.start + mark.length, end: line.end, heading: content.length <= LONGEST_HEADING }];
}

/** Cuts an endless line after a sentence, else at a space, else anywhere. */
function parts(line: string, start: number): Stretch[] {
  if (line.length <= LONGEST_LINE) return [{ start, end: start + line.length }];
  const found: Stretch[] = [];
  for (let from = 0; from < line.length;) {
    const window = line.slice(from, from + LONGEST_LINE);
    const length = window.length < LONGEST_LINE ? window.length : goodCut(window);
    found.push({ start: start + from, end: start + from + length });
    from += length;
  }
  return found;
}

function goodCut(line: string): number {
  const sentence = Math.max(line.lastIndexOf('。'), line.lastIndexOf('；')) + 1;
  return sentence || line.lastIndexOf(' ') + 1 || line.length;
}

function gather(text: string, lines: Line[], title: string, noise: Stretch[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const { start, end, heading = false } of lines) {
    const content = text.slice(start, end);
    while (next < noise.length && (noise[next]?.end ?? 0) <= start) next += 1;
    if (covers(noise[next], text, start, end)) blocks.push({ kind: 'noise', start, end });
    else if (bare(content) === title) blocks.push({ kind: 'title', start, end });
    else if (heading) blocks.push({ kind: 'heading', start, end });
    else if (isTableRow(content)) addRow(blocks, { start, end }, cellsOf(content, start));
    else blocks.push({ kind: 'paragraph', start, end });
  }
  return blocks;
}

/** Whether a stretch takes in a line, blanks at its ends aside. */
function covers(noise: Stretch | undefined, text: string, start: number, end: number): boolean {
  if (noise === undefined || noise.start >= end) return false;
  return text.slice(start, Math.max(start, noise.start)).trim() === '' && text.slice(Math.min(end, noise.end), end).trim() === '';
}

const bare = (line: string) => line.replaceAll(/[\s#*]/g, '');

function addRow(blocks: Block[], line: Stretch, row: Stretch[]): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'table' || last.rows.length >= ROWS_IN_TABLE) blocks.push({ kind: 'table', ...line, rows: row.length > 0 ? [row] : [] });
  else {
    if (row.length > 0) last.rows.push(row);
    last.end = line.end;
  }
}

const isTableRow = (content: string) => /\|.*\|/.test(content) || /\S\t|^\t+\S/.test(content);

/** The cells of a row; none for the line of dashes under a Markdown head. */
function cellsOf(content: string, offset: number): Stretch[] {
  if (/^[\s|:-]+$/.test(content) && content.includes('--')) return [];
  const separator = content.includes('|') ? '|' : '\t';
  const inner = separator === '|' ? content.replace(/\|\s*$/, '') : content;
  const lead = separator === '|' ? (/^\s*\|/.exec(inner)?.[0].length ?? 0) : 0;
  return [...inner.slice(lead).matchAll(separator === '|' ? /[^|]*(?:\||$)/g : /[^\t]*(?:\t|$)/g)]
    .filter((match) => match.index + lead < inner.length || match[0] !== '')
    .map((match) => trimmed(match[0].replace(/[|\t]$/, ''), offset + lead + match.index));
}

function trimmed(content: string, start: number): Stretch {
  const lead = content.length - content.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, content.trimEnd().length) };
}
