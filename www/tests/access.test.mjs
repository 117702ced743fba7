// What a keyboard, a screen reader, a phone or a wall screen needs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { counts, house } from './support/pages.mjs';
import { faulty, SCREENS } from './support/screens.mjs';

let home;
let axe;
before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  home = await house();
});
after(() => home.close());

/** The rules of axe that ask for colours: where nothing else differs, the others say the same. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What axe finds, by all of its rules or by some. */
async function violations(page, some = {}) {
  const { violations: found } = await page.evaluate(([script, options]) => {
    // The script is run once a page.
    if (globalThis.axe === undefined) (0, eval)(script);
    return globalThis.axe.run({ resultTypes: ['violations'], ...options });
  }, [axe, some]);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`);
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Where everything is, through all shadow roots, and what of it is shown. */
const shape = (page) => page.evaluate(() => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot === null ? [] : within(element.shadowRoot))]);
  return within(document).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, element.checkVisibility({ visibilityProperty: true }), x, y, width, height].join(' ');
  });
});

/** As above, once nothing moves any more. */
async function shapeAtRest(page) {
  let former;
  let now = await shape(page);
  do {
    former = now;
    await page.waitForTimeout(100);
    now = await shape(page);
  } while (now.join() !== former.join());
  return now;
}

async function resize(page, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForFunction((narrow) => document.querySelector('gouji-checker').hasAttribute('narrow') === narrow, width < 1024);
}

/** A phone, a window zoomed to 200 %, a tablet, a small and a large screen. */
const WIDTHS = [360, 640, 768, 1024, 2560];
/** The screens that are looked at with the colours of the system and with more contrast. */
const CONTRASTED = ['findings', 'tables', 'checklist', 'settings'];
const LOOKS = [{ contrast: 'more', colorScheme: 'light' }, { contrast: 'more', colorScheme: 'dark' }, { contrast: 'no-preference', colorScheme: 'light', forcedColors: 'active' }];

for (const [name, arrange] of Object.entries(SCREENS)) {
  for (const width of [1280, 390]) {
    test(`${name}, ${width} pixels, light and dark: accessible, and nothing sticks out`, async () => {
      const { page, context } = await home.open({ viewport: { width, height: 800 }, colorScheme: 'light', bypassCSP: true });
      await arrange(page);
      const light = await shapeAtRest(page);
      assert.deepEqual(await violations(page), []);
      assert.equal(await overflow(page), 0);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await shape(page), light, 'dark differs from light by its colours alone');
      assert.deepEqual(await violations(page, COLOURS), []);
      await context.close();
    });
  }

  test(`nothing of ${name} sticks out at any width`, async () => {
    const { page, context } = await home.open({ viewport: { width: 1280, height: 800 } });
    await arrange(page);
    for (const width of WIDTHS) {
      await resize(page, width);
      assert.equal(await overflow(page), 0, `${width}`);
    }
    await context.close();
  });
}

for (const name of CONTRASTED) {
  test(`${name} with more contrast, and with the colours of the system: accessible`, async () => {
    const { page, context } = await home.open({ bypassCSP: true });
    await SCREENS[name](page);
    for (const look of LOOKS) {
      await page.emulateMedia(look);
      assert.deepEqual(await violations(page), [], JSON.stringify(look));
    }
    await context.close();
  });
}

test('in the colours of the system, what is chosen, tried or pressed is outlined, since grounds are lost', async () => {
  const { page } = await home.open({ forcedColors: 'active' });
  const outline = (selector) => page.locator(selector).locator('visible=true').first().evaluate((element) => getComputedStyle(element).outlineStyle);
  await SCREENS.tables(page);
  assert.equal(await outline('td.chosen'), 'solid');
  assert.equal(await outline('gouji-result .sides [aria-pressed=true]'), 'solid');
  assert.equal(await outline('gouji-result .sides [aria-pressed=false]'), 'none');
  await page.getByRole('tab', { name: '表格' }).click();
  await page.locator('[data-cell="T3.r1.natural"]').focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.locator('[data-cell="T3.r2.natural"]').focus();
  assert.equal(await outline('td.tried'), 'dashed');
});

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
