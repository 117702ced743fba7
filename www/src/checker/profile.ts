import type { Profile, Rule, Severity } from '../result';

/** The limits of a profile: what kind of value, the usual one, and whether its rule is off until it is set. */
export const LIMITS = {
  'department-deadline': { kind: 'day', usual: '01-31', off: false },
  'government-deadline': { kind: 'day', usual: '03-31', off: false },
  'overview-length': { kind: 'number', usual: '1000', off: true },
  'sentence-length': { kind: 'number', usual: '220', off: true },
  'publication-days': { kind: 'number', usual: '120', off: false },
} as const;

/** A limit of a profile. */
export type Limit = keyof typeof LIMITS;

/** The rules that run once their limit is set. */
const LIMITED: Record<string, Limit> = { 's1-too-long': 'overview-length', 'sentence-too-long': 'sentence-length' };

/** Whether a rule runs: by its own switch, else its family's, else a limit that is set, else its default. */
export function isOn(rule: Rule, profile: Profile): boolean {
  const limit = LIMITED[rule.id];
  const limited = limit !== undefined && profile.limits?.[limit] !== undefined;
  return profile.rules?.[rule.id] ?? profile.families?.[rule.family] ?? (limited || rule.default);
}

/** The profile with one value of a table changed; what is as usual is not written. */
function changed<T>(table: Record<string, T> | undefined, key: string, value: T | undefined): Record<string, T> | undefined {
  const next = { ...table };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return Object.keys(next).length > 0 ? next : undefined;
}

/** The profile with a rule switched. */
export function withRule(profile: Profile, rule: Rule, on: boolean): Profile {
  const without = tidy({ ...profile, rules: changed(profile.rules, rule.id, undefined) });
  return isOn(rule, without) === on ? without : tidy({ ...without, rules: changed(without.rules, rule.id, on) });
}

/** The profile with a family switched; switches of its rules are dropped. */
export function withFamily(profile: Profile, family: string, rules: Rule[], on: boolean): Profile {
  const own = rules.filter((rule) => rule.family === family);
  const alone = own.reduce<Record<string, boolean> | undefined>((table, rule) => changed(table, rule.id, undefined), profile.rules);
  const usual = own.every((rule) => rule.default === on);
  return tidy({ ...profile, rules: alone, families: changed(profile.families, family, usual ? undefined : on) });
}

/** The profile with another severity of a rule; null for the rule's own. */
export const withSeverity = (profile: Profile, rule: Rule, severity: Severity | null): Profile =>
  tidy({ ...profile, severity: changed(profile.severity, rule.id, severity ?? undefined) });

/** The profile with a limit; an empty value leaves it as usual. Null when the value is none. */
export function withLimit(profile: Profile, limit: Limit, value: string): Profile | null {
  const text = value.trim();
  if (text !== '' && !isLimit(limit, text)) return null;
  const number = LIMITS[limit].kind === 'number';
  return tidy({ ...profile, limits: changed(profile.limits as Record<string, string | number>, limit, text === '' ? undefined : number ? Number(text) : text) as Profile['limits'] });
}

function isLimit(limit: Limit, text: string): boolean {
  if (LIMITS[limit].kind === 'number') return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 100_000;
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(`2023-${month}-${day}T00:00:00Z`);
  return month !== undefined && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** The profile with the labels of further rows, one a line. */
export function withExtraRows(profile: Profile, lines: string): Profile {
  const rows = lines.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return tidy({ ...profile, 'extra-rows': rows.length > 0 ? rows : undefined });
}

/** A profile without empty entries. */
export function tidy(profile: { [Key in keyof Profile]: Profile[Key] | undefined }): Profile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined)) as Profile;
}

/** Whether a profile says anything but its name. */
export const isEmpty = (profile: Profile): boolean => Object.keys(profile).every((key) => key === 'name');
