// Writes dist/npm: the module `gouji` with its types and its wasm, for other programs.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { glue, officeFolder, packageFolder } from './glue.mjs';
import { TARGET } from '../vite.config.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = at('../../dist/npm/');

const bundle = () => build({
  configFile: false,
  root: at('..'),
  logLevel: 'warn',
  publicDir: false,
  plugins: [glue()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: TARGET,
    minify: false,
    lib: { entry: at('../src/api.ts'), formats: ['es'], fileName: 'gouji' },
  },
});

async function declare() {
  const emitted = at('../../target/types/');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', emitted];
  execFileSync('npx', ['tsc', '--project', at('npm.tsconfig.json'), ...options], { cwd: at('..'), stdio: 'inherit' });
  await copyFile(`${emitted}www/src/api.d.ts`, `${out}gouji.d.ts`);
  await copyFile(at('../../src/gouji.d.ts'), `${out}result.d.ts`);
}

async function describe() {
  const { version, license } = JSON.parse(await readFile(at('../package.json'), 'utf8'));
  const description = {
    name: 'gouji',
    version,
    description: 'Checks the figures and statements of Chinese government information disclosure annual reports, wholly on the reader\'s machine',
    license,
    type: 'module',
    sideEffects: false,
    types: './gouji.d.ts',
    exports: {
      '.': { types: './gouji.d.ts', default: './gouji.js' },
      './gouji_bg.wasm': './gouji_bg.wasm',
      './gouji_office_bg.wasm': './gouji_office_bg.wasm',
      './package.json': './package.json',
    },
    files: ['gouji.js', 'gouji.d.ts', 'result.d.ts', 'gouji_bg.wasm', 'gouji_office_bg.wasm', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'],
    keywords: ['政府信息公开', '年度报告', '勾稽', 'validator', 'wasm'],
  };
  await writeFile(`${out}package.json`, `${JSON.stringify(description, null, 2)}\n`);
}

const copyLicence = (name) => copyFile(at(`../../${name}`), `${out}${name}`).catch((error) => {
  if (error.code !== 'ENOENT') throw error;
});

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await bundle();
await declare();
await describe();
await copyFile(`${packageFolder}gouji_bg.wasm`, `${out}gouji_bg.wasm`);
await copyFile(`${officeFolder}gouji_office_bg.wasm`, `${out}gouji_office_bg.wasm`);
await copyFile(at('../npm-readme.md'), `${out}README.md`);
await Promise.all(['LICENSE-MIT', 'LICENSE-APACHE'].map(copyLicence));
