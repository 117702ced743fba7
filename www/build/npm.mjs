// Writes dist/npm: the module `gouji` with its types and its wasm, the element, `attach`, and the page's side of a frame.
import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { decorators } from './decorators.mjs';
import { filesUnder } from './files.mjs';
import { commandFolder, glue, officeFolder, packageFolder } from './glue.mjs';
import { licencesFile } from './licences.mjs';
import { newestRelease, releasePlugin } from './release.mjs';
import { TARGET } from './target.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = at('../../dist/npm/');

const ENTRIES = {
  gouji: at('../src/api.ts'),
  'gouji-element': at('../src/element/element.ts'),
  'gouji-attach': at('../src/attach/index.ts'),
  'gouji-frame': at('../src/embed/frame.ts'),
};

/** The readme of each part is its types; those of the element are written by hand, so that nobody needs lit's. */
const TYPES = { attach: 'types/www/src/attach/index', frame: 'types/www/src/embed/frame' };

/** What those and theirs import; inner parts are nobody's business, and have types of libraries. */
const PUBLIC_TYPES = ['attach/index.d.ts', 'attach/types.d.ts', 'embed/frame.d.ts', 'embed/messages.d.ts', 'result.d.ts'];

const common = (release) => ({
  configFile: false,
  root: at('..'),
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: [{ find: '../page/parts', replacement: at('../src/npm/parts.ts') }] },
  plugins: [decorators(), glue(), releasePlugin(release)],
});

const library = (release, entry, formats, more) => build({
  ...common(release),
  build: { outDir: out, emptyOutDir: false, target: TARGET, minify: false, lib: { entry, formats, name: 'gouji' }, rollupOptions: { output: more } },
});

/** Bundlers find what belongs to a module by its address, which they know in this form alone. */
async function showAddresses() {
  for (const path of (await filesUnder(out)).filter((name) => name.endsWith('.js'))) {
    const script = await readFile(out + path, 'utf8');
    const shown = script
      .replaceAll(/new URL\(\s*\/\*\s*@vite-ignore\s*\*\/\s*/g, 'new URL(')
      .replaceAll('WORKER_ADDRESS', "new URL('./gouji-worker.js', import.meta.url)");
    if (shown !== script) await writeFile(out + path, shown);
  }
}

async function declare() {
  const emitted = at('../../target/types/');
  await rm(emitted, { recursive: true, force: true });
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', emitted];
  execFileSync('npx', ['tsc', '--project', at('npm.tsconfig.json'), ...options], { cwd: at('..'), stdio: 'inherit' });
  for (const path of PUBLIC_TYPES) await cp(`${emitted}www/src/${path}`, `${out}types/www/src/${path}`, { recursive: true });
  await mkdir(`${out}types/src`, { recursive: true });
  await copyFile(at('../../src/gouji.d.ts'), `${out}types/src/gouji.d.ts`);
  await copyFile(`${emitted}www/src/api.d.ts`, `${out}gouji.d.ts`);
  await copyFile(at('../../src/gouji.d.ts'), `${out}result.d.ts`);
  await copyFile(at('../npm/gouji-element.d.ts'), `${out}gouji-element.d.ts`);
  for (const [name, types] of Object.entries(TYPES)) await writeFile(`${out}gouji-${name}.d.ts`, `export * from './${types}';\n`);
  await nameFiles();
}

/** Node's way of resolving wants the ending of a file in every relative import, in types too. */
async function nameFiles() {
  for (const path of (await filesUnder(out)).filter((name) => name.endsWith('.d.ts'))) {
    const types = await readFile(out + path, 'utf8');
    await writeFile(out + path, types.replaceAll(/((?:from |import\()')(\.{1,2}\/[^']+?)(?:\.js)?'/g, "$1$2.js'"));
  }
}

async function describe({ version }) {
  const { license } = JSON.parse(await readFile(at('../package.json'), 'utf8'));
  const part = (name) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  const description = {
    name: 'gouji',
    version,
    description: 'Checks the figures and statements of Chinese government information disclosure annual reports, wholly on the reader\'s machine',
    license,
    type: 'module',
    sideEffects: ['./gouji-element.js'],
    engines: { node: '>=20' },
    bin: { gouji: './gouji-command.js' },
    types: './gouji.d.ts',
    exports: {
      '.': part('gouji'),
      './element': { types: './gouji-element.d.ts', node: './gouji-element-server.js', default: './gouji-element.js' },
      './attach': part('gouji-attach'),
      './frame': part('gouji-frame'),
      './gouji_bg.wasm': './gouji_bg.wasm',
      './gouji_office_bg.wasm': './gouji_office_bg.wasm',
      './gouji-worker.js': './gouji-worker.js',
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts', 'types', '*.wasm', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE', 'licences.txt'],
    keywords: ['政府信息公开', '年度报告', '勾稽', 'validator', 'wasm'],
  };
  await writeFile(`${out}package.json`, `${JSON.stringify(description, null, 2)}\n`);
}

const release = await newestRelease();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await library(release, ENTRIES, ['es'], { entryFileNames: '[name].js', chunkFileNames: ({ name }) => `gouji-${name.replace(/^.*gouji-/, '')}.js` });
await library(release, { 'gouji-worker': at('../src/engine/worker.ts') }, ['iife'], { entryFileNames: '[name].js' });
await showAddresses();
await declare();
await describe(release);
await copyFile(`${packageFolder}gouji_bg.wasm`, `${out}gouji_bg.wasm`);
await copyFile(`${officeFolder}gouji_office_bg.wasm`, `${out}gouji_office_bg.wasm`);
await copyFile(`${commandFolder}gouji_command.wasm`, `${out}gouji_command.wasm`);
await Promise.all(['gouji-command.js', 'gouji-paths.js', 'gouji-element-server.js'].map((name) => copyFile(at(`../npm/${name}`), out + name)));
await copyFile(at('../npm-readme.md'), `${out}README.md`);
await copyFile(licencesFile, `${out}licences.txt`);
await Promise.all(['LICENSE-MIT', 'LICENSE-APACHE'].map((name) => copyFile(at(`../../${name}`), out + name)));
