// What the page does when its engine cannot start as planned, or breaks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, fixture, house, judged, pasteIntoField } from './support/pages.mjs';

let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

/** Runs in the engine's place: the first check ends in a trap, as a panic does. */
const TRAP_ONCE = `{
  const { exports } = Object.getOwnPropertyDescriptors(WebAssembly.Instance.prototype);
  let broken = false;
  Object.defineProperty(WebAssembly.Instance.prototype, 'exports', {
    get() {
      const real = exports.get.call(this);
      const check = (...given) => {
        if (broken) return real.check(...given);
        broken = true;
        throw new WebAssembly.RuntimeError('unreachable');
      };
      return new Proxy({}, { get: (_, name) => (name === 'check' ? check : real[name]) });
    },
  });
}`;

async function survivesTrap(page) {
  const text = await fixture('table-errors.txt');
  await pasteIntoField(page, { text });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /核对程序内部出错（代码 GJ-PANIC）/);
  assert.equal(await page.locator('textarea').inputValue(), text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  assert.equal((await counts(page)).错误, faults);
}

test('after a trap in the worker the page says so and goes on', async () => {
  const { page } = await home.open({
    prepare: (context) => context.route('**/worker-*.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: TRAP_ONCE + (await answer.text()) });
    }),
  });
  await survivesTrap(page);
  assert.equal(page.workers().length, 1);
});

test('after a trap on the page itself it says so and goes on', async () => {
  const { page } = await home.open({
    prepare: (context) => context.addInitScript(`delete globalThis.Worker; ${TRAP_ONCE}`),
  });
  await survivesTrap(page);
});

test('a worker that does not start is done without', async () => {
  const { page } = await home.open({ prepare: (context) => context.route('**/worker-*.js', (route) => route.abort()) });
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.equal((await counts(page)).错误, faults);
});

test('a wasm that does not arrive is said, with a code', async () => {
  const { page } = await home.open({ prepare: (context) => context.route('**/*.wasm', (route) => route.abort()) });
  const alert = page.getByRole('alert');
  assert.match(await alert.innerText(), /GJ-START/);
  const text = await fixture('table-errors.txt');
  await page.locator('textarea').fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await alert.filter({ hasText: '您的文字还在下面' }).waitFor();
  assert.match(await alert.innerText(), /^核对程序没能启动（代码 GJ-START）/);
  assert.equal(await page.locator('textarea').inputValue(), text);
});

test('the latest of several pastes is the one that is shown', async () => {
  const { page, requests } = await home.open();
  const loaded = requests.filter((url) => url.endsWith('.wasm')).length;
  const [older, newer] = [await fixture('table-errors.txt'), await fixture('text-against-table.txt')];
  await page.locator('gouji-checker').evaluate((checker, texts) => texts.map((text) => checker.check(text)), [older.repeat(20), older, newer]);
  await page.locator('gouji-verdict h2', { hasText: '霞屏县人民政府' }).waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.locator('gouji-verdict h2').innerText(), '霞屏县人民政府');
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, loaded);
});
