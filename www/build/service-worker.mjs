import { readFile } from 'node:fs/promises';
import { transformWithEsbuild } from 'vite';

import { TARGET } from './target.mjs';

/** The service worker of one version of the site. */
export async function serviceWorker(edition) {
  const source = new URL('../src/offline/service-worker.ts', import.meta.url);
  const options = { target: TARGET, format: 'iife', minify: true, define: { EDITION: JSON.stringify(edition) }, sourcemap: false };
  const { code } = await transformWithEsbuild(await readFile(source, 'utf8'), 'service-worker.ts', options);
  return code;
}
