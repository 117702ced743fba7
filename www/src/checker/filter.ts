import type { Finding, Rule, Severity } from '../result';
import type { Entry, Group } from './outline';

/** What the list is narrowed to. */
export interface Filter {
  /** Words that the finding, its rule or its section must have. */
  words: string;
  /** Severities that are left out. */
  without: ReadonlySet<Severity>;
  /** `section:` with a title, `rule:` with an id, or nothing. */
  about: string;
}

export const EVERYTHING: Filter = { words: '', without: new Set(), about: '' };

/** Whether the filter leaves anything out. */
export const isNarrow = ({ words, without, about }: Filter): boolean => words.trim() !== '' || without.size > 0 || about !== '';

/** The groups with the entries that pass; an entry passes with what it explains. */
export function filtered(groups: Group[], filter: Filter, rules: Rule[], whole: string): Group[] {
  if (!isNarrow(filter)) return groups;
  const names = new Map(rules.map((rule) => [rule.id, `${rule.name} ${rule.family_title}`]));
  return groups
    .map((group) => {
      const title = group.title ?? whole;
      return { ...group, entries: group.entries.filter((entry) => passes(entry, title, filter, names)) };
    })
    .filter((group) => group.entries.length > 0);
}

function passes({ finding, explained }: Entry, title: string, { words, without, about }: Filter, names: Map<string, string>): boolean {
  if (about.startsWith('section:') && about !== `section:${title}`) return false;
  const wanted = words.trim().toLowerCase();
  return [finding, ...explained].some((one) =>
    !without.has(one.severity)
    && (!about.startsWith('rule:') || about === `rule:${one.rule}`)
    && (wanted === '' || said(one, title, names).includes(wanted)));
}

const said = ({ rule, message, help, quote }: Finding, title: string, names: Map<string, string>): string =>
  [rule, names.get(rule), title, message, help, quote].join('\n').toLowerCase();

/** The groups without what is ignored; of an entry whose leader is ignored, all is. */
export const unignored = (groups: Group[], ignored: ReadonlySet<string>): Group[] => groups
  .map((group) => ({ ...group, entries: group.entries.filter(({ finding }) => !ignored.has(finding.fingerprint)) }))
  .filter((group) => group.entries.length > 0);

/** The entries that are ignored. */
export const ignoredEntries = (groups: Group[], ignored: ReadonlySet<string>): Entry[] =>
  groups.flatMap((group) => group.entries.filter(({ finding }) => ignored.has(finding.fingerprint)));
