// The checklist: everything that was checked, on screen and on paper.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, fixture, house, judged, pasteIntoField } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function checklist(name, options) {
  const opened = await home.open(options);
  const text = await fixture(name);
  await pasteIntoField(opened.page, name.endsWith('.html') ? { text: '-', html: text } : { text });
  await counts(opened.page);
  await opened.page.getByRole('tab', { name: '校验单' }).click();
  return opened;
}

const sheet = (page) => page.locator('gouji-checklist .sheet');

test('it names report, year, form, date and version, and leaves room to sign', async () => {
  const { page } = await checklist('table-errors.txt');
  await sheet(page).locator('.relations').waitFor();
  const text = await sheet(page).innerText();
  const now = new Date();
  for (const wanted of ['2021 版格式', `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`, '核对人', '复核人', '日期', '国家规定（默认）', '由勾稽 0.', '2023年1月1日至2023年12月31日', '勾稽 0.1']) {
    assert.ok(text.includes(wanted), wanted);
  }
});

test('every relation stands there with its sum and result, as many as the result counts', async () => {
  const { coverage } = await judged('table-errors.txt');
  const { page, complaints } = await checklist('table-errors.txt');
  const rows = sheet(page).locator('.relations tbody tr');
  await rows.first().waitFor();
  const { held, failed, used, unchecked } = coverage.relations;
  assert.equal(await rows.count(), held + failed + used + unchecked);
  assert.equal(await sheet(page).locator('.relations tr.failed').count(), failed);
  assert.match(await sheet(page).locator('.relations tr.failed').filter({ hasText: '未经复议直接起诉' }).first().innerText(), /1\+0\+0\+1=2，总计为3\s+不成立/);
  assert.deepEqual(complaints, []);
});

test('the rules add up to what the result counts, and those that passed are named', async () => {
  const { coverage } = await judged('table-errors.txt');
  const { page } = await checklist('table-errors.txt');
  const total = sheet(page).locator('.rules .total td');
  await total.first().waitFor();
  const [run, , idle, off] = (await total.allInnerTexts()).map(Number);
  assert.deepEqual([run, idle, off], [coverage.rules.run, coverage.rules.not_applicable, coverage.rules.off]);
  assert.match(await sheet(page).locator('.passed').innerText(), /表内勾稽/);
});

test('what could not be checked is listed with its reason', async () => {
  const { unchecked } = await judged('traditional-tables-lost.txt');
  assert.ok(unchecked.length > 0);
  const { page } = await checklist('traditional-tables-lost.txt');
  const text = await sheet(page).locator('.unchecked-rows').innerText();
  for (const { reason } of unchecked) assert.ok(text.includes(reason), reason);
});

test('without the module that lists the checks, the counts are there and the reader is told', async () => {
  const { page } = await checklist('table-errors.txt', {
    prepare: (context) => context.route('**/gouji_office_bg*', (route) => route.abort()),
  });
  await page.locator('gouji-checklist').getByText('没能载入逐条列出核对结果的组件').waitFor();
  assert.match(await sheet(page).innerText(), /成立 \d+ 条/);
});

test('an ignored finding is marked as such', async () => {
  const { page } = await checklist('table-errors.txt');
  await page.getByRole('tab', { name: '问题' }).click();
  await page.locator('gouji-findings .choose', { hasText: '未经复议直接起诉' }).first().click();
  await page.getByRole('button', { name: '忽略', exact: true }).click();
  await page.getByRole('tab', { name: '校验单' }).click();
  assert.match(await sheet(page).locator('.findings tr', { hasText: '未经复议直接起诉' }).innerText(), /核对时已忽略/);
});

test('on paper there is the sheet alone, on A4, without buttons', async () => {
  const { page } = await checklist('table-errors.txt');
  await sheet(page).locator('.relations').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await sheet(page).isVisible(), true);
  for (const other of ['gouji-findings', 'gouji-verdict', 'gouji-head header', '.tables-view']) {
    assert.equal(await page.locator(other).first().isVisible(), false, other);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.match(pdf.toString('latin1'), /MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
});
