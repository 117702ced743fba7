import type { OPS } from 'pdfjs-dist';

/** The six numbers of a transform. */
export type Matrix = [number, number, number, number, number, number];

/** A drawn line as the box that it covers: left, top, right, bottom. */
export type Rule = [number, number, number, number];

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** Boxes thicker than this are no lines, shorter ones are specks; in points. */
const THIN = 3;
/** More than this on one page is a drawing, not a table. */
const MOST = 20_000;

const enum Step { Move, Line, Curve, Quadratic, Close }
/** How many numbers belong to each step of a path. */
const LENGTHS = [2, 2, 6, 4, 0];

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The level and upright lines of a page. Thick ones are boxes in the file, so that painted boxes count as much as strokes. */
export function rulesOf(drawing: Drawing, ops: typeof OPS, viewport: Matrix): Rule[] {
  const strokes: number[] = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke];
  const fills: number[] = [ops.fill, ops.eoFill, ops.rawFillPath];
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = viewport;
  for (let index = 0; index < drawing.fnArray.length && rules.length < MOST; index++) {
    const args = drawing.argsArray[index] as unknown[];
    switch (drawing.fnArray[index]) {
      case ops.save: saved.push(matrix); break;
      case ops.restore: matrix = saved.pop() ?? matrix; break;
      case ops.transform: matrix = multiply(matrix, args as unknown as Matrix); break;
      case ops.paintFormXObjectBegin:
        saved.push(matrix);
        if (args[0] != null) matrix = multiply(matrix, Array.from(args[0] as ArrayLike<number>) as Matrix);
        break;
      case ops.paintFormXObjectEnd: matrix = saved.pop() ?? matrix; break;
      case ops.constructPath: {
        const [painted, [path]] = args as [number, [Float32Array | null]];
        if (path == null) break;
        if (strokes.includes(painted)) rules.push(...thin(edges(parts(path, matrix))));
        else if (fills.includes(painted)) rules.push(...thin(parts(path, matrix)));
      }
    }
  }
  return rules;
}

type Point = [number, number];

/** The parts of a path, each as its points on the page. */
function parts(path: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const found: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at++] as Step;
    const length = LENGTHS[step];
    if (length === undefined) break;
    at += length;
    const last = found[found.length - 1];
    if (step === Step.Close) {
      if (last?.[0] !== undefined) last.push(last[0]);
      continue;
    }
    const [x, y] = [path[at - 2] ?? 0, path[at - 1] ?? 0];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    if (step === Step.Move || last === undefined) found.push([point]);
    else last.push(point);
  }
  return found;
}

const edges = (all: Point[][]): Point[][] => all.flatMap((part) => part.slice(1).map((point, index) => [part[index]!, point]));

function thin(all: Point[][]): Rule[] {
  return all.map(bounds).filter(([left, top, right, bottom]) => {
    const [width, height] = [right - left, bottom - top];
    return Math.min(width, height) < THIN && Math.max(width, height) >= THIN;
  });
}

function bounds(points: Point[]): Rule {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
