import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { counts, finding, fixture, house, judged } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const file = `${dist}gouji.html`;
let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

test('the single file works from a disk, without a network, and asks for nothing', async () => {
  const { page, requests, complaints } = await home.open({ address: pathToFileURL(file).href, prepare: (context) => context.setOffline(true) });
  await page.locator('textarea').fill(await fixture('table-errors.txt'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  assert.equal((await counts(page)).错误, faults);
  await finding(page, '未经复议直接起诉').click();
  assert.match(await page.locator('[data-cell="T4.direct.total"]').getAttribute('class'), /chosen/);
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')), [pathToFileURL(file).href]);
  assert.deepEqual(complaints, []);
});

test('its check runs in a worker', async () => {
  const { page } = await home.open({ address: pathToFileURL(file).href });
  await page.locator('textarea').waitFor();
  assert.equal(page.workers().length, 1);
});

test('where no worker can start it checks all the same', async () => {
  for (const script of ['delete globalThis.Worker', 'globalThis.Worker = class { constructor() { throw new DOMException("refused", "SecurityError"); } }']) {
    const { page } = await home.open({ address: pathToFileURL(file).href, prepare: (context) => context.addInitScript(script) });
    await page.locator('textarea').fill(await fixture('table-errors.txt'));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    assert.equal((await counts(page)).错误, faults);
  }
});

test('it shows its version and the checksum that is published', async () => {
  const published = await readFile(`${dist}checksums.txt`, 'utf8');
  const [, whole] = /^(\w{64})  gouji\.html$/m.exec(published);
  assert.equal(createHash('sha256').update(await readFile(file)).digest('hex'), whole);
  const [, program] = /^# gouji\.html .*：(\w{64})$/m.exec(published);
  const { page } = await home.open({ address: pathToFileURL(file).href });
  const shown = page.getByText(`校验码 ${program.slice(0, 16)}`);
  await shown.waitFor();
  assert.ok((await shown.getAttribute('title')).endsWith(program));
  assert.match(await page.locator('footer').innerText(), /勾稽 \d+\.\d+\.\d+（\d{4}年\d+月\d+日）/);
});

test('a changed program shows another checksum, if it runs at all', async () => {
  const changed = (await readFile(file, 'utf8')).replace(/(id="gouji-wasm">)(.)/, (_, start, first) => start + (first === 'H' ? 'I' : 'H'));
  const { page } = await home.open({ prepare: (context) => context.route('**/base/', (route) => route.fulfill({ contentType: 'text/html', body: changed })) });
  assert.match(await page.getByRole('alert').innerText(), /GJ-START/);
});

test('it says when it is older than a year, and not before', async () => {
  const [, year, month, day] = /^## [\d.]+, (\d+)-(\d+)-(\d+)$/m.exec(await readFile(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'));
  const at = async (time) => {
    const { page } = await home.open({ address: pathToFileURL(file).href, prepare: (_, opened) => opened.clock.setFixedTime(time) });
    return page.locator('footer').innerText();
  };
  assert.doesNotMatch(await at(new Date(Date.UTC(year, month - 1 + 11, day))), /超过一年/);
  assert.match(await at(new Date(Date.UTC(Number(year) + 1, month, day))), /已经超过一年.*请换用新版/);
});

test('the licences of all that it contains are inside', async () => {
  const { page } = await home.open({ address: pathToFileURL(file).href });
  await page.locator('footer').getByRole('button', { name: '许可' }).click();
  const text = await page.locator('dialog').innerText();
  for (const work of ['lit-html', 'quick-xml', 'wasm-bindgen', 'OpenCC', 'Permission is hereby granted', 'Apache License']) assert.ok(text.includes(work), work);
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('its policy forbids it to connect to anything', async () => {
  const html = await readFile(file, 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'none'/);
  assert.match(policy, /form-action 'none'/);
  assert.doesNotMatch(policy, /script-src[^;]*'unsafe-inline'/);
});
