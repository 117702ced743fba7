// The report as read: marks, their messages, and what is no part of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, finding, fixture, house, pasteIntoField } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function checked(given) {
  const opened = await home.open();
  await pasteIntoField(opened.page, given);
  await counts(opened.page);
  return opened;
}

const tip = (page) => page.getByRole('tooltip');

test('hovering over a mark and focusing it show its message; Escape hides it', async () => {
  const { page } = await checked({ text: await fixture('text-against-table.txt') });
  const mark = page.locator('mark.error').first();
  await mark.hover();
  assert.match(await tip(page).innerText(), /错误/);
  await page.mouse.move(5, 5);
  await tip(page).waitFor({ state: 'hidden' });
  await mark.focus();
  assert.match(await tip(page).innerText(), /错误/);
  assert.equal(await mark.getAttribute('aria-describedby'), 'tip');
  await page.keyboard.press('Escape');
  await tip(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await page.locator('gouji-findings .chosen').waitFor();
});

test('what is no part of the report is left out, said, and can be shown', async () => {
  const { page } = await checked({ text: '-', html: await fixture('page-with-navigation.html') });
  const text = () => page.locator('gouji-document .sheet').innerText();
  const note = page.locator('gouji-document .note');
  assert.match(await note.innerText(), /略去了与报告无关的文字/);
  assert.doesNotMatch(await text(), /新闻中心/);
  await note.getByRole('button', { name: '显示' }).click();
  assert.match(await text(), /新闻中心/);
  assert.match(await page.locator('gouji-document .line.noise').first().evaluate((line) => getComputedStyle(line).textDecorationLine), /line-through/);
  await note.getByRole('button', { name: '不显示' }).click();
  assert.doesNotMatch(await text(), /新闻中心/);
});

test('headings, paragraphs and tables are what they are', async () => {
  const { page } = await checked({ text: await fixture('table-errors.txt') });
  const view = page.locator('gouji-document');
  assert.equal(await view.locator('h2').innerText(), '望楚区水务局2023年政府信息公开工作年度报告');
  assert.ok(await view.locator('h3').count() >= 6);
  assert.ok(await view.locator('table').count() >= 3);
});

test('the right side turns between text and tables, and keeps the place of what is chosen', async () => {
  const { page } = await checked({ text: await fixture('table-errors.txt') });
  await finding(page, '未经复议直接起诉').click();
  await page.locator('td.chosen[data-cell="T4.direct.total"]').waitFor();
  await page.getByRole('button', { name: '原文', exact: true }).click();
  const mark = page.locator('gouji-document mark.chosen').first();
  await mark.waitFor();
  assert.ok(await mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
});
