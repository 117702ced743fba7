// What a keyboard, a screen reader, a phone or a wall screen needs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { counts, finding, fixture, house, pasteIntoField } from './support/pages.mjs';

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

/** A phone, a window zoomed to 200 %, a tablet, a small and a large screen. */
const WIDTHS = [360, 640, 768, 1024, 2560];

for (const [name, arrange] of Object.entries(SCREENS)) {
  test(`nothing of ${name} sticks out at any width`, async () => {
    const { page, context } = await home.open({ viewport: { width: 1280, height: 800 } });
    await arrange(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForFunction((narrow) => document.querySelector('gouji-checker').hasAttribute('narrow') === narrow, width < 1024);
      assert.equal(await overflow(page), 0, `${width}`);
    }
    await context.close();
  });
}

for (const name of ['findings', 'tables', 'checklist', 'settings']) {
  test(`${name} with more contrast, and with the colours of the system: accessible`, async () => {
    for (const look of [{ contrast: 'more' }, { contrast: 'more', colorScheme: 'dark' }, { forcedColors: 'active' }]) {
      const { page, context } = await home.open({ ...look, bypassCSP: true });
      await SCREENS[name](page);
      assert.deepEqual(await violations(page), [], JSON.stringify(look));
      await context.close();
    }
  });
}

/** What has the focus, through all shadow roots. */
const focused = (page) => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.innerText ?? ''}`.trim().slice(0, 60);
});

const focusedCell = (page) => page.locator('td:focus').getAttribute('data-cell');

async function tabTo(page, wanted) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  assert.fail(`the tabulator never reached ${wanted}`);
}

test('a whole check can be made with the keyboard alone', async () => {
  const { page } = await home.open();
  await tabTo(page, /有常见错误/);
  await page.keyboard.press('Enter');
  await counts(page);
  await page.evaluate(() => document.activeElement?.blur?.());
  // A finding is a sentence; the switches of the filter are a word and a count.
  await tabTo(page, /^button (错误|警告|提示)\S{9}/);
  await page.keyboard.press('Enter');
  await page.locator('gouji-findings .chosen').first().waitFor();
  await tabTo(page, /^button (原文|表格)$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('tab', { name: '表格' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, /^td /);
  const from = await focusedCell(page);
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focusedCell(page), from);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focusedCell(page), from);
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
  assert.equal(await page.locator('gouji-charts').isVisible(), false);
  assert.equal(await page.locator('gouji-findings').isVisible(), true);
  assert.equal(await page.locator('[data-cell="T4.direct.total"]').isVisible(), true);
});
