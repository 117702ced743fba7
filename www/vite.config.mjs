import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';

import { decorators } from './build/decorators.mjs';
import { glue, officeFolder, packageFolder } from './build/glue.mjs';
import { hashes } from './build/hashes.mjs';
import { pdfMaps } from './build/pdf-maps.mjs';
import { policy } from './build/policy.mjs';
import { newestRelease, releasePlugin } from './build/release.mjs';
import { TARGET } from './build/target.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The pages, and the scripts that other people's pages load by their names. */
const ENTRIES = {
  index: 'index.html',
  embed: 'embed.html',
  bookmarklet: 'bookmarklet.html',
  'gouji-element': 'src/element/element.ts',
  'gouji-attach': 'src/attach/index.ts',
  'gouji-frame': 'src/embed/frame.ts',
};
const isNamed = (name) => name.startsWith('gouji-');

/** How the site is built; all parts that have a name of their own hold their hash in it. */
export const siteConfig = (release) => ({
  root,
  base: './',
  resolve: { alias: { 'gouji-package/': packageFolder, 'gouji-office/': officeFolder } },
  plugins: [decorators(), glue({ withWords: false }), hashes(), pdfMaps(), releasePlugin(release), policy()],
  worker: { format: 'es', plugins: () => [glue({ withWords: false })] },
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: TARGET,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, root + path])),
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: ({ name }) => (isNamed(name) ? '[name].js' : 'assets/[name]-[hash].js'),
        // GitHub Pages leaves out what begins with an underscore, as the names of virtual modules do.
        chunkFileNames: ({ name }) => `assets/${name.replace(/^[_.]+/, '')}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${parse(names[0] ?? 'asset').name.replace(/^[_.]+/, '')}-[hash][extname]`,
      },
    },
  },
});

export default siteConfig(await newestRelease());
