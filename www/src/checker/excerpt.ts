import { html, type TemplateResult } from 'lit';

import type { Span } from '../result';

/** A longer excerpt loses its middle. */
const LONGEST = 150;
/** What is kept around a figure of a long excerpt. */
const AROUND = 18;

/** Ends of sentences; what follows is another. */
const ENDS = /[。；！？\n\r]/;

/** The sentence around a place, its figures in bold; of one that is longer than that, what stands around the figures. */
export function excerpt(text: string, span: Span, figures: Span[], longest = LONGEST): TemplateResult {
  const [start, end] = sentence(text, span);
  const kept = end - start <= longest ? [{ start, end }] : windows(figures, start, end);
  return html`${kept.map((part, index) => html`${index > 0 || part.start > start ? '……' : ''}${bold(text, part, figures)}`)}${(kept.at(-1)?.end ?? end) < end ? '……' : ''}`;
}

function sentence(text: string, { start, end }: Span): [number, number] {
  let from = start;
  while (from > 0 && start - from < LONGEST && !ENDS.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < text.length && to - end < LONGEST && !ENDS.test(text[to] ?? '')) to += 1;
  return [from, to];
}

interface Stretch {
  start: number;
  end: number;
}

function windows(figures: Stretch[], start: number, end: number): Stretch[] {
  const merged: Stretch[] = [];
  for (const figure of [...figures].sort((a, b) => a.start - b.start)) {
    const window = { start: Math.max(start, figure.start - AROUND), end: Math.min(end, figure.end + AROUND) };
    const last = merged.at(-1);
    if (last !== undefined && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else merged.push(window);
  }
  return merged.length > 0 ? merged : [{ start, end: Math.min(end, start + LONGEST) }];
}

function bold(text: string, { start, end }: Stretch, figures: Stretch[]) {
  const edges = figures.flatMap((figure) => [figure.start, figure.end]).filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, index) => {
    const from = cuts[index] ?? start;
    const inside = figures.some((figure) => figure.start <= from && figure.end >= cut);
    const piece = text.slice(from, cut).replaceAll(/[#*|]+/g, '');
    return inside ? html`<b>${piece}</b>` : piece;
  });
}
