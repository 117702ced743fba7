// The npm package, as a program on Node uses it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { fixture } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const folder = `${dist}npm/`;
const load = () => import(`${folder}gouji.js`);
const bytes = () => readFile(`${folder}gouji_bg.wasm`);

test('importing does no work and touches nothing of the browser', () => {
  const script = `
    for (const name of ['window', 'document', 'fetch', 'self', 'location', 'navigator', 'TextDecoder', 'TextEncoder', 'WebAssembly']) {
      Object.defineProperty(globalThis, name, { configurable: true, get() { throw new Error('touched ' + name) } });
    }
    await import(${JSON.stringify(`${folder}gouji.js`)});
    console.log('quiet');`;
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim(), 'quiet');
});

test('what is called too early says what to do', async () => {
  const { check } = await import(`${folder}gouji.js?early`);
  assert.throws(() => check('文字'), /init/);
});

test('a report is checked from bytes of the wasm', async () => {
  const { default: init, check, needs, rules, version } = await load();
  await init(await bytes());
  const text = await fixture('table-errors.txt');
  const outcome = check(text, { text: true });
  assert.equal(outcome.error, null);
  assert.ok(outcome.summary.errors > 0);
  assert.equal(outcome.source.text, text);
  for (const { span, quote } of outcome.findings) if (span !== null) assert.equal(text.slice(span.start, span.end), quote);
  assert.deepEqual(check({ bytes: new TextEncoder().encode(text) }).summary, outcome.summary);
  assert.equal(needs(text), 'core');
  assert.ok(rules().length > 0);
  assert.ok(rules().every(({ name, summary }) => name.length > 0 && summary.length > 0));
  assert.match(version(), /^\d+\.\d+\.\d+$/);
});

test('wrong arguments throw, unknown options too, bad input does not', async () => {
  const { default: init, check, render, account, annotate } = await load();
  await init(await bytes());
  assert.throws(() => check(42), TypeError);
  assert.throws(() => check('文字', { year: 'x' }), TypeError);
  assert.throws(() => check('文字', { yaer: 2023 }), (error) => error instanceof TypeError && /没有这些选项：yaer。.*year/.test(error.message));
  for (const write of [(options) => render('文字', 'json', options), (options) => account('文字', options), (options) => annotate(new Uint8Array(), options)]) {
    assert.throws(() => write({ formats: 1 }), /没有这些选项：formats/);
  }
  assert.equal(check('').error.code, 'empty');
});

test('the description names what is there', async () => {
  const description = JSON.parse(await readFile(`${folder}package.json`, 'utf8'));
  assert.equal(description.type, 'module');
  assert.equal(description.exports['./gouji_bg.wasm'], './gouji_bg.wasm');
  await Promise.all(['gouji.d.ts', 'result.d.ts', 'README.md'].map((name) => readFile(`${folder}${name}`)));
});
