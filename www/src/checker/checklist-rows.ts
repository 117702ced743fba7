import type { Account, Outcome, Rule } from '../result';

/** What became of the rules of one family. */
export interface FamilyRow {
  title: string;
  run: number;
  found: number;
  idle: number;
  off: number;
  /** The names of the rules that ran and found nothing. */
  passed: string[];
}

/** The families in the order of the registry, those of which no rule is known to the account left out. */
export function familyRows(rules: Rule[], account: Account, outcome: Outcome): FamilyRow[] {
  const found = new Set(outcome.findings.map((finding) => finding.rule));
  const [run, idle, off] = [account.rules.run, account.rules.not_applicable, account.rules.off].map((ids) => new Set(ids)) as [Set<string>, Set<string>, Set<string>];
  const open = new Set(outcome.unchecked.map((item) => item.rule));
  const families = new Map<string, Rule[]>();
  for (const rule of rules) families.set(rule.family, [...(families.get(rule.family) ?? []), rule]);
  return [...families.values()].map((own) => {
    const count = (ids: Set<string>) => own.filter((rule) => ids.has(rule.id)).length;
    const passed = own.filter((rule) => run.has(rule.id) && !found.has(rule.id) && !open.has(rule.id));
    return { title: own[0]?.family_title ?? '', run: count(run), found: count(found), idle: count(idle), off: count(off), passed: passed.map((rule) => rule.name) };
  });
}

/** All families together. */
export function totalRow(rows: FamilyRow[], title: string): FamilyRow {
  const sum = (key: 'run' | 'found' | 'idle' | 'off') => rows.reduce((all, row) => all + row[key], 0);
  return { title, run: sum('run'), found: sum('found'), idle: sum('idle'), off: sum('off'), passed: [] };
}

/** What could not be checked, by reason, with the names of the rules. */
export function uncheckedRows({ unchecked }: Outcome, rules: Rule[]): [string, string[]][] {
  const names = new Map(rules.map((rule) => [rule.id, rule.name]));
  const reasons = new Map<string, Set<string>>();
  for (const { rule, reason } of unchecked) reasons.set(reason, (reasons.get(reason) ?? new Set()).add(names.get(rule) ?? rule));
  return [...reasons].map(([reason, list]) => [reason, [...list]]);
}
