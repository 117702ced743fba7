import type { Outcome, Finding, Section } from '../result';

/** A finding that leads, with those that it explains. */
export interface Entry {
  finding: Finding;
  explained: Finding[];
}

/** The entries of one section; the title is null for what concerns the whole report. */
export interface Group {
  title: string | null;
  entries: Entry[];
}

const SECTION_OF_TABLE: Record<string, string> = { T2: 'S2', T3: 'S3', T4: 'S4' };

/** The findings as a list: grouped by section in the order of the report, folded under what explains them. */
export function outline({ report, findings }: Outcome): Group[] {
  const sections = [...(report?.sections ?? [])].sort((a, b) => a.span.start - b.span.start);
  const groups = new Map<Section | null, Entry[]>([...sections, null].map((section) => [section, []]));
  for (const entry of entries(findings)) groups.get(sectionOf(entry.finding, sections))?.push(entry);
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([section, list]) => ({ title: section === null ? null : titleOf(section), entries: list }));
}

/** The findings that lead, in the order of the list: as many as the verdict counts. */
export const inOrder = (groups: Group[]): Finding[] => groups.flatMap((group) => group.entries.map((entry) => entry.finding));

/** The heading of a section as printed. */
export function titleOf({ ordinal, title }: Section): string {
  return ordinal === null || title.startsWith(ordinal) ? title : `${ordinal}、${title}`;
}

/** The finding of a later check that is the one that was looked at: the same, or else the same rule at the same cell or place. */
export function successor(former: Finding, findings: Finding[]): Finding | null {
  const same = findings.find(({ fingerprint }) => fingerprint === former.fingerprint);
  if (same !== undefined) return same;
  const alike = findings.filter(({ rule }) => rule === former.rule);
  const [cell] = former.cells;
  const near = ({ span }: Finding) => span !== null && span.start === former.span?.start;
  return alike.find((finding) => (cell === undefined ? near(finding) : finding.cells[0] === cell)) ?? null;
}

function entries(findings: Finding[]): Entry[] {
  const leading = new Map(findings.filter((finding) => finding.explained_by === null).map((finding) => [finding.fingerprint, finding]));
  const explained = (leader: Finding) => findings.filter((finding) => finding.explained_by === leader.fingerprint && finding !== leader);
  const orphan = (finding: Finding) => finding.explained_by !== null && !leading.has(finding.explained_by);
  return findings
    .filter((finding) => finding.explained_by === null || orphan(finding))
    .map((finding) => ({ finding, explained: orphan(finding) ? [] : explained(finding) }));
}

function sectionOf(finding: Finding, sections: Section[]): Section | null {
  const table = finding.cells[0]?.split('.')[0];
  const wanted = table === undefined ? undefined : SECTION_OF_TABLE[table];
  const byTable = sections.find((section) => section.id !== null && section.id === wanted);
  if (finding.span === null) return byTable ?? null;
  const { start } = finding.span;
  return sections.filter((section) => section.span.start <= start).at(-1) ?? null;
}
