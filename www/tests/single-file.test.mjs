// The single files, opened from a disk: all that the site can do, and what they say of themselves.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { counts, finding, fixture, house, judged } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const NAMES = ['gouji.html', 'gouji-full.html'];
const file = (name) => dist + name;
const address = (name) => pathToFileURL(file(name)).href;
let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

for (const name of NAMES) {
  test(`${name} works from a disk, without a network, and asks for nothing`, async () => {
    const { page, requests, complaints } = await home.open({ address: address(name), prepare: (context) => context.setOffline(true) });
    await page.locator('textarea').fill(await fixture('table-errors.txt'));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    assert.equal((await counts(page)).错误, faults);
    await finding(page, '未经复议直接起诉').click();
    assert.match(await page.locator('[data-cell="T4.direct.total"]').getAttribute('class'), /chosen/);
    assert.deepEqual(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')), [address(name)]);
    assert.deepEqual(complaints, []);
  });

  test(`${name}: its check runs in a worker`, async () => {
    const { page } = await home.open({ address: address(name) });
    await page.locator('textarea').waitFor();
    assert.equal(page.workers().length, 1);
  });

  test(`${name}: where no worker can start it checks all the same`, async () => {
    for (const script of ['delete globalThis.Worker', 'globalThis.Worker = class { constructor() { throw new DOMException("refused", "SecurityError"); } }']) {
      const { page } = await home.open({ address: address(name), prepare: (context) => context.addInitScript(script) });
      await page.locator('textarea').fill(await fixture('table-errors.txt'));
      await page.getByRole('button', { name: '核对', exact: true }).click();
      assert.equal((await counts(page)).错误, faults);
    }
  });

  test(`${name}: it shows its version and the checksum that is published`, async () => {
    const published = await readFile(`${dist}checksums.txt`, 'utf8');
    const [, whole] = new RegExp(`^(\\w{64})  ${name}$`, 'm').exec(published);
    assert.equal(createHash('sha256').update(await readFile(file(name))).digest('hex'), whole);
    const [, program] = new RegExp(`^# ${name} .*：(\\w{64})$`, 'm').exec(published);
    const { page } = await home.open({ address: address(name) });
    const shown = page.getByText(`校验码 ${program.slice(0, 16)}`);
    await shown.waitFor();
    assert.ok((await shown.getAttribute('title')).endsWith(program));
    assert.match(await page.locator('footer').innerText(), /勾稽 \d+\.\d+\.\d+（\d{4}年\d+月\d+日）/);
  });

  test(`${name}: a changed program shows another checksum, if it runs at all`, async () => {
    const changed = (await readFile(file(name), 'utf8')).replace(/(id="gouji-wasm">)(.)/, (_, start, first) => start + (first === 'H' ? 'I' : 'H'));
    const { page } = await home.open({ prepare: (context) => context.route('**/base/', (route) => route.fulfill({ contentType: 'text/html', body: changed })) });
    assert.match(await page.getByRole('alert').innerText(), /GJ-START/);
  });

  test(`${name}: it says when it is older than a year, and not before`, async () => {
    const [, year, month, day] = /^## [\d.]+, (\d+)-(\d+)-(\d+)$/m.exec(await readFile(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'));
    const at = async (time) => {
      const { page } = await home.open({ address: address(name), prepare: (_, opened) => opened.clock.setFixedTime(time) });
      return page.locator('footer').innerText();
    };
    assert.doesNotMatch(await at(new Date(Date.UTC(year, month - 1 + 11, day))), /超过一年/);
    assert.match(await at(new Date(Date.UTC(Number(year) + 1, month, day))), /已经超过一年.*请换用新版/);
  });

  test(`${name}: the licences of all that it contains are inside`, async () => {
    const { page } = await home.open({ address: address(name) });
    await page.locator('footer').getByRole('button', { name: '许可' }).click();
    const text = await page.locator('dialog').innerText();
    for (const work of ['lit-html', 'quick-xml', 'wasm-bindgen', 'OpenCC', 'Permission is hereby granted', 'Apache License']) assert.ok(text.includes(work), work);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  test(`${name}: its policy forbids it to connect to anything`, async () => {
    const html = await readFile(file(name), 'utf8');
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'none'/);
    assert.match(policy, /form-action 'none'/);
    assert.doesNotMatch(policy, /script-src[^;]*'unsafe-inline'/);
  });
}

test('the full file reads PDF files from a disk, without a network, fonts that name a Chinese encoding too', async () => {
  const { page, requests, complaints } = await home.open({ address: address('gouji-full.html'), prepare: (context) => context.setOffline(true) });
  await page.locator('input[type=file]').setInputFiles(fileURLToPath(new URL('../../fixtures/pdf/clean-trial.reportlab.pdf', import.meta.url)));
  await counts(page);
  await page.getByRole('tab', { name: '表格' }).click();
  assert.equal((await page.locator('[data-cell="T3.r1.natural"]').innerText()).trim(), '22');
  assert.deepEqual(requests.filter((url) => !/^(?:blob|data):/.test(url)), [address('gouji-full.html')]);
  assert.deepEqual(complaints, []);
});
