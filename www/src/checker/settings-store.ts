import type { Settings } from './settings';

/** Where the browser keeps the settings: nothing but switches, severities, limits, labels of rows, a year and a form. */
const KEY = 'gouji-settings';

/** The settings that were kept; none where there are none, or where they cannot be read. */
export function kept(): Settings {
  try {
    const settings: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof settings === 'object' && settings !== null && !Array.isArray(settings) ? (settings as Settings) : {};
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
