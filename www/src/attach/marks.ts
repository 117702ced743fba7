import type { Severity } from '../result';

/** What is marked: a place in the page, and how grave the finding there is; the chosen one stands out. */
export interface Mark {
  range: Range;
  severity: Severity | 'chosen';
}

/** Shows marks over a page without changing it. */
export interface Painter {
  /** Replaces all marks that this painter shows. */
  paint(marks: readonly Mark[]): void;
  /** Takes everything away. */
  remove(): void;
}

/** The colours of the marks; a page may set its own. */
export const COLOURS: Record<Mark['severity'], string> = {
  error: 'var(--gouji-error, #ad1f17)',
  warning: 'var(--gouji-warning, #a86500)',
  info: 'var(--gouji-info, #2a6274)',
  chosen: 'var(--gouji-chosen, #ffd27a)',
};
