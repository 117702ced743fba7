// What can be taken along: every file by its content.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { counts, fixture, house, judged, pasteIntoField } from './support/pages.mjs';
import { dist } from './support/site.mjs';
import { parts } from './support/zip.mjs';

const NAME = 'table-errors.txt';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function opened(options) {
  const it = await home.open(options);
  await pasteIntoField(it.page, { text: await fixture(NAME) });
  await counts(it.page);
  return it;
}

async function save(page, format) {
  await page.getByRole('button', { name: '导出' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format=${format}]`).click()]);
  const path = await file.path();
  return { name: file.suggestedFilename(), content: await readFile(path, 'utf8') };
}

test('the HTML report is complete in itself and has every leading finding', async () => {
  const { page, complaints } = await opened();
  const { name, content } = await save(page, 'html');
  const { findings, report } = await judged(NAME);
  assert.equal(name, `核对报告-${report.issuer}-${report.year}.html`);
  assert.match(content, /^<!doctype html>/);
  assert.doesNotMatch(content, /<script|src=|href="http/);
  const plain = content.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  for (const { message } of findings.filter((finding) => finding.explained_by === null)) assert.ok(plain.includes(message), message);
  assert.deepEqual(complaints, []);
});

test('the CSV opens in spreadsheets: a mark of UTF-8, the columns, a row for each finding', async () => {
  const { page } = await opened();
  const { name, content } = await save(page, 'csv');
  const { findings } = await judged(NAME);
  assert.match(name, /^问题清单-.*\.csv$/);
  assert.ok(content.startsWith('\ufefffile,rule,severity,message,place,cell,row_label,column_label,quote,expected,actual,fingerprint'));
  for (const { fingerprint } of findings) assert.ok(content.includes(fingerprint));
});

test('the cells as CSV have every cell of the form with its labels, a blank not as 0', async () => {
  const { page } = await opened();
  const { content } = await save(page, 'cells');
  const { report } = await judged(NAME);
  const rows = content.trimEnd().split(/\r?\n/);
  assert.ok(rows[0].startsWith('\ufefffile,issuer,year,era,cell,row_label,column_label,value,unit,raw,state,how,place'));
  assert.equal(rows.length - 1, report.cells.length);
  assert.ok(rows.some((row) => row.includes('T3.r1.total') && row.includes('一、本年新收政府信息公开申请数量,总计,92')));
});

test('the list as text says what is wrong and what was checked', async () => {
  const { page } = await opened();
  const { name, content } = await save(page, 'text');
  assert.match(name, /\.txt$/);
  assert.match(content, /错误 .*未经复议直接起诉/);
  assert.match(content, /核对了：/);
});

test('JSON is the published result, SARIF is 2.1.0 with the findings that lead', async () => {
  const { page } = await opened();
  const json = JSON.parse((await save(page, 'json')).content);
  const { findings } = await judged(NAME);
  const fingerprints = findings.map(({ fingerprint }) => fingerprint).sort();
  assert.equal(json.schema, 'gouji-result/1');
  assert.deepEqual(json.documents[0].findings.map(({ fingerprint }) => fingerprint).sort(), fingerprints);
  const sarif = JSON.parse((await save(page, 'sarif')).content);
  assert.equal(sarif.version, '2.1.0');
  assert.equal(sarif.runs[0].results.length, findings.filter((finding) => finding.explained_by === null).length);
});

test('what was exported is given up again, and no address stays', async () => {
  const { page } = await opened({
    prepare: (context) => context.addInitScript(() => {
      globalThis.addresses = new Set();
      const { createObjectURL, revokeObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        const address = createObjectURL.call(URL, blob);
        globalThis.addresses.add(address);
        return address;
      };
      URL.revokeObjectURL = (address) => {
        globalThis.addresses.delete(address);
        revokeObjectURL.call(URL, address);
      };
    }),
  });
  await save(page, 'csv');
  await save(page, 'html');
  await page.waitForFunction(() => globalThis.addresses.size === 0, null, { timeout: 20_000 });
});

test('the larger module is loaded for the first export, once, and the next needs no network', async () => {
  const { page, context, requests } = await opened();
  const modules = () => requests.filter((url) => url.includes('gouji_office_bg')).length;
  assert.equal(modules(), 0);
  await save(page, 'csv');
  assert.equal(modules(), 1);
  await context.setOffline(true);
  assert.match((await save(page, 'html')).content, /^<!doctype html>/);
  assert.equal(modules(), 1);
});

test('where the module does not load, the reader is told, and the result stays', async () => {
  const { page } = await opened({ prepare: (context) => context.route('**/gouji_office_bg*', (route) => route.abort()) });
  await page.getByRole('button', { name: '导出' }).click();
  await page.locator('[data-format=html]').click();
  await page.locator('gouji-exports').getByText('导出用的组件没有载入').waitFor();
  assert.ok((await counts(page)).错误 > 0);
});

test('without a worker the page writes on its own thread', async () => {
  const { page } = await opened({ prepare: (context) => context.addInitScript(() => delete globalThis.Worker) });
  assert.match((await save(page, 'text')).content, /未经复议直接起诉/);
});

test('the menu is walked by arrow keys, Escape leads back to its button', async () => {
  const { page } = await opened();
  const button = page.getByRole('button', { name: '导出' });
  await button.focus();
  await page.keyboard.press('Enter');
  const focused = () => page.locator('gouji-exports [role=menuitem]:focus').getAttribute('data-format');
  assert.equal(await focused(), 'html');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'csv');
  await page.keyboard.press('End');
  const last = await focused();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'html');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), last);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('gouji-exports [role=menu]').count(), 0);
  assert.equal(await page.locator('gouji-exports .opener:focus').count(), 1);
});

test('the single file exports from a disk, without a network', async () => {
  const { page, context } = await home.open({ address: pathToFileURL(`${dist}gouji.html`).href });
  await context.setOffline(true);
  await page.locator('textarea').fill(await fixture(NAME));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await counts(page);
  assert.match((await save(page, 'html')).content, /^<!doctype html>/);
  await page.getByRole('tab', { name: '校验单' }).click();
  await page.locator('gouji-checklist .relations tbody tr').first().waitFor();
});

test('a Word document that was opened can be had back with comments', async () => {
  const { page } = await home.open();
  const folder = new URL('../../fixtures/files/', import.meta.url);
  await page.locator('input[type=file]').setInputFiles(new URL('python-docx.docx', folder).pathname);
  await counts(page);
  // Read as a report of another year, it has findings to comment on.
  await page.getByRole('button', { name: '更正识别结果' }).click();
  await page.getByLabel('年度').selectOption('2019');
  await page.locator('gouji-findings .choose').first().waitFor();
  const messages = await page.locator('gouji-findings .choose [lang]').allInnerTexts();
  await page.getByRole('button', { name: '导出' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /批注后的文档/ }).click();
  const saved = await saving;
  assert.match(saved.suggestedFilename(), /^批注.*\.docx$/);
  const given = parts(await readFile(new URL('python-docx.docx', folder)));
  const annotated = parts(await readFile(await saved.path()));
  const comments = [...annotated].find(([name]) => /^word\/[\w-]*comments[\w-]*\.xml$/.test(name))[1].toString();
  const said = comments.replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  assert.ok(messages.some((message) => said.includes(message)), said.slice(0, 300));
  const wordsOf = (document) => document.toString().replaceAll(/<[^>]+>/g, '');
  assert.match(annotated.get('word/document.xml').toString(), /<w:commentRangeStart /);
  assert.equal(wordsOf(annotated.get('word/document.xml')), wordsOf(given.get('word/document.xml')), 'the text is as it was');
});

test('what did not come as a Word document has none to give back', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem').first().waitFor();
  assert.equal(await page.getByRole('menuitem', { name: /批注后的文档/ }).count(), 0);
});
