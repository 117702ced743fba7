import { readFile } from 'node:fs/promises';

import { integrity } from './files.mjs';
import { officeFolder, packageFolder } from './glue.mjs';

const ID = 'virtual:gouji-hashes';
const FILES = { core: `${packageFolder}gouji_bg.wasm`, office: `${officeFolder}gouji_office_bg.wasm` };

/** A Vite plugin that offers the hashes of the modules as `virtual:gouji-hashes`. */
export function hashes() {
  return {
    name: 'gouji-hashes',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const lines = Object.entries(FILES).map(async ([name, file]) => `export const ${name} = '${integrity(await readFile(file))}';`);
      return (await Promise.all(lines)).join('\n');
    },
  };
}
