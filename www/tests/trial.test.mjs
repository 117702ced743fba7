// Other figures, tried in the tables: every relation answers, as the engine would.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { clipboard, counts, finding, fixture, house, pasteIntoField, sample } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function tables(given, options) {
  const opened = await home.open(options);
  await pasteIntoField(opened.page, given);
  await counts(opened.page);
  await opened.page.getByRole('tab', { name: '表格' }).click();
  return opened;
}

const cell = (page, id) => page.locator(`[data-cell="${id}"]`);

/** Types a figure into a cell as a reader does: the cell has the focus, the digits are typed. */
async function type(page, id, figure) {
  await cell(page, id).focus();
  await page.keyboard.type(figure);
  await page.keyboard.press('Enter');
}

const answer = (page) => page.locator('gouji-tables .trial').innerText();

test('a figure that is typed is answered by every relation, written out under its row', async () => {
  const { page } = await tables({ text: await fixture('table-errors.txt') });
  const [, before] = (await page.locator('gouji-verdict .relations').innerText()).match(/成立 (\d+) 条/);
  await type(page, 'T4.direct.total', '2');
  assert.match(await answer(page), /试改了 1 格.*成立 \d+ 条（原来 (\d+) 条）/);
  assert.ok(Number((await answer(page)).match(/成立 (\d+)/)[1]) > Number(before));
  await type(page, 'T4.review.uphold', '9');
  const sum = page.locator('gouji-grid tr.sum', { hasText: '“行政复议”：9+' });
  assert.match(await sum.innerText(), /错误\s+“行政复议”：9\+\d+\+\d+\+\d+=\d+，表中为\d+/);
  assert.match(await cell(page, 'T4.review.uphold').getAttribute('class'), /tried/);
});

test('the relations of the page count as those of the engine do', async () => {
  for (const [name, given] of [['table-errors.txt', 'text'], ['clean-trial.html', 'html'], ['statistics-errors.md', 'text'], ['statistics-pipes.txt', 'text']]) {
    const { page, context } = await tables({ text: '-', [given]: await fixture(name) });
    const verdict = await page.locator('gouji-verdict .relations').innerText();
    const first = page.locator('td[data-cell].number').first();
    const raw = (await first.innerText()).trim();
    await first.focus();
    await page.keyboard.type(String(Number(raw) + 1));
    await page.keyboard.press('Enter');
    const [, held] = verdict.match(/成立 (\d+) 条/);
    assert.equal((await answer(page)).match(/原来 (\d+) 条/)[1], held, name);
    await context.close();
  }
});

test('a trial is taken back a step at a time, or as a whole', async () => {
  const { page } = await tables({ text: await fixture('table-errors.txt') });
  await type(page, 'T3.r1.natural', '50');
  await type(page, 'T3.r2.natural', '7');
  await page.getByRole('button', { name: '撤销一步' }).click();
  assert.match(await answer(page), /试改了 1 格/);
  assert.doesNotMatch(await cell(page, 'T3.r2.natural').getAttribute('class'), /tried/);
  await page.getByRole('button', { name: '还原' }).click();
  assert.match(await answer(page), /方向键/);
});

test('the trial stands beside what is printed, which stays as it is', async () => {
  const { page } = await tables({ text: await fixture('table-errors.txt') });
  const raw = (await cell(page, 'T3.r1.natural').innerText()).trim();
  await type(page, 'T3.r1.natural', '50');
  await page.getByRole('button', { name: '对照原表' }).click();
  assert.equal((await cell(page, 'T3.r1.natural').locator('del').innerText()).trim(), raw);
  assert.equal((await cell(page, 'T3.r1.natural').locator('ins').innerText()).trim(), '50');
});

test('what is no figure is not taken; Escape gives up', async () => {
  const { page } = await tables({ text: await fixture('table-errors.txt') });
  await cell(page, 'T3.r1.natural').focus();
  await page.keyboard.type('5x');
  await page.keyboard.press('Enter');
  const field = page.locator('gouji-grid input');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await field.count(), 0);
  assert.match(await answer(page), /方向键/);
});

test('a fix is tried in the table, and written into the text', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('faulty') });
  const { 错误: errors } = await counts(page);
  await finding(page, '信访举报投诉类申请').click();
  await page.getByRole('button', { name: '在表格里试改' }).first().click();
  await page.locator('gouji-grid td.tried').first().waitFor();
  await page.getByRole('button', { name: '写进文字并核对' }).click();
  await page.locator('.notice', { hasText: '已改正 1 处文字' }).waitFor();
  await page.waitForFunction((before) => {
    const verdict = document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-verdict');
    return Number(verdict.shadowRoot.querySelector('.count b').textContent) < before;
  }, errors);
  assert.equal(await page.locator('gouji-grid td.tried').count(), 0, 'what is printed now is no trial');
});

test('the corrected table is copied as HTML with its merged cells, and as text', async () => {
  const { page } = await tables({ text: await fixture('table-errors.txt') });
  await type(page, 'T4.direct.total', '2');
  await page.locator('gouji-grid').last().getByRole('button', { name: '复制表格' }).click();
  const html = await clipboard(page, 'text/html');
  const shape = await page.evaluate((markup) => {
    const table = new DOMParser().parseFromString(markup, 'text/html').querySelector('table');
    return [table.rows.length, table.rows[0].cells[0].colSpan, table.rows[1].cells[0].rowSpan, [...table.rows[3].cells].map((one) => one.textContent)];
  }, html);
  assert.deepEqual(shape.slice(0, 3), [4, 5, 2]);
  assert.equal(shape[3][9], '2');
  assert.match(await clipboard(page), /^四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n/);
});

test('a trial ends with its report', async () => {
  const { page } = await tables({ text: await fixture('table-errors.txt') });
  await type(page, 'T3.r1.natural', '50');
  await page.getByRole('button', { name: '换一份' }).click();
  await pasteIntoField(page, { text: await fixture('text-against-table.txt') });
  await counts(page);
  await page.getByRole('tab', { name: '表格' }).click();
  assert.match(await answer(page), /方向键/);
});
