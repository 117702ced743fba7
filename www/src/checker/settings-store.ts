import type { Settings } from './settings';

/** Where the browser keeps the settings: nothing but switches, severities, limits, labels of rows, a year and a form. */
const KEY = 'gouji-settings';

/** What another version has kept beside these is none of ours. */
const NAMES: readonly (keyof Settings)[] = ['profile', 'only', 'skip', 'year', 'era'];

/** The settings that were kept; none where there are none, or where they cannot be read. */
export function kept(): Settings {
  try {
    const settings: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof settings !== 'object' || settings === null) return {};
    return Object.fromEntries(Object.entries(settings).filter(([name]) => NAMES.some((known) => known === name)));
  } catch {
    return {};
  }
}

/** Keeps the settings; false where the browser does not allow it. */
export function keep(settings: Settings): boolean {
  try {
    if (Object.keys(settings).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}
