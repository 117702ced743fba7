// The JavaScript that wasm-bindgen writes holds one instance for ever. After a trap a fresh one is needed, so this
// plugin turns the file into a function that makes as many independent instances as are asked for.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where `wasm-pack` puts the module and its JavaScript. */
export const packageFolder = fileURLToPath(new URL('../../target/pkg/', import.meta.url));

/** Where the build of the module that reads office files too stands. */
export const officeFolder = fileURLToPath(new URL('../../target/pkg-office/', import.meta.url));

/** Where the command for Node stands. */
export const commandFolder = fileURLToPath(new URL('../../target/pkg-node/', import.meta.url));

/** The registry as published; the smaller module holds no documentation itself. */
const rulesFile = fileURLToPath(new URL('../public/rules/rules.json', import.meta.url));

const ID = 'virtual:gouji-glue';
const LAST_EXPORT = 'export { initSync, __wbg_init as default };';

/**
 * A Vite plugin that offers `createGlue()` and `WORDS` as `virtual:gouji-glue`. A worker goes without the words, which its page
 * adds; so does the site, where they stand in a file of their own.
 */
export function glue({ withWords = true } = {}) {
  return {
    name: 'gouji-glue',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const files = [`${packageFolder}gouji.js`, `${officeFolder}gouji.js`];
      files.forEach((file) => this.addWatchFile(file));
      const [core, office, registry] = await Promise.all([...files, rulesFile].map((file) => readFile(file, 'utf8')));
      return factory(shared(core, office), withWords ? words(registry) : {});
    },
  };
}

/** One JavaScript serves both modules: they export the same functions, and the larger may import more of the browser. */
function shared(core, office) {
  const lines = office.split('\n');
  let at = -1;
  const follows = (line) => (at = lines.indexOf(line, at + 1)) >= 0;
  if (!core.split('\n').every(follows)) {
    throw new Error('the two wasm modules want different JavaScript: compare target/pkg/gouji.js with target/pkg-office/gouji.js');
  }
  return office;
}

/** @param {string} registry the published registry */
function words(registry) {
  return Object.fromEntries(JSON.parse(registry).map(({ id, name, summary }) => [id, { name, summary }]));
}

/**
 * @param {string} source the file that wasm-bindgen wrote for the target `web`
 * @param {Record<string, { name: string, summary: string }>} words what each rule is called and checks, by its id
 */
export function factory(source, words) {
  if (!source.includes(LAST_EXPORT) || /^import\s/m.test(source)) {
    throw new Error('wasm-bindgen writes another shape of JavaScript than build/glue.mjs knows: look at target/pkg/gouji.js');
  }
  const body = source
    .replace(LAST_EXPORT, 'return { start: __wbg_init, startNow: initSync, check, needs, render, account, annotate, rules: described, version };')
    .replace(/^export function /gm, 'function ')
    .replaceAll('import.meta.url', 'undefined');
  const described = 'const described = () => rules().map((rule) => ({ ...rule, ...WORDS[rule.id] }));';
  return `export const WORDS = ${JSON.stringify(words)};\nexport function createGlue() {\n${described}\n${body}\n}`;
}
