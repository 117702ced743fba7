// What a keyboard, a screen reader, a phone or a wall screen needs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { counts, finding, findings, fixture, house, pasteIntoField } from './support/pages.mjs';

let home;
let axe;
before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  home = await house();
});
after(() => home.close());

const SCREENS = {
  empty: async () => undefined,
  refused: async (page) => {
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('alert').waitFor();
  },
  verify: (page) => page.getByRole('button', { name: '怎样证实' }).click(),
  findings: faulty,
  text: async (page) => {
    await pasteIntoField(page, { text: await fixture('text-against-table.txt') });
    await finding(page, '35').click();
  },
  editor: async (page) => {
    await faulty(page);
    if (await page.locator('gouji-result .handle').count() > 0) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '修改文字' }).click();
    await page.locator('gouji-editor textarea').waitFor();
  },
  correction: async (page) => {
    await faulty(page);
    await page.getByRole('button', { name: '更正识别结果' }).click();
  },
  tried: async (page) => {
    await faulty(page);
    await page.getByRole('tab', { name: '表格' }).click();
    await page.locator('[data-cell="T3.r1.natural"]').focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
  },
  tables: async (page) => {
    await faulty(page);
    await finding(page, '未经复议直接起诉').click();
  },
  trial: async (page) => {
    await pasteIntoField(page, { text: '-', html: await fixture('clean-trial.html') });
    await counts(page);
    await page.getByRole('tab', { name: '表格' }).click();
  },
  statistics: async (page) => {
    await pasteIntoField(page, { text: await fixture('statistics-pipes.txt') });
    await counts(page);
    await page.getByRole('tab', { name: '表格' }).click();
  },
};

const view = (name) => async (page) => {
  await pasteIntoField(page, { text: await fixture('shares-and-parts.md') });
  await counts(page);
  await page.getByRole('tab', { name }).click();
};

Object.assign(SCREENS, {
  claims: async (page) => {
    await view('数据')(page);
    await page.locator('gouji-claims li').first().waitFor();
  },
  checklist: async (page) => {
    await view('校验单')(page);
    await page.locator('gouji-checklist .passed').waitFor();
  },
  charts: async (page) => {
    await view('表格')(page);
    await page.locator('gouji-charts figure').first().waitFor();
  },
  settings: async (page) => {
    await page.getByRole('button', { name: '设置', exact: true }).click();
    await page.locator('gouji-settings').getByRole('button', { name: '表内勾稽' }).click();
  },
  exports: async (page) => {
    await faulty(page);
    await page.getByRole('button', { name: '导出' }).click();
  },
});

async function faulty(page) {
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run());
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, arrange] of Object.entries(SCREENS)) {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [390, 'light'], [390, 'dark']]) {
    test(`${name}, ${width} pixels, ${colorScheme}: accessible, and nothing sticks out`, async () => {
      const { page, context } = await home.open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
      await arrange(page);
      assert.deepEqual(await violations(page), []);
      assert.equal(await overflow(page), 0);
      await context.close();
    });
  }
}

for (const width of [360, 640, 768, 1024, 1440, 2560]) {
  test(`nothing sticks out at ${width} pixels`, async () => {
    const { page, context } = await home.open({ viewport: { width, height: 800 } });
    for (const name of ['empty', 'tables', 'settings']) {
      await SCREENS[name](page);
      assert.equal(await overflow(page), 0, name);
    }
    await context.close();
  });
}

test('with 200 % zoom everything is there, and nothing sticks out', async () => {
  const { page } = await home.open({ viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 });
  await faulty(page);
  assert.equal(await overflow(page), 0);
  await findings(page).first().click();
  await page.locator('gouji-current').getByRole('button', { name: '下一处' }).click();
  await page.getByRole('tab', { name: '表格' }).click();
  assert.equal(await overflow(page), 0);
});

test('on a narrow screen the list is a sheet that closes to the place', async () => {
  const { page } = await home.open({ viewport: { width: 390, height: 800 } });
  await faulty(page);
  const sheet = page.locator('gouji-result .list');
  assert.equal(await sheet.evaluate((element) => getComputedStyle(element).position), 'fixed');
  assert.equal(await page.locator('.document-view').getAttribute('inert'), '');
  await finding(page, '未经复议直接起诉').click();
  assert.equal(await sheet.isVisible(), false);
  const cell = page.locator('td.chosen[data-cell="T4.direct.total"]');
  await cell.waitFor();
  assert.ok(await cell.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight));
  await page.locator('gouji-current').getByRole('button', { name: /^问题/ }).click();
  assert.ok(await sheet.isVisible());
  await page.keyboard.press('Escape');
  assert.equal(await sheet.isVisible(), false);
});

test('a narrow grid scrolls inside itself, and its first column and head stay', async () => {
  const { page } = await home.open({ viewport: { width: 390, height: 800 } });
  await faulty(page);
  await page.getByRole('tab', { name: '表格' }).click();
  const stays = await page.locator('gouji-grid').nth(1).evaluate((grid) => {
    const scroller = grid.shadowRoot.querySelector('.scroll');
    const label = scroller.querySelector('tbody th');
    const head = scroller.querySelector('thead');
    const before = [label.getBoundingClientRect().left, head.getBoundingClientRect().top];
    scroller.scrollTo(120, 200);
    const row = [...scroller.querySelectorAll('tbody th[scope=row]')].at(-1);
    return [Math.abs(row.getBoundingClientRect().left - before[0]), Math.abs(head.getBoundingClientRect().top - before[1]), scroller.scrollLeft];
  });
  assert.ok(stays[0] < 2 && stays[1] < 2 && stays[2] > 0, stays.join());
});

test('with forced colours what is chosen and what fails can still be told', async () => {
  const { page } = await home.open({ forcedColors: 'active' });
  await faulty(page);
  await finding(page, '未经复议直接起诉').click();
  const cell = page.locator('td.chosen[data-cell="T4.direct.total"]');
  assert.equal(await cell.evaluate((element) => getComputedStyle(element).outlineStyle), 'solid');
  assert.ok(await cell.locator('svg').isVisible());
  const lines = await page.locator('[role=tab]').evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
  assert.equal(new Set(lines).size, 2);
});

test('with more contrast the lines are as dark as the words', async () => {
  const { page } = await home.open({ contrast: 'more' });
  await faulty(page);
  const [line, ink] = await page.locator('gouji-findings .entry').first().evaluate((entry) => {
    const style = getComputedStyle(entry);
    return [style.borderBottomColor, style.color];
  });
  assert.equal(line, ink);
});

/** What has the focus, through all shadow roots. */
const focused = (page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.innerText ?? ''}`.trim().slice(0, 90);
});

const focusedCell = (page) => page.locator('td:focus').getAttribute('data-cell');

async function tabTo(page, wanted, key = 'Tab') {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if (wanted.test(await focused(page))) return;
  }
  assert.fail(`the tabulator never reached ${wanted}`);
}

const tabBackTo = (page, wanted) => tabTo(page, wanted, 'Shift+Tab');

test('the whole page can be walked with the keyboard alone', async () => {
  const { page } = await home.open();
  await tabTo(page, /断网试试/);
  await page.keyboard.press('Enter');
  await page.locator('gouji-privacy h2').waitFor();
  await tabTo(page, /^button 关闭/);
  await page.keyboard.press('Enter');
  await tabTo(page, /有常见错误/);
  await page.keyboard.press('Enter');
  await counts(page);

  await page.keyboard.press('/');
  await page.keyboard.type('信访');
  await tabTo(page, /^button 错误.*信访/s);
  await page.keyboard.press('Enter');
  await page.locator('td.chosen').waitFor();
  await tabTo(page, /在表格里试改/);
  await page.keyboard.press('Enter');
  await page.locator('td.tried').waitFor();
  assert.match(await focused(page), /^td /);
  const from = await focusedCell(page);
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focusedCell(page), from);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focusedCell(page), from);
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await page.locator('td.tried', { hasText: '5' }).waitFor();
  await tabBackTo(page, /撤销一步/);
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('td.tried', { hasText: '5' }).count(), 0);

  await tabBackTo(page, /^button 问题/);
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^button 表格/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await tabTo(page, /^button 原文/);
  await page.keyboard.press('Enter');
  await tabTo(page, /修改文字/);
  await page.keyboard.press('Enter');
  await page.locator('gouji-editor textarea:focus').waitFor();
  await page.keyboard.type('改');
  await page.keyboard.press('Control+z');
  await tabBackTo(page, /改好了/);
  await page.keyboard.press('Enter');
  await page.locator('gouji-document').waitFor();
  await tabBackTo(page, /换一份/);
  await page.keyboard.press('Enter');
  await page.locator('textarea:focus').waitFor();
});

test('the focus can always be seen', async () => {
  const { page } = await home.open();
  await tabTo(page, /^button 核对/);
  const outline = await page.locator('button.primary').evaluate((button) => getComputedStyle(button).outlineStyle);
  assert.equal(outline, 'solid');
});

test('print shows the list and the tables, and not the text', async () => {
  const { page } = await home.open();
  await faulty(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.document-view').isVisible(), false);
  assert.equal(await page.locator('gouji-findings').isVisible(), true);
  assert.equal(await page.locator('[data-cell="T4.direct.total"]').isVisible(), true);
  assert.equal(await page.locator('gouji-verdict h2').isVisible(), true);
  for (const other of ['gouji-bar button', 'gouji-findings .filter', 'gouji-head nav', 'gouji-tables .trial']) {
    assert.equal(await page.locator(other).first().isVisible(), false, other);
  }
});
