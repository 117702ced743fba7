// The JavaScript that wasm-bindgen writes holds one instance for ever. After a trap a fresh one is needed, so this
// plugin turns the file into a function that makes as many independent instances as are asked for.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where `wasm-pack` puts the module and its JavaScript. */
export const packageFolder = fileURLToPath(new URL('../../target/pkg/', import.meta.url));

/** Where the build of the module that reads office files too stands. */
export const officeFolder = fileURLToPath(new URL('../../target/pkg-office/', import.meta.url));

const ID = 'virtual:gouji-glue';
const LAST_EXPORT = 'export { initSync, __wbg_init as default };';

/** A Vite plugin that offers `createGlue()` as `virtual:gouji-glue`. */
export function glue() {
  return {
    name: 'gouji-glue',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const files = [`${packageFolder}gouji.js`, `${officeFolder}gouji.js`];
      files.forEach((file) => this.addWatchFile(file));
      const [core, office] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      return factory(shared(core, office));
    },
  };
}

/** One JavaScript serves both modules: they export the same functions and import the same of the browser. */
function shared(core, office) {
  if (office !== core) {
    throw new Error('the two wasm modules want different JavaScript: compare target/pkg/gouji.js with target/pkg-office/gouji.js');
  }
  return core;
}

/** @param {string} source the file that wasm-bindgen wrote for the target `web` */
export function factory(source) {
  if (!source.includes(LAST_EXPORT) || /^import\s/m.test(source)) {
    throw new Error('wasm-bindgen writes another shape of JavaScript than build/glue.mjs knows: look at target/pkg/gouji.js');
  }
  const body = source
    .replace(LAST_EXPORT, 'return { start: __wbg_init, startNow: initSync, check, needs, rules, version };')
    .replace(/^export function /gm, 'function ')
    .replaceAll('import.meta.url', 'undefined');
  return `export function createGlue() {\n${body}\n}`;
}
