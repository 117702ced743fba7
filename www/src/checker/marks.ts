import type { Finding, Severity } from '../result';

/** A stretch of the text that a finding is about. */
export interface Mark {
  start: number;
  end: number;
  finding: Finding;
  /** Whether the finding only refers to this place. */
  related: boolean;
}

/** A stretch of a line in which nothing changes. */
export interface Piece {
  start: number;
  end: number;
  marks: Mark[];
}

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The marks of all findings, and the places that the chosen one refers to. */
export function marksOf(findings: Finding[], chosen: Finding | null): Mark[] {
  const own = findings.flatMap((finding) => (finding.span === null ? [] : [{ ...finding.span, finding, related: false }]));
  const related = (chosen?.related ?? []).flatMap(({ span }) =>
    span === null || chosen === null ? [] : [{ ...span, finding: chosen, related: true }]);
  return [...own, ...related].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks that touch a stretch. */
export const touching = (marks: Mark[], start: number, end: number): Mark[] =>
  marks.filter((mark) => mark.start < end && mark.end > start || isPointIn(mark, start, end));

const isPointIn = (mark: Mark, start: number, end: number) => mark.start === mark.end && mark.start >= start && mark.start <= end;

/** Cuts a stretch where marks begin and end. A mark without length yields a piece without length. */
export function pieces(start: number, end: number, marks: Mark[]): Piece[] {
  const inside = touching(marks, start, end);
  const edges = inside.flatMap((mark) => [mark.start, mark.end]).filter((edge) => edge > start && edge < end);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  const stretches = cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? start, end: cut }));
  const points = inside.filter((mark) => mark.start === mark.end).map((mark) => ({ start: mark.start, end: mark.end, marks: [mark] }));
  const covered = stretches.map((stretch) => ({
    ...stretch,
    marks: inside.filter((mark) => mark.start <= stretch.start && mark.end >= stretch.end && mark.start < mark.end).sort(byWeight),
  }));
  return [...covered, ...points].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The place itself comes before a mere reference to it, the grave before the slight, the short before the long. */
function byWeight(a: Mark, b: Mark): number {
  return Number(a.related) - Number(b.related)
    || WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity]
    || (a.end - a.start) - (b.end - b.start);
}
