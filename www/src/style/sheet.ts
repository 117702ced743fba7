import { unsafeCSS, type CSSResult } from 'lit';

/** A length by the size of the root's letters, or the head of a rule with a condition, where it stays one. */
const LENGTH = /@[^{]+|(-?\d*\.?\d+)rem\b/g;

/**
 * A style that measures by a unit of the checker's own. On its own page that is the size of the root's letters; in pages of
 * others, who may have set those to anything, it is not.
 */
export const sheet = (style: string): CSSResult =>
  unsafeCSS(style.replace(LENGTH, (whole, length?: string) => (length === undefined ? whole : `calc(${length}*var(--unit,1rem))`)));
