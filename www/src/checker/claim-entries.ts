import type { Account, Claim, Finding, Outcome, Span } from '../result';

/** What came of a figure in the text. */
export type ClaimState = 'held' | 'failed' | 'open';

/** A sentence with figures: a claim that can be recomputed, or a figure that the tables have too. */
export interface Entry {
  key: string;
  kind: Claim['kind'] | 'table';
  state: ClaimState;
  span: Span;
  claim: Claim | null;
  /** The figures that are shown in bold. */
  figures: Span[];
  /** What the tables have of it: their words for it, the figure, the cells. */
  support: Account['supports'];
  /** The finding that reports it. */
  finding: Finding | null;
}

const touches = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The family of rules that compare the text with the tables. */
const AGAINST_TABLES = 'tt-';

/** The sentences with figures in the order of the text; `account` is null until the tables were compared. */
export function entriesOf({ report, findings }: Outcome, account: Account | null): Entry[] {
  const claims = (report?.claims ?? []).map((claim): Entry => {
    const figures = [...(claim.total === null ? [] : [claim.total.span]), ...claim.parts.map((part) => part.span)];
    return {
      key: claim.id,
      kind: claim.kind,
      state: claim.holds === null ? 'open' : claim.holds ? 'held' : 'failed',
      span: claim.span,
      claim,
      figures,
      support: (account?.supports ?? []).filter((support) => figures.some((figure) => touches(figure, support.span))),
      finding: claim.holds === false ? reporting(findings, claim.span) : null,
    };
  });
  return [...claims, ...contradicted(findings), ...supported(account, claims)].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Claims are reported by rules of prose, at their own place or within it. */
function reporting(findings: Finding[], span: Span): Finding | null {
  const own = findings.filter((finding) => finding.span !== null && !finding.rule.startsWith(AGAINST_TABLES) && touches(finding.span, span));
  return own.find((finding) => finding.span?.start === span.start && finding.span.end === span.end) ?? own[0] ?? null;
}

/** Figures of the text that a table contradicts. */
function contradicted(findings: Finding[]): Entry[] {
  return findings.flatMap((finding): Entry[] => {
    const { span } = finding;
    if (!finding.rule.startsWith(AGAINST_TABLES) || span === null || finding.cells.length === 0) return [];
    return [{ key: finding.fingerprint, kind: 'table', state: 'failed', span, claim: null, figures: [span], support: [], finding }];
  });
}

/** Figures that the tables have too, as far as no claim has them. */
function supported(account: Account | null, claims: Entry[]): Entry[] {
  const shown = new Set(claims.flatMap((entry) => entry.support));
  return (account?.supports ?? []).filter((support) => !shown.has(support)).map((support): Entry => ({
    key: `s${support.span.start}-${support.cells.join()}`,
    kind: 'table',
    state: 'held',
    span: support.span,
    claim: null,
    figures: [support.span],
    support: [support],
    finding: null,
  }));
}
