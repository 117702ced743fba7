// The oldest browsers that are promised: what the built files ask of them, and what older ones are told.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { TARGET } from '../build/target.mjs';
import { filesUnder } from '../build/files.mjs';
import { house } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const { parse } = createRequire(import.meta.url)('acorn');

/** What all browsers of the floor understand: Safari 16.4 is the last of them to have got all of it. */
const EDITION = 2022;
/** Of WebAssembly they have these extensions; `old-browser.js` looks for the same. */
const EXTENSIONS = ['reference-types', 'bulk-memory', 'bulk-memory-opt', 'sign-ext', 'nontrapping-float-to-int', 'multivalue', 'mutable-globals'];

let home;
before(async () => (home = await house()));
after(() => home.close());

const scripts = (html) => [...html.matchAll(/<script(?: id="gouji-script")?>([\s\S]*?)<\/script>/g)].map(([, script]) => script);

test('the floor is written down where people look', async () => {
  const written = await readFile(new URL('../hosting.md', import.meta.url), 'utf8');
  const told = await readFile(new URL('../public/old-browser.js', import.meta.url), 'utf8');
  for (const [, name, version] of TARGET.map((entry) => /^([a-z]+)([\d.]+)$/.exec(entry))) {
    const row = written.split('\n').find((line) => line.startsWith('|') && line.toLowerCase().includes(name));
    assert.ok(row?.includes(` ${version} `), `${name} ${version} in hosting.md`);
    assert.ok(told.includes(version), `${name} ${version} in old-browser.js`);
  }
});

test('every built script is in a language that they understand', async () => {
  const built = (await filesUnder(dist)).filter((path) => path.endsWith('.js') && !path.endsWith('old-browser.js'));
  assert.ok(built.length >= 5);
  for (const path of built) {
    const script = await readFile(dist + path, 'utf8');
    assert.doesNotThrow(() => parse(script, { ecmaVersion: EDITION, sourceType: 'module', allowHashBang: true }), path);
  }
  for (const path of (await filesUnder(dist)).filter((name) => /^gouji.*\.html$/.test(name))) {
    const inlined = scripts(await readFile(dist + path, 'utf8'));
    assert.equal(inlined.length, 2, path);
    for (const script of inlined) assert.doesNotThrow(() => parse(script, { ecmaVersion: EDITION }), path);
  }
});

test('the look at the browser is in the language of the oldest', async () => {
  const script = await readFile(`${dist}site/old-browser.js`, 'utf8');
  parse(script, { ecmaVersion: 5 });
  for (const path of ['index.html', 'embed.html']) assert.ok((await readFile(`${dist}site/${path}`, 'utf8')).includes('<script src="./old-browser.js"'), path);
});

test('the modules need nothing of WebAssembly but what they have', async () => {
  const modules = (await filesUnder(dist)).filter((path) => path.endsWith('.wasm'));
  assert.ok(modules.length >= 2);
  const bin = fileURLToPath(new URL('../node_modules/.bin/wasm-opt', import.meta.url));
  for (const path of modules) execFileSync(bin, [dist + path, '--mvp-features', ...EXTENSIONS.map((name) => `--enable-${name}`), '-o', '/dev/null'], { stdio: 'pipe' });
});

for (const [missing, script] of Object.entries({
  'WebAssembly at all': 'delete globalThis.WebAssembly',
  'its newer parts': 'WebAssembly.validate = () => false',
  'styles of shadow roots': 'delete Document.prototype.adoptedStyleSheets; delete DocumentOrShadowRoot?.prototype?.adoptedStyleSheets',
})) {
  test(`a browser without ${missing} is told so in plain words, on the site and in the single files`, async () => {
    const prepare = (context) => context.addInitScript(`try { ${script} } catch {}; Object.defineProperty(customElements, 'define', { value() { throw new Error('too old'); } });`);
    for (const address of [undefined, ...['gouji.html', 'gouji-full.html'].map((name) => pathToFileURL(dist + name).href)]) {
      const { page } = await home.open({ prepare, ...(address === undefined ? {} : { address }) });
      const told = await page.getByRole('alert').innerText();
      assert.match(told, /浏览器太旧/);
      assert.match(told, /没有任何内容被读取或发送/);
    }
  });
}

test('a browser that knows no modules is told so', async () => {
  const { page } = await home.open({
    prepare: (context) => context.route('**/base/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('type="module"', 'type="unknown"') });
    }).then(() => context.addInitScript('delete HTMLScriptElement.prototype.noModule')),
  });
  assert.match(await page.getByRole('alert').innerText(), /浏览器太旧/);
});
