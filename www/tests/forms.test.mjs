// The page's tables against the cells that the checker knows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { check, counts, fixture, house } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

const REPORTS = { '2008': 'local-table-city.html', '2014': 'statistics-pipes.txt', '2019': 'clean-trial.html', '2021': 'table-errors.txt' };

/** Checks a fixture by the element's own method; returns the cells of the result by id. */
async function cellsOf(page, name) {
  const content = await fixture(name);
  const input = name.endsWith('.html') ? { html: content } : content;
  const { report: { cells } } = await (await check(page, input)).jsonValue();
  await counts(page);
  return new Map(cells.map((cell) => [cell.id, cell]));
}

for (const [year, name] of Object.entries(REPORTS)) {
  for (const width of [1280, 390]) {
    test(`the form of ${year} at ${width} pixels has every cell once, with its print`, async () => {
      const { page, context } = await home.open({ viewport: { width, height: 800 } });
      const cells = await cellsOf(page, name);
      await page.getByRole('tab', { name: '表格' }).click();
      const shown = await page.locator('[data-cell]').evaluateAll((slots) => slots.map((slot) => [slot.dataset.cell, slot.innerText.trim()]));
      const present = [...cells.values()].filter((cell) => cell.state !== 'absent').map((cell) => cell.id);
      assert.equal(new Set(shown.map(([id]) => id)).size, shown.length);
      assert.deepEqual(present.filter((id) => !shown.some(([shownId]) => shownId === id)), []);
      assert.deepEqual(shown.filter(([id]) => !cells.has(id)), []);
      for (const [id, text] of shown) if (cells.get(id).state === 'number') assert.match(text, new RegExp(`${escaped(cells.get(id).raw)}$`), id);
      await context.close();
    });
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('all rows of a grid are equally wide', async () => {
  const { page } = await home.open({ viewport: { width: 1280, height: 800 } });
  await cellsOf(page, REPORTS['2021']);
  await page.getByRole('tab', { name: '表格' }).click();
  const edges = await page.locator('gouji-grid table').evaluateAll((tables) => tables.map((table) => {
    const right = Math.round(table.getBoundingClientRect().right);
    return [...table.rows].filter((row) => Math.abs(row.lastElementChild.getBoundingClientRect().right - right) > 2).length;
  }));
  // Only the second and third head rows of table three end before its total, which reaches down from above.
  assert.deepEqual(edges, [0, 1, 0]);
});
