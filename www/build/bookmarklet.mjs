// The script that a bookmarklet loads: all in one, because in a page of others it may ask for nothing more.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { gzipped } from './compress.mjs';
import { glue, packageFolder } from './glue.mjs';
import { releasePlugin } from './release.mjs';
import { TARGET } from './target.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const ID = 'virtual:gouji-packed-core';

const packedCore = () => ({
  name: 'gouji-packed-core',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  async load(id) {
    if (id !== `\0${ID}`) return undefined;
    const packed = await gzipped(await readFile(`${packageFolder}gouji_bg.wasm`));
    return `export default '${packed.toString('base64')}';`;
  },
});

/** Writes gouji-bookmarklet.js into a folder. */
export const bookmarklet = (folder, release) => build({
  configFile: false,
  root: at('..'),
  logLevel: 'warn',
  publicDir: false,
  plugins: [glue(), packedCore(), releasePlugin(release)],
  worker: { format: 'iife', plugins: () => [glue({ withWords: false })] },
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: TARGET,
    chunkSizeWarningLimit: 5000,
    rollupOptions: { input: at('../src/attach/bookmarklet.ts'), output: { format: 'iife', entryFileNames: 'gouji-bookmarklet.js', inlineDynamicImports: true } },
  },
});
