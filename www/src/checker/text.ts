import type { Report } from '../result';

/** A stretch of the text, without its line break. */
export interface Stretch {
  start: number;
  end: number;
}

/** A part of the text as it is shown. */
export type Block =
  | ({ kind: 'title' | 'heading' | 'paragraph' } & Stretch)
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

/** Splits the text into what is shown, in order; blank lines are left out. */
export function chunksOf(text: string, report: Report | null): Chunk[] {
  const headings = { title: bare(report?.title ?? ''), sections: new Set(report?.sections.map((section) => bare(section.title))) };
  const blocks = gather(text, linesOf(text).filter((line) => text.slice(line.start, line.end).trim() !== ''), headings);
  return inChunks(blocks);
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

function linesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((match) => parts(match[0], match.index));
}

/** Cuts an endless line after a sentence, else at a space, else anywhere. */
function parts(line: string, start: number): Stretch[] {
  if (line.length <= LONGEST_LINE) return [{ start, end: start + line.length }];
  const found: Stretch[] = [];
  for (let from = 0; from < line.length;) {
    const window = line.slice(from, from + LONGEST_LINE);
    const cut = window.length < LONGEST_LINE ? window.length : Math.max(window.lastIndexOf('。'), window.lastIndexOf('；')) + 1 || window.lastIndexOf(' ') + 1 || window.length;
    found.push({ start: start + from, end: start + from + cut });
    from += cut;
  }
  return found;
}

function gather(text: string, lines: Stretch[], headings: Headings): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (isTableRow(content)) addRow(blocks, line, cellsOf(content, line.start));
    else blocks.push({ kind: kindOf(content, headings), ...line });
  }
  return blocks;
}

function addRow(blocks: Block[], line: Stretch, row: Stretch[]): void {
  const last = blocks.at(-1);
  if (last?.kind !== 'table' || last.rows.length >= ROWS_IN_TABLE) blocks.push({ kind: 'table', ...line, rows: row.length > 0 ? [row] : [] });
  else {
    if (row.length > 0) last.rows.push(row);
    last.end = line.end;
  }
}

const isTableRow = (content: string) => /^\s*\|.*\|/.test(content) || /\|.*\|/.test(content) || /\S\t/.test(content) || /^\t+\S/.test(content);

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

/** The headings that the checker found, without spaces and marks. */
interface Headings {
  title: string;
  sections: Set<string>;
}

const bare = (line: string) => line.replaceAll(/[\s#*]/g, '');

function kindOf(content: string, { title, sections }: Headings): 'title' | 'heading' | 'paragraph' {
  const line = bare(content);
  if (line === '' || line.length > LONGEST_HEADING || /[。；]$/.test(line)) return 'paragraph';
  if (line === title) return 'title';
  const untitled = line.replace(/^[一二三四五六七八九十]+[、.．]?/, '');
  return /^\s*#/.test(content) || sections.has(untitled) || sections.has(line) ? 'heading' : 'paragraph';
}
