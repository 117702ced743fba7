// Charts of the requests, and the blank forms.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { clipboard, counts, fixture, house, judged, pasteIntoField } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function tables(text) {
  const { page } = await home.open();
  await pasteIntoField(page, { text });
  await counts(page);
  await page.getByRole('tab', { name: '表格' }).click();
  await page.locator('gouji-grid').first().waitFor();
  return page;
}

const rows = (page, title) => page.locator('gouji-charts table').filter({ hasText: title }).locator('tbody tr');

test('outcomes and applicants are drawn, with the figures and shares beside', async () => {
  const { report } = await judged('table-errors.txt');
  const value = (id) => report.cells.find((cell) => cell.id === id).value;
  const page = await tables(await fixture('table-errors.txt'));
  const applicants = await rows(page, '谁提出的申请').allInnerTexts();
  assert.equal(applicants.length, 6);
  assert.match(applicants[0], new RegExp(`自然人\\s+${value('T3.r1.natural')}\\s+84\\.8%`));
  const outcomes = await rows(page, '申请的办理结果').allInnerTexts();
  assert.deepEqual(outcomes.map((row) => row.trim().split(/\s/)[0]), ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理']);
  assert.match(outcomes[0], new RegExp(`\\s${value('T3.r3.1.total')}\\s`));
  const widths = await rows(page, '谁提出的申请').locator('svg').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(widths[0] > widths[1] && widths[1] > 0 && widths[2] === 0);
});

test('all that a chart shows can be read out: a title, names of columns, and each bar as figures', async () => {
  const page = await tables(await fixture('table-errors.txt'));
  const charts = page.locator('gouji-charts table');
  assert.ok(await charts.count() >= 2);
  for (const chart of await charts.all()) {
    assert.match(await chart.locator('caption').innerText(), /[\u4e00-\u9fff]{3}/);
    assert.deepEqual(await chart.locator('thead th[scope=col]').allTextContents(), ['类别', '件数', '占比']);
    for (const row of await chart.locator('tbody tr').all()) assert.match(await row.innerText(), /^\S+\s+\d+\s+(\d+(\.\d+)?%|—|0)$/);
    assert.ok((await chart.locator('svg').evaluateAll((bars) => bars.every((bar) => bar.getAttribute('aria-hidden') === 'true'))), 'the picture is not read out');
  }
});

test('a bar leads to its cell', async () => {
  const page = await tables(await fixture('table-errors.txt'));
  await rows(page, '谁提出的申请').first().getByRole('button').click();
  assert.equal(await page.locator('[data-cell="T3.r1.natural"]').isVisible(), true);
});

test('where a cell was not read, there is no chart of it', async () => {
  const text = await fixture('table-errors.txt');
  const page = await tables(text.replace(/\n\| 一、本年新收.*\n/, '\n'));
  assert.equal(await rows(page, '谁提出的申请').count(), 0);
});

test('the statistics table has its own', async () => {
  const page = await tables(await fixture('statistics-pipes.txt'));
  assert.equal(await rows(page, '怎样提出的申请').count(), 4);
});

const CELLS = { E4: ['第二十条第（一）项', '一、本年新收政府信息公开申请数量', '复议后起诉'], E3: ['对外公开总数量', '（六）其他处理'], E2: ['统计指标', '（三）接受培训人员数'] };

for (const [form, labels] of Object.entries(CELLS)) {
  test(`the blank form ${form} is copied as a table`, async () => {
    const { page } = await home.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator(`gouji-blank [data-form=${form}]`).click();
    await page.locator('gouji-blank').getByText('已复制').waitFor();
    const html = await clipboard(page, 'text/html');
    for (const label of labels) assert.ok(html.includes(label), label);
    const { tables: count, filled } = await page.evaluate((pasted) => {
      const parsed = new DOMParser().parseFromString(pasted, 'text/html');
      const cells = [...parsed.querySelectorAll('td')].map((cell) => cell.textContent.trim());
      return { tables: parsed.querySelectorAll('table').length, filled: cells.filter((cell) => /^\d+$/.test(cell)) };
    }, html);
    assert.equal(count, form === 'E2' ? 1 : 3);
    assert.deepEqual(filled, []);
    assert.ok((await clipboard(page)).includes(labels[0]));
  });
}
