// The worker as a second entry of the site: what it shares with the page, which does its work where no worker can start, is
// one file that both load.
import { fileURLToPath } from 'node:url';

const ID = 'virtual:gouji-worker';
const entry = fileURLToPath(new URL('../src/engine/worker.ts', import.meta.url));

/** A Vite plugin that offers the address of the worker as `virtual:gouji-worker`. */
export function worker() {
  let file = '';
  return {
    name: 'gouji-worker',
    buildStart() {
      file = this.emitFile({ type: 'chunk', id: entry, name: 'worker' });
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default import.meta.ROLLUP_FILE_URL_${file};` : undefined),
  };
}
