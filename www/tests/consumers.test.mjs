// The package in programs as others write them: a plain page, Vite, webpack 5, a page rendered on a server, Node, TypeScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { consumers, prepare } from './support/consumers.mjs';
import { house, judged } from './support/pages.mjs';
import { serve } from './support/site.mjs';

const REPORT = 'table-errors.txt';
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const require = createRequire(`${consumers}package.json`);
const report = fixtures + REPORT;

let home;
let summary;
before(async () => {
  await prepare();
  home = await house();
  ({ summary } = await judged(REPORT));
  assert.ok(summary.errors > 0);
});
after(() => home.close());

/** The title that a page of the program sets when it has checked. */
async function titleOf(context, folder, path = '') {
  const server = await serve({ folder, headers: {} });
  context.after(() => server.close());
  const { page, complaints } = await home.open({ address: server.address + path, origins: [server.origin] });
  await page.waitForFunction(() => document.title !== 'waiting');
  assert.deepEqual(complaints, []);
  return JSON.parse(await page.title());
}

/** Bundles a program with webpack, as it is without a configuration but where to read and write. */
async function webpack(folder, entry, more = {}) {
  const build = require('webpack');
  const stats = await new Promise((resolve, reject) => build({
    mode: 'production',
    context: `${consumers}${folder}`,
    entry: `./${entry}.js`,
    output: { path: `${consumers}${folder}/out`, filename: `${entry}.js` },
    ...more,
  }, (error, result) => (error ? reject(error) : resolve(result))));
  assert.deepEqual(stats.toJson().errors.map(({ message }) => message), []);
}

test('a plain page imports it without a bundler', async (context) => {
  await copyFile(report, `${consumers}plain/report.txt`);
  const server = await serve({ folder: consumers, headers: {} });
  context.after(() => server.close());
  const { page, complaints } = await home.open({ address: `${server.address}plain/index.html`, origins: [server.origin] });
  await page.waitForFunction(() => document.title !== 'waiting');
  assert.deepEqual(JSON.parse(await page.title()), summary);
  assert.deepEqual(complaints, []);
});

test('Vite bundles it, with the addresses of its modules, office files included', async (context) => {
  await copyFile(report, `${consumers}vite/report.txt`);
  const files = `${fixtures}files/`;
  const docx = (await readdir(files)).find((name) => name.endsWith('.docx'));
  const { build } = await import(require.resolve('vite').replace(/index\.cjs$/, 'dist/node/index.js'));
  await build({ configFile: false, root: `${consumers}vite`, base: './', logLevel: 'error', build: { target: 'es2022' } });
  await copyFile(files + docx, `${consumers}vite/dist/report.docx`);
  assert.deepEqual(await titleOf(context, `${consumers}vite/dist/`), [summary, null]);
});

test('webpack 5 bundles it and finds its module by itself', async (context) => {
  await rm(`${consumers}webpack/out`, { recursive: true, force: true });
  await webpack('webpack', 'main');
  assert.ok((await readdir(`${consumers}webpack/out`)).some((name) => name.endsWith('.wasm')));
  await Promise.all([copyFile(report, `${consumers}webpack/out/report.txt`), copyFile(`${consumers}webpack/index.html`, `${consumers}webpack/out/index.html`)]);
  assert.deepEqual(await titleOf(context, `${consumers}webpack/out/`), summary);
});

test('a page rendered on a server imports it there and runs it in the browser', async () => {
  await webpack('server', 'server', { target: 'node', output: { path: `${consumers}server/out/server`, filename: 'server.cjs', library: { type: 'commonjs2' } } });
  await webpack('server', 'client', { output: { path: `${consumers}server/out/client`, filename: 'client.js', publicPath: 'auto' } });
  const text = await readFile(report, 'utf8');
  const { render } = require(`${consumers}server/out/server/server.cjs`);
  const sent = render(text);
  assert.match(sent, /尚未核对.*<gouji-checker compact="" title="function function">/s);
  const safe = JSON.stringify(text).replaceAll('<', '\\u003c');
  const html = `<!doctype html><meta charset="utf-8"><script type="application/json" id="report">${safe}</script>
    <div id="root">${sent}</div><script src="./client.js"></script>`;
  const server = await serve({ folder: `${consumers}server/out/client/`, headers: {} });
  try {
    const { page, complaints } = await home.open({
      address: `${server.address}page.html`,
      origins: [server.origin],
      prepare: (reader) => reader.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body: html })),
    });
    await page.waitForFunction(() => document.getElementById('verdict').textContent.startsWith('{'));
    assert.deepEqual(JSON.parse(await page.locator('#verdict').innerText()), summary);
    await page.locator('gouji-checker textarea').waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    server.close();
  }
});

test('Node uses it from the package', () => {
  const printed = execFileSync(process.execPath, [`${consumers}node/main.js`, report], { encoding: 'utf8' });
  assert.deepEqual(JSON.parse(printed).summary, summary);
});

test('TypeScript accepts its types, all parts included, without those of any library', () => {
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '--project', `${consumers}node`], { encoding: 'utf8' });
});
