// The official tables: what is known of each cell, how it leads to its place, and what a table says that was not read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { clipboard, counts, finding, fixture, house, pasteIntoField, sample } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function checked(name, change = (text) => text) {
  const { page } = await home.open();
  const text = change(await fixture(name));
  await pasteIntoField(page, name.endsWith('.html') ? { text: '-', html: text } : { text });
  await counts(page);
  return page;
}

async function tables(name, change) {
  const page = await checked(name, change);
  await page.getByRole('tab', { name: '表格' }).click();
  return page;
}

const legend = (page) => page.locator('gouji-tables .legend').innerText();

/** Each state that is no plain figure: a report that has it, what its cells say, and what the legend says. */
const STATES = {
  recovered: ['pdf-one-line.txt', /^还原 \d+$/, '由错乱的表格还原的数字', /由错乱的表格还原/],
  mark: ['page-with-navigation.html', /(?:^|\n)[—/-]+$/, '填了“—”“/”等符号', /符号/],
  blank: ['statistics-pipes.txt', /空$/, '空白格', /空白/],
  absent: ['table-errors.txt', /(?:^|\n)无$/, '表中没有这一格', /没有这一格/, (text) => text.replace(/\n\|[^\n]*其他法律行政法规禁止公开[^\n]*/, '')],
  unreadable: ['traditional-tables-lost.txt', /^读不出$/, '读不出，不当作 0', /读不出/],
};

for (const [state, [name, content, explained, title, change]] of Object.entries(STATES)) {
  test(`a cell that is ${state} is shown as such, never as 0`, async () => {
    const page = await tables(name, change);
    const cells = page.locator(`gouji-grid td.${state}`);
    await cells.first().waitFor();
    for (const cell of (await cells.all()).slice(0, 3)) {
      assert.match((await cell.innerText()).trim(), content);
      assert.match(await cell.getAttribute('title'), title);
    }
    assert.ok((await legend(page)).includes(explained));
  });
}

test('where all is plain figures, the legend does not speak of what is not there', async () => {
  const page = await tables('clean-township.txt');
  assert.equal((await legend(page)).trim(), '');
});

test('a table of which nothing was read says what to do, and so does a report without tables', async () => {
  const lost = await tables('traditional-tables-lost.txt');
  assert.match(await lost.locator('gouji-tables .lost').innerText(), /再粘贴一次/);
  const read = await tables('table-errors.txt');
  await read.locator('gouji-grid').first().waitFor();
  assert.equal(await read.locator('gouji-tables .lost').count(), 0);
  const none = await tables('free-form-township.txt');
  await none.locator('gouji-tables').getByText(/没有读到官方格式的表格.*再粘贴一次/s).waitFor();
  assert.equal(await none.locator('gouji-grid').count(), 0);
});

test('Enter in a cell shows its figure in the text', async () => {
  const page = await tables('table-errors.txt');
  const cell = page.locator('[data-cell="T3.r1.natural"]');
  const raw = (await cell.innerText()).trim();
  await cell.focus();
  await page.keyboard.press('Enter');
  const shown = page.locator('gouji-document .chosen, gouji-document .located, gouji-document td').locator('visible=true').filter({ hasText: new RegExp(`^${raw}$`) }).first();
  await shown.waitFor();
  assert.ok(await shown.evaluate((element) => element.getBoundingClientRect().top > 0 && element.getBoundingClientRect().top < innerHeight));
});

test('what is selected in a table and copied is a table, of its figures alone', async () => {
  const page = await tables('table-errors.txt');
  await page.locator('[data-cell="T4.after.total"]').scrollIntoViewIfNeeded();
  const corner = async (id) => page.locator(`[data-cell="${id}"]`).boundingBox();
  const [from, to] = [await corner('T4.review.uphold'), await corner('T4.after.total')];
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 3, to.y + to.height - 4, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  assert.match(await clipboard(page), /^\d+(\t\d+){14}$/);
  assert.match(await clipboard(page, 'text/html'), /<table/);
});

test('the cell to change is shown with what it should be, and the sum that fails is written out below its row', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('faulty') });
  await finding(page, '信访举报投诉类申请').click();
  const cell = page.locator('td.chosen');
  assert.match(await cell.innerText(), /3\s*→ 4/);
  assert.match(await page.locator('tr.sum.chosen').innerText(), /3\+0\+0\+0\+0\+0=3，总计为4/);
  assert.equal(await cell.evaluate((element) => element.parentElement.nextElementSibling.classList.contains('sum')), true);
});
