// The sentences with figures.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, fixture, house, pasteIntoField } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

const REQUESTS = `望楚区水务局2023年政府信息公开工作年度报告
一、总体情况
2023年，我局共收到政府信息公开申请4件，其中上年结转1件。全年主动公开政府信息487条，其中工作动态306条、通知公告88条、其他信息32条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3
二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2
四、政府信息公开行政复议、行政诉讼情况
`;

async function claims(text, options) {
  const opened = await home.open(options);
  await pasteIntoField(opened.page, { text });
  await counts(opened.page);
  await opened.page.getByRole('tab', { name: '数据' }).click();
  await opened.page.locator('gouji-claims li').first().waitFor();
  return opened;
}

const entries = (page) => page.locator('gouji-claims li');
const entry = (page, text) => entries(page).filter({ hasText: text }).first();

test('every claim is listed with its sum written out and its verdict', async () => {
  const { page, complaints } = await claims(await fixture('shares-and-parts.md'));
  const sums = await page.locator('gouji-claims .sum').allInnerTexts();
  assert.ok(sums.includes('45+9+6=60'));
  assert.ok(sums.includes('9÷60=15%，文中为18%'));
  assert.ok(sums.includes('210÷382≈54.97%，文中为55%'));
  assert.ok(sums.includes('其中2443条，总数382条，其中项大于总数'));
  assert.match(await entry(page, '9÷60').innerText(), /^不成立/);
  assert.match(await entry(page, '45+9+6').innerText(), /^成立/);
  assert.deepEqual(complaints, []);
});

test('what the engine leaves open says why', async () => {
  const { page } = await claims(await fixture('lists-that-stay-open.txt'));
  assert.match(await entry(page, '不作判断').innerText(), /列举不一定穷尽/);
});

test('those that fail can be seen alone', async () => {
  const { page } = await claims(await fixture('shares-and-parts.md'));
  const all = await entries(page).count();
  const failing = page.getByRole('group', { name: '只看哪些' }).getByRole('button', { name: '不成立' });
  const wanted = Number((await failing.innerText()).match(/\d+/)[0]);
  await failing.click();
  assert.equal(await failing.getAttribute('aria-pressed'), 'true');
  assert.ok(wanted > 0 && wanted < all);
  assert.equal(await entries(page).count(), wanted);
  assert.equal(await page.locator('gouji-claims li.held').count(), 0);
});

test('a figure is linked with the cells that have it, and with those that say otherwise', async () => {
  const { page } = await claims(REQUESTS);
  await entry(page, '表二').or(entry(page, '与表格核对')).first().waitFor();
  const contradicted = entry(page, '文中为1，表中为2');
  assert.match(await contradicted.innerText(), /不成立/);
  await contradicted.getByRole('button', { name: '上年结转' }).last().click();
  assert.equal(await page.locator('[data-cell="T3.r2.total"]').isVisible(), true);
});

test('a figure that the tables have too names their cells', async () => {
  const { page } = await claims(REQUESTS.replace('申请4件，其中上年结转1件', '申请3件'));
  const supported = entry(page, '表三本年新收总计也是3');
  await supported.waitFor();
  assert.match(await supported.innerText(), /成立/);
  await supported.getByRole('button', { name: /本年新收.*3/ }).last().click();
  assert.equal(await page.locator('[data-cell="T3.r1.total"]').isVisible(), true);
});

test('a click leads to the sentence, another to the finding', async () => {
  const { page } = await claims(await fixture('shares-and-parts.md'));
  await entry(page, '9÷60').locator('.quote').click();
  await page.locator('gouji-document').getByText('全年收到政府信息公开申请60件').waitFor();
  await page.getByRole('tab', { name: '数据' }).click();
  await entry(page, '9÷60').getByRole('button', { name: '看问题' }).click();
  assert.match(await page.locator('gouji-findings .chosen').first().innerText(), /18/);
});

test('without the module that compares with the tables, the text is shown and the reader is told', async () => {
  const { page } = await claims(await fixture('shares-and-parts.md'), {
    prepare: (context) => context.route('**/gouji_office_bg*', (route) => route.abort()),
  });
  await page.locator('gouji-claims').getByText('没能载入核对表格的组件').waitFor();
  assert.ok(await entries(page).count() > 5);
});

test('a report without figures says so', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: '望楚区水务局2023年政府信息公开工作年度报告\n一、总体情况\n我局重视政府信息公开。\n二、主动公开政府信息情况\n' });
  await counts(page);
  await page.getByRole('tab', { name: '数据' }).click();
  await page.locator('gouji-claims').getByText('正文中没有可以核算的数据').waitFor();
});
