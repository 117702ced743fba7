// The list of findings: narrowed, ignored, copied.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { clipboard, counts, finding, findings, fixture, house, pasteIntoField, sample } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function faulty(options) {
  const opened = await home.open(options);
  await pasteIntoField(opened.page, { text: await fixture('table-errors.txt') });
  await counts(opened.page);
  return opened;
}

test('the slash leads to the filter, words narrow the list, Escape widens it', async () => {
  const { page } = await faulty();
  const all = await findings(page).count();
  await page.locator('gouji-verdict h2').click();
  await page.keyboard.press('/');
  await page.keyboard.type('复议');
  await page.locator('gouji-findings .shown').waitFor();
  const narrowed = await findings(page).count();
  assert.ok(narrowed > 0 && narrowed < all);
  await page.keyboard.press('Escape');
  assert.equal(await findings(page).count(), all);
});

test('the list is narrowed by severity, section and rule, and F8 walks what is shown', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('shares-and-parts.md') });
  const found = await counts(page);
  const toggle = page.locator('gouji-findings .severities button', { hasText: '错误' });
  await toggle.click();
  assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
  assert.equal(await findings(page).count(), found.警告 + found.提示);
  await page.keyboard.press('F8');
  assert.match(await page.locator('gouji-findings .chosen > .choose').innerText(), /警告|提示/);
  await page.getByRole('button', { name: '取消筛选' }).click();
  await page.locator('gouji-findings select').selectOption('rule:part-exceeds-total');
  assert.match((await findings(page).allInnerTexts()).join(), /2443/);
  await page.locator('gouji-findings select').selectOption({ index: 1 });
  const section = await page.locator('gouji-findings select option:checked').innerText();
  assert.deepEqual((await page.locator('gouji-findings section > h3:not(.title)').allInnerTexts()), [section]);
});

test('the list is grouped by the sections of the report, in its order, under their own titles', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('faulty') });
  await counts(page);
  const titles = await page.locator('gouji-findings section > h3:not(.title)').allInnerTexts();
  assert.deepEqual(titles, [
    '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '六、其他需要报告的事项',
  ]);
  const requests = page.locator('gouji-findings section').filter({ has: page.locator('h3', { hasText: '三、收到' }) });
  assert.match(await requests.innerText(), /信访举报投诉类申请/);
});

test('a filter that nothing passes says so', async () => {
  const { page } = await faulty();
  await page.locator('gouji-findings input').fill('没有这样的字');
  assert.match(await page.locator('gouji-findings .shown').innerText(), /没有符合筛选条件的问题/);
});

test('what is ignored leaves list, counts and marks, stays ignored after a reload, and can be restored', async () => {
  const { page } = await faulty();
  const before = await counts(page);
  await finding(page, '未经复议直接起诉').click();
  await page.getByRole('button', { name: '忽略', exact: true }).click();
  assert.equal((await counts(page)).错误, before.错误 - 1);
  assert.match(await page.locator('gouji-verdict .hidden').innerText(), /已忽略 1 处/);
  const kept = await page.evaluate(() => Object.entries(localStorage));
  assert.equal(kept.length, 1);
  assert.match(kept[0][1], /^\["[0-9a-f]{16}"\]$/);
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.equal((await counts(page)).错误, before.错误 - 1);
  await page.locator('gouji-findings details.ignored summary').click();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  assert.equal((await counts(page)).错误, before.错误);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
});

test('one finding is copied, and the list as it is shown', async () => {
  const { page } = await faulty();
  const { 错误: errors } = await counts(page);
  await finding(page, '未经复议直接起诉').click();
  await page.locator('gouji-findings').getByRole('button', { name: '复制', exact: true }).click();
  const one = await clipboard(page);
  assert.match(one, /^【错误】表四.*=2，.*3/);
  await page.getByRole('button', { name: '复制清单' }).click();
  const all = await clipboard(page);
  assert.match(all, /^望楚区水务局2023 年度政府信息公开工作年度报告核对清单\n/);
  assert.match(all, new RegExp(`发现 ${errors} 处错误`));
  assert.ok(all.includes('四、政府信息公开行政复议、行政诉讼情况'));
  assert.ok(all.includes(one.split('\n')[0]));
  await page.locator('gouji-findings input').fill('直接起诉');
  await page.locator('gouji-bar .actions button').first().click();
  assert.ok((await clipboard(page)).length < all.length);
});

test('what a finding explains is folded under it', async () => {
  const { page } = await faulty();
  const folded = page.locator('gouji-findings details.explained').first();
  assert.match(await folded.locator('summary').innerText(), /另有 \d+ 条由此引起/);
  await folded.locator('summary').click();
  await folded.locator('.choose').first().click();
  assert.match(await folded.locator('.entry.chosen').first().innerText(), /错误/);
});
