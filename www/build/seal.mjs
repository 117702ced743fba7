// What makes a folder of built files a site: hashes in its pages, the list for the service worker, packed copies.
import { readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';

import { compress } from './compress.mjs';
import { checksum, filesUnder, integrity } from './files.mjs';
import { serviceWorker } from './service-worker.mjs';

/** The page that a deployer may edit: its own script is still held to its hash, the page itself is not. */
export const EDITABLE = 'embed.html';

const LOADS = /<(?:script|link)\s[^>]*?(?:src|href)="([^"]+\.(?:js|css))"[^>]*>/g;

/** Seals a folder that ends with a slash. */
export async function seal(folder) {
  await stateHashes(folder);
  await writeServiceWorker(folder);
  await compress(folder, (path) => path !== EDITABLE);
}

/** Every page refuses a script or a style that is not the one it was built with. */
async function stateHashes(folder) {
  const pages = (await filesUnder(folder)).filter((path) => path.endsWith('.html'));
  for (const path of pages) {
    const page = await readFile(folder + path, 'utf8');
    const hashes = new Map();
    for (const [tag, address] of page.matchAll(LOADS)) {
      hashes.set(tag, integrity(await readFile(folder + posix.join(posix.dirname(path), address))));
    }
    const stated = page.replaceAll(LOADS, (tag) => (tag.includes(' integrity=') ? tag : tag.replace(/>$/, ` integrity="${hashes.get(tag)}">`)));
    if (stated !== page) await writeFile(folder + path, stated);
  }
}

/** What a page of the site never asks for. */
const isForOthers = (path) => path === 'gouji-bookmarklet.js';

/** Everything is kept for use without a network; the version is that of what is kept. */
async function writeServiceWorker(folder) {
  const paths = (await filesUnder(folder)).filter((path) => !isForOthers(path));
  const list = await Promise.all(paths.map(async (path) => [path, path === EDITABLE ? '' : integrity(await readFile(folder + path))]));
  const content = `${JSON.stringify(list, null, 0)}\n`;
  const version = checksum(content).slice(0, 16);
  const name = `offline-${version}.json`;
  await writeFile(folder + name, content);
  await writeFile(`${folder}service-worker.js`, await serviceWorker({ version, list: name, integrity: integrity(content) }));
}
