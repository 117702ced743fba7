// A phone: one column, the list as a sheet over the document, menus that fit.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, finding, fixture, house, pasteIntoField } from './support/pages.mjs';

const WIDTH = 360;
const HEIGHT = 780;

let home;
before(async () => (home = await house()));
after(() => home.close());

async function checked() {
  const opened = await home.open({ viewport: { width: WIDTH, height: HEIGHT }, hasTouch: true });
  await pasteIntoField(opened.page, { text: await fixture('table-errors.txt') });
  await counts(opened.page);
  return opened.page;
}

/** Whether an element is wholly on the screen, and nothing lies over its middle. */
const isInSight = (locator) => locator.evaluate((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  let hit = document;
  for (let root = document; root; root = hit?.shadowRoot) {
    const next = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (next === null || next === hit) break;
    hit = next;
  }
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && (element.contains(hit) || hit.contains?.(element));
});

test('the list closes to the place of what is chosen, and opens again', async () => {
  const page = await checked();
  const list = page.locator('gouji-result .list');
  assert.equal(await list.isVisible(), true);
  await finding(page, '未经复议直接起诉').tap();
  await list.waitFor({ state: 'hidden' });
  assert.ok(await isInSight(page.locator('td.chosen')));
  await page.locator('gouji-current').getByRole('button', { name: /^问题/ }).tap();
  await list.waitFor({ state: 'visible' });
});

test('as many are walked through as the verdict counts', async () => {
  const page = await checked();
  const { 错误: errors, 警告: warnings, 提示: infos } = await counts(page);
  await page.keyboard.press('F8');
  const bar = page.locator('gouji-current');
  assert.equal(await bar.locator('.position').innerText(), `第 1 处，共 ${errors + warnings + infos} 处`);
  await bar.getByRole('button', { name: '上一处' }).tap();
  assert.equal(await bar.locator('.position').innerText(), `第 ${errors + warnings + infos} 处，共 ${errors + warnings + infos} 处`);
});

test('every item of the export menu can be seen and touched', async () => {
  const page = await checked();
  await page.getByRole('button', { name: '导出' }).tap();
  const items = page.getByRole('menuitem');
  assert.equal(await items.count(), 6);
  for (const item of await items.all()) assert.ok(await isInSight(item), await item.innerText());
  const saving = page.waitForEvent('download');
  await items.first().tap();
  await saving;
  await page.locator('gouji-exports .message', { hasText: '已保存' }).waitFor();
  assert.ok(await isInSight(page.locator('gouji-exports .message')));
});

test('what a trial comes to stays in sight while its table is scrolled', async () => {
  const page = await checked();
  await page.getByRole('tab', { name: '表格' }).tap();
  await page.locator('[data-cell="T3.r1.natural"]').focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  const answer = page.locator('gouji-tables .trial p');
  await answer.waitFor();
  for (const id of ['T3.r1.natural', 'T3.r3.7.natural', 'T4.direct.total']) {
    await page.locator(`[data-cell="${id}"]`).evaluate((cell) => cell.scrollIntoView({ block: 'center' }));
    assert.ok(await isInSight(answer), id);
  }
});

test('the list makes room for the correction of what was recognised', async () => {
  const page = await checked();
  await page.getByRole('button', { name: '更正识别结果' }).tap();
  for (const field of await page.locator('gouji-verdict .correction select').all()) assert.ok(await isInSight(field));
});
