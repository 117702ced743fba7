// One version everywhere, and the same bytes from the same state.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { filesUnder } from '../build/files.mjs';
import { newestRelease } from '../build/release.mjs';
import { buildSite } from '../build/site.mjs';
import { dist } from './support/site.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const again = fileURLToPath(new URL('../../target/site-again/', import.meta.url));

test('the version is the same wherever it stands', async () => {
  const { version, date } = await newestRelease();
  assert.ok(!Number.isNaN(Date.parse(date)));
  const [, crate] = /^name = "gouji"\nversion = "([^"]+)"/m.exec(await read('Cargo.toml'));
  const { default: init, version: running, schema } = await import(`${dist}npm/gouji.js`);
  await init(await readFile(`${dist}npm/gouji_bg.wasm`));
  const described = JSON.parse(await readFile(`${dist}npm/package.json`, 'utf8')).version;
  assert.deepEqual([crate, JSON.parse(await read('www/package.json')).version, described, running()], Array(4).fill(version));
  assert.equal(JSON.parse(await read('www/public/schema/gouji-result-1.json')).properties.schema.const, schema);
});

test('two builds of the site are the same bytes', async () => {
  await buildSite(again, await newestRelease());
  const paths = await filesUnder(`${dist}site/`);
  assert.deepEqual(await filesUnder(again), paths);
  for (const path of paths) assert.ok((await readFile(again + path)).equals(await readFile(`${dist}site/${path}`)), path);
});

test('the licences are published with everything, and name what is contained', async () => {
  for (const path of ['site/licences.txt', 'npm/licences.txt']) {
    const text = await readFile(dist + path, 'utf8');
    for (const name of ['lit-html', 'quick-xml', 'zip', 'wasm-bindgen', 'serde', 'OpenCC']) assert.match(text, new RegExp(`^(?:${name} |.*${name})`, 'm'), `${name} in ${path}`);
    assert.doesNotMatch(text, /\/(?:root|home|work)\//);
  }
});
