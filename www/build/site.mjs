// Writes dist/site: plain files that work under any path of any static server.
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { siteConfig } from '../vite.config.mjs';
import { bookmarklet } from './bookmarklet.mjs';
import { licencesFile } from './licences.mjs';
import { newestRelease } from './release.mjs';
import { seal } from './seal.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds one release of the site into a folder that ends with a slash. */
export async function buildSite(folder, release) {
  await build({ configFile: false, ...siteConfig(release), logLevel: 'warn', build: { ...siteConfig(release).build, outDir: folder } });
  await bookmarklet(folder, release);
  await copyFile(licencesFile, `${folder}licences.txt`);
  await seal(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite(at('../../dist/site/'), await newestRelease());
