// Settings: switched, kept, taken along, refused.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { parse } from 'smol-toml';

import { counts, findings, fixture, house, pasteIntoField } from './support/pages.mjs';

/** The finding of the rule that these tests switch. */
const SUM = '“未经复议直接起诉”行：1+0+0+1=2';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function opened(name = 'table-errors.txt', options) {
  const it = await home.open(options);
  await pasteIntoField(it.page, { text: await fixture(name) });
  await counts(it.page);
  await openPanel(it.page);
  return it;
}

const openPanel = (page) => page.getByRole('button', { name: '设置', exact: true }).click();
const panel = (page) => page.locator('gouji-settings');
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('gouji-settings') ?? 'null'));
const sum = (page) => findings(page).filter({ hasText: SUM }).first();
const take = (page, name, content) =>
  panel(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const errors = (page, wanted) => page.waitForFunction((count) => {
  const roots = document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-verdict').shadowRoot;
  return roots.querySelector('.counts li b').textContent === String(count);
}, wanted);

async function openFamily(page, title) {
  await panel(page).getByRole('button', { name: title }).click();
}

test('a rule that is switched off is not checked, at once and after a reload', async () => {
  const { page } = await opened();
  await openFamily(page, '表内勾稽');
  await panel(page).locator('[data-rule="t4-direct-sum"]').uncheck();
  await sum(page).waitFor({ state: 'detached' });
  assert.deepEqual(await kept(page), { profile: { rules: { 't4-direct-sum': false } } });
  await page.reload();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  assert.equal(await sum(page).count(), 0);
  await openPanel(page);
  await openFamily(page, '表内勾稽');
  await panel(page).locator('[data-rule="t4-direct-sum"]').check();
  await sum(page).waitFor();
  assert.equal(await kept(page), null);
});

test('a family is switched as a whole, a rule in it by itself', async () => {
  const { page } = await opened();
  await panel(page).getByRole('checkbox', { name: '表内勾稽' }).uncheck();
  await page.waitForFunction(() => localStorage.getItem('gouji-settings')?.includes('arithmetic'));
  await openFamily(page, '表内勾稽');
  await panel(page).locator('[data-rule="t4-direct-sum"]').check();
  assert.deepEqual(await kept(page), { profile: { families: { arithmetic: false }, rules: { 't4-direct-sum': true } } });
  await sum(page).waitFor();
});

test('the severity of a rule can be another', async () => {
  const { page } = await opened();
  const before = await counts(page);
  await openFamily(page, '表内勾稽');
  await panel(page).locator('[data-severity="t4-direct-sum"]').selectOption('info');
  await errors(page, before.错误 - 1);
  assert.equal((await counts(page)).提示, before.提示 + 1);
});

test('rules are found by a word', async () => {
  const { page } = await opened();
  await panel(page).getByRole('searchbox').fill('t4-direct');
  assert.equal(await panel(page).locator('[data-rule]').count(), 1);
  await panel(page).getByRole('searchbox').fill('没有这样的规则名');
  await panel(page).getByText('没有这样的规则。').waitFor();
});

test('a limit switches its rule on; what is no limit is refused where it was typed', async () => {
  const { page } = await opened();
  const limit = panel(page).getByLabel('一句话最多字数');
  await limit.fill('10');
  await limit.blur();
  await page.waitForFunction(() => localStorage.getItem('gouji-settings')?.includes('sentence-length'));
  await page.locator('gouji-findings .choose', { hasText: /句/ }).first().waitFor();
  const day = panel(page).getByLabel('部门公布的最后一天');
  await day.fill('02-30');
  await day.blur();
  assert.equal(await day.getAttribute('aria-invalid'), 'true');
  await panel(page).getByText('请写成“月-日”').waitFor();
  assert.deepEqual((await kept(page)).profile.limits, { 'sentence-length': 10 });
});

test('the examples that are shipped can be chosen', async () => {
  const { page } = await opened();
  const choice = panel(page).getByRole('combobox', { name: '口径' });
  for (const name of ['某市口径示例', '报送前从严自查', '只核对数字']) {
    await choice.selectOption({ label: name });
    assert.equal((await kept(page)).profile.name, name);
  }
  await sum(page).waitFor();
  await choice.selectOption({ label: '国家规定（默认）' });
  assert.equal(await kept(page), null);
});

test('a profile is taken from a file, and exported as one', async () => {
  const { page } = await opened();
  const own = { name: '我区口径', rules: { 't4-direct-sum': false }, limits: { 'sentence-length': 150 } };
  await take(page, '我区口径.json', JSON.stringify(own));
  await panel(page).getByText('已采用“我区口径”。').waitFor();
  assert.deepEqual(await kept(page), { profile: own });
  const [file] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: '导出口径' }).click()]);
  assert.equal(file.suggestedFilename(), '我区口径.json');
  const written = await readFile(await file.path(), 'utf8');
  assert.deepEqual(JSON.parse(written), own);
  await panel(page).getByRole('button', { name: '恢复默认' }).click();
  await take(page, '我区口径.json', `\ufeff${written}`);
  await panel(page).getByText('已采用“我区口径”。').waitFor();
  assert.deepEqual(await kept(page), { profile: own });
});

test('year and form go along with what is exported, and come back', async () => {
  const { page } = await opened();
  await panel(page).getByLabel('报告年度').selectOption('2022');
  await panel(page).getByLabel('表格格式').selectOption('E4');
  const [file] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: '导出口径' }).click()]);
  const written = await readFile(await file.path(), 'utf8');
  assert.deepEqual(JSON.parse(written), { name: '我的设置', year: 2022, era: 'E4' });
  await panel(page).getByRole('button', { name: '恢复默认' }).click();
  await take(page, '我的设置.json', written);
  await panel(page).getByText('已采用“我的设置”。').waitFor();
  assert.deepEqual(await kept(page), { year: 2022, era: 'E4' });
  await take(page, '错.json', '{"year":1999}');
  await panel(page).getByRole('alert').getByText('year 应为').waitFor();
  await take(page, '错.json', '{"era":"E5"}');
  await panel(page).getByRole('alert').getByText('era 应为').waitFor();
  assert.deepEqual(await kept(page), { year: 2022, era: 'E4' });
});

test('a wrong key, a wrong value and a file that is none are refused, and what was set stays', async () => {
  const { page } = await opened();
  await take(page, '错.json', '{"rules":{"t4-direct-sun":false}}');
  await panel(page).getByRole('alert').getByText('最接近的是 t4-direct-sum').waitFor();
  await take(page, '错.json', '{"severity":{"t4-direct-sum":"严重"}}');
  await panel(page).getByRole('alert').getByText('severity.t4-direct-sum').waitFor();
  await take(page, '错.json', '{不是');
  await panel(page).getByRole('alert').getByText('读不出来').waitFor();
  assert.equal(await kept(page), null);
  assert.ok((await counts(page)).错误 > 0);
});

test('the examples are those that are shipped as files', async () => {
  const { page } = await opened();
  const folder = new URL('../public/profiles/', import.meta.url);
  const choice = panel(page).getByRole('combobox', { name: '口径' });
  for (const name of await readdir(folder)) {
    const wanted = JSON.parse(JSON.stringify(parse(await readFile(new URL(name, folder), 'utf8'))));
    await choice.selectOption({ label: wanted.name });
    assert.deepEqual((await kept(page)).profile, wanted);
  }
});

test('year and form can be set for all reports, and all is reset at once', async () => {
  const { page } = await opened();
  await panel(page).getByLabel('报告年度').selectOption('2022');
  await panel(page).getByLabel('表格格式').selectOption('E4');
  assert.deepEqual(await kept(page), { year: 2022, era: 'E4' });
  await panel(page).getByRole('button', { name: '恢复默认' }).click();
  assert.equal(await kept(page), null);
  assert.equal(await panel(page).getByLabel('报告年度').inputValue(), '');
});

test('where nothing may be kept, settings hold and the reader is told', async () => {
  const { page } = await opened('table-errors.txt', {
    prepare: (context) => context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }),
  });
  await openFamily(page, '表内勾稽');
  await panel(page).locator('[data-rule="t4-direct-sum"]').uncheck();
  await sum(page).waitFor({ state: 'detached' });
  await panel(page).getByText('浏览器不允许保存设置').waitFor();
});

test('Escape closes the panel', async () => {
  const { page } = await opened();
  await panel(page).getByRole('button', { name: '恢复默认' }).focus();
  await page.keyboard.press('Escape');
  assert.equal(await panel(page).isVisible(), false);
});
