// Whose report it is and what came of it: how sure each is, ways to correct it, and what was not checked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { clipboard, counts, fixture, house, pasteIntoField, sample } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

/** A page with a report checked. */
async function checked(text, html) {
  const opened = await home.open();
  await pasteIntoField(opened.page, { text, html });
  await counts(opened.page);
  return opened;
}

const pen = (page) => page.getByRole('button', { name: '更正识别结果' });
const about = (page) => page.locator('gouji-verdict .about').innerText();

test('each fact says how sure it is', async () => {
  const { page } = await checked(await fixture('table-errors.txt'));
  await pen(page).click();
  assert.equal(await page.getByLabel('机关').inputValue(), '望楚区水务局');
  const lines = await page.locator('gouji-verdict .correction > div').allInnerTexts();
  assert.match(lines[0], /见于标题/);
  assert.match(lines[1], /标题和统计期限一致/);
  assert.match(lines[2], /表格的 200 格全部读到/);
});

test('a year that title and period disagree on is called doubtful', async () => {
  const { page } = await checked((await sample('clean')).replace('统计期限为2023年1月1日至2023年12月31日', '统计期限为2022年1月1日至2022年12月31日'));
  await pen(page).click();
  const doubt = page.locator('gouji-verdict .correction small.doubtful');
  assert.match(await doubt.first().innerText(), /不一致/);
});

test('year and form can be corrected, and the report is checked again', async () => {
  const { page } = await checked(await sample('clean'));
  const before = await counts(page);
  await pen(page).click();
  await page.getByLabel('年度').selectOption('2019');
  await page.waitForFunction(() => /2019 年度/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-verdict').shadowRoot.textContent));
  assert.notDeepEqual(await counts(page), before, 'the rules of another year say something else');
  assert.match(await page.locator('gouji-verdict .correction').innerText(), /由您指定/);
  await page.getByLabel('年度').selectOption('');
  await page.waitForFunction(() => /2023 年度/.test(document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-verdict').shadowRoot.textContent));
  assert.deepEqual(await counts(page), before);
  await page.getByLabel('格式').selectOption('E3');
  await page.locator('gouji-verdict .correction small', { hasText: '由您指定' }).waitFor();
});

test('the agency can be corrected: head, checklist, list and file names have the name that was given', async () => {
  const { page } = await checked(await sample('clean'));
  await pen(page).click();
  const field = page.getByLabel('机关');
  const heading = (name) => page.locator('gouji-verdict h2', { hasText: name }).waitFor();
  await field.fill('望楚区水利局');
  await field.press('Enter');
  await heading('望楚区水利局');
  assert.match(await page.locator('gouji-verdict .correction').innerText(), /由您指定/);
  await page.getByRole('button', { name: '复制清单' }).click();
  assert.match(await clipboard(page), /^望楚区水利局2023 年度/);
  await page.getByRole('button', { name: '导出' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format=csv]').click()]);
  assert.equal(file.suggestedFilename(), '问题清单-望楚区水利局-2023.csv');
  await page.getByRole('tab', { name: '校验单' }).click();
  await page.locator('gouji-checklist .sheet', { hasText: '望楚区水利局' }).waitFor();
  await field.fill('');
  await field.press('Enter');
  await heading('望楚区水务局');
  assert.equal(await field.inputValue(), '望楚区水务局');
});

test('a clean report gets its honest sentence, with what could not be checked', async () => {
  const { page } = await checked(await sample('clean'));
  const said = await page.locator('gouji-findings .nothing').innerText();
  assert.match(said, /^未发现错误。核对了 44 条勾稽关系、\d+ 条规则，全部通过。/);
  assert.match(await page.locator('gouji-findings .remarks').first().innerText(), /执行的规则/);
  assert.match(await about(page), /望楚区水务局\s+2023 年度\s+2021 版格式/);
});

test('what could not be checked is counted, and a click tells what and why', async () => {
  const { page } = await checked((await fixture('table-errors.txt')).replace(/四、政府信息公开行政复议[^]*?(?=五、)/, '四、政府信息公开行政复议、行政诉讼情况\n\n'));
  const count = page.locator('gouji-verdict .counts button');
  assert.ok(Number((await count.innerText()).match(/\d+/)[0]) > 0);
  await count.click();
  const reasons = page.locator('gouji-findings .remarks').first();
  assert.match(await reasons.innerText(), /未能读取/);
  assert.ok(await reasons.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
});
