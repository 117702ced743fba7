import type { TextItem, TextStyle } from 'pdfjs-dist/types/src/display/api';

import type { RunItem } from '../result';
import { multiply, type Matrix } from './rules';

/** How much of the height of words stands above their baseline; the same as in the engine. */
const ABOVE_BASELINE = 0.86;
/** Writing that leans more than this is a watermark. */
const LEAN = 0.1;

/** The words of an item with the box that they cover on the page; those of vertical writing one by one. */
export function wordsOf(item: TextItem, style: TextStyle | undefined, viewport: Matrix): RunItem[] {
  if (item.str.trim() === '') return [];
  const [a, b, c, d, x, y] = multiply(viewport, item.transform as Matrix);
  const height = Math.hypot(c, d);
  const angle = angleOf(a, b);
  if (angle === null || !(height > 0)) return [];
  if (style?.vertical === true) return standing(item, x, y, height);
  return [{ text: item.str, angle, ...box(angle, x, y, item.width, height) }];
}

function angleOf(a: number, b: number): 0 | 90 | 180 | 270 | null {
  if (Math.abs(b) < LEAN * Math.abs(a)) return a > 0 ? 0 : 180;
  if (Math.abs(a) < LEAN * Math.abs(b)) return b > 0 ? 90 : 270;
  return null;
}

function box(angle: 0 | 90 | 180 | 270, x: number, y: number, length: number, height: number): Omit<RunItem, 'text' | 'angle'> {
  const [above, below] = [height * ABOVE_BASELINE, height * (1 - ABOVE_BASELINE)];
  switch (angle) {
    case 0: return { x, y: y - above, width: length, height };
    case 90: return { x: x - below, y, width: height, height: length };
    case 180: return { x: x - length, y: y - below, width: length, height };
    case 270: return { x: x - above, y: y - length, width: height, height: length };
  }
}

/** Vertical writing goes down from its start, its characters centred on the line. */
function standing(item: TextItem, x: number, y: number, height: number): RunItem[] {
  const characters = Array.from(item.str.replace(/\s/g, ''));
  const step = characters.length > 0 ? item.height / characters.length : 0;
  return characters.map((text, index) => ({ text, x: x - height / 2, y: y + index * step, width: height, height }));
}
