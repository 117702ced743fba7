import { defineConfig } from 'vite';

import { glue, officeFolder, packageFolder } from './build/glue.mjs';
import { pdfMaps } from './build/pdf-maps.mjs';
import { policy } from './build/policy.mjs';
import { worker } from './build/worker.mjs';

/** The browsers that can run the wasm at all: reference types and bulk memory. */
export const TARGET = ['chrome96', 'edge96', 'firefox91', 'safari15'];

export default defineConfig({
  base: './',
  resolve: { alias: { 'gouji-package/': packageFolder, 'gouji-office/': officeFolder } },
  plugins: [glue({ withWords: false }), worker(), pdfMaps(), policy()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/site',
    emptyOutDir: true,
    target: TARGET,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
