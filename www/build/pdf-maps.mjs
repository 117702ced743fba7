// The maps of Chinese encodings that a PDF file may name without bringing them along, as one module: many servers do not
// deliver files whose ending they do not know.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const ID = 'virtual:gouji-pdf-maps';
const folder = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`;

/** Simplified and traditional Chinese, as the PDF standard lists them, and from their characters to Unicode. */
const BOTH_WAYS = [
  'GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16',
  'B5pc', 'HKscs-B5', 'ETen-B5', 'ETenms-B5', 'CNS-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16',
];
const NAMES = [...BOTH_WAYS.flatMap((name) => [`${name}-H`, `${name}-V`]), 'Adobe-GB1-UCS2', 'Adobe-CNS1-UCS2'];

/** A Vite plugin that offers the maps as `virtual:gouji-pdf-maps`: base64 by name. */
export function pdfMaps() {
  return {
    name: 'gouji-pdf-maps',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const read = async (name) => [name, (await readFile(`${folder}${name}.bcmap`)).toString('base64')];
      return `export default ${JSON.stringify(Object.fromEntries(await Promise.all(NAMES.map(read))))};`;
    },
  };
}
