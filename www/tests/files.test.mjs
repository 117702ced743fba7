// Files: the page loads what reads those of office programs when the first is opened, and not before; web pages need nothing more.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { ofd } from './support/ofd.mjs';
import { house } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const folder = fileURLToPath(new URL('../../fixtures/files/', import.meta.url));
const files = await readdir(folder);
const office = (requests) => requests.filter((url) => url.includes('gouji_office_bg'));

let home;
before(async () => (home = await house()));
after(() => home.close());

const open = async (page, name) => page.locator('input[type=file]').setInputFiles(folder + name);

/** What the smaller module reads by itself. */
const isPage = (name) => name.endsWith('.html');
const packed = files.find((name) => !isPage(name));

/** The cell of the page's grid that every fixture has filled in the same way. */
async function firstCell(page) {
  await page.getByRole('tab', { name: '表格' }).click();
  return (await page.locator('[data-cell="T3.r1.natural"]').innerText()).trim();
}

test('there are files of office programs, and web pages', () => assert.deepEqual([files.some(isPage), packed !== undefined], [true, true]));

for (const name of files) {
  test(`${name} is read by the page and by the single file`, async () => {
    const { page, requests, complaints } = await home.open();
    assert.deepEqual(office(requests), []);
    await open(page, name);
    assert.equal(await firstCell(page), '9');
    assert.equal(office(requests).length, isPage(name) ? 0 : 1);
    assert.deepEqual(complaints, []);
    const single = await home.open({ address: pathToFileURL(`${dist}gouji.html`).href });
    await open(single.page, name);
    assert.equal(await firstCell(single.page), '9');
    assert.deepEqual(single.complaints, []);
  });
}

test('an OFD file is read, and its kind is told by what it holds', async () => {
  const { page, requests, complaints } = await home.open();
  const row = (y, ...cells) => cells.map((text, index) => [text, [20, 70, 105, 140][index], y]);
  const buffer = ofd([
    ['沣河区民政局2023年政府信息公开工作年度报告', 20, 20], ['二、主动公开政府信息情况', 20, 32], ['第二十条第（一）项', 20, 40],
    ...row(48, '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'), ...row(56, '规章', '0', '0', '6'), ...row(64, '行政规范性文件', '1', '0', '7'),
  ]);
  await page.locator('gouji-checker').evaluate((checker) => checker.addEventListener('gouji-result', ({ detail }) => (globalThis.kind = detail.source.kind)));
  await page.locator('input[type=file]').setInputFiles({ name: '年报.bin', mimeType: 'application/octet-stream', buffer });
  await page.locator('gouji-verdict h2').waitFor();
  assert.equal(await page.evaluate(() => globalThis.kind), 'ofd');
  await page.getByRole('tab', { name: '表格' }).click();
  assert.equal((await page.locator('[data-cell="T2.1.norm.valid"]').innerText()).trim(), '7');
  assert.equal(office(requests).length, 1);
  assert.deepEqual(complaints, []);
});

test('without its module an office file says what to do', async () => {
  const block = (context) => context.route('**/gouji_office_bg*', (route) => route.abort());
  const { page } = await home.open({ prepare: block });
  await open(page, packed);
  assert.match(await page.getByRole('alert').innerText(), /没有载入/);
});

test('the module is loaded without a worker too', async () => {
  const prepare = (_, page) => page.addInitScript(() => delete globalThis.Worker);
  const { page, requests } = await home.open({ prepare });
  await open(page, packed);
  assert.equal(await firstCell(page), '9');
  assert.equal(office(requests).length, 1);
});

test('the npm package reads office files once their module is there', async () => {
  const { default: init, check, needs } = await import(`${dist}npm/gouji.js?office`);
  const input = { bytes: await readFile(folder + packed), name: packed };
  await init(await readFile(`${dist}npm/gouji_bg.wasm`));
  assert.equal(needs(input), 'office');
  assert.equal(check(input).error.code, 'needs-office');
  await init(undefined, { office: await readFile(`${dist}npm/gouji_office_bg.wasm`) });
  const document = check(input);
  assert.equal(document.error, null);
  assert.equal(document.report.cells.find(({ id }) => id === 'T3.r1.total').value, 12);
});
