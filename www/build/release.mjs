// Which release this is. The version and its date stand in one place, the first heading of CHANGELOG.md; no clock of the build is read,
// so that two builds are the same bytes.
import { readFile } from 'node:fs/promises';

const ID = 'virtual:gouji-release';
const HEADING = /^## (\d+\.\d+\.\d+), (\d{4}-\d{2}-\d{2})$/m;

/** @returns {Promise<{ version: string, date: string }>} the newest release that CHANGELOG.md names */
export async function newestRelease() {
  const changes = await readFile(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  const [, version, date] = HEADING.exec(changes) ?? [];
  if (version === undefined) throw new Error('CHANGELOG.md names no release as "## 1.2.3, 2026-01-31"');
  return { version, date };
}

/** A Vite plugin that offers `version` and `date` as `virtual:gouji-release`. */
export function releasePlugin({ version, date }) {
  return {
    name: 'gouji-release',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export const version = '${version}';\nexport const date = '${date}';` : undefined),
  };
}
