// Every screen by the keyboard alone: each control is reached by the tabulator key, and none holds it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, fixture, house, pasteIntoField } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

/** Notes in the page which controls there are, through all shadow roots, and which have had the focus. */
const WATCH = () => {
  const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex]';
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot === null ? [] : within(element.shadowRoot))]);
  const isOpen = (element) => element.matches(CONTROLS) && element.tabIndex >= 0 && !element.disabled && element.closest('[inert]') === null
    && element.checkVisibility({ visibilityProperty: true });
  const name = (element) => `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`;
  globalThis.reached = new Set();
  globalThis.missed = () => within(document).filter((element) => isOpen(element) && !globalThis.reached.has(element)).map(name);
  globalThis.note = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    globalThis.reached.add(element);
  };
};

/** Goes through the page until nothing is left that was not reached; returns what is. */
async function walk(page) {
  await page.evaluate(WATCH);
  const many = await page.evaluate(() => globalThis.missed().length);
  assert.ok(many > 5, 'there is something to walk through');
  for (let presses = 0; presses < many + 20; presses += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => globalThis.note());
  }
  return page.evaluate(() => globalThis.missed());
}

async function checked(page) {
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
}

const view = (name, shown) => async (page) => {
  await checked(page);
  await page.getByRole('tab', { name }).press('Enter');
  await page.locator(shown).first().waitFor();
};

const SCREENS = {
  'the empty page': async () => undefined,
  'the list beside the text': checked,
  'the tables': view('表格', 'gouji-grid'),
  'the figures of the text': async (page) => {
    await view('数据', 'gouji-claims li')(page);
    await page.locator('gouji-claims').getByText('正在与表格比对').waitFor({ state: 'detached' });
  },
  'the checklist': view('校验单', 'gouji-checklist .passed'),
  'the settings': (page) => page.getByRole('button', { name: '设置', exact: true }).press('Enter'),
  'a family of rules': async (page) => {
    await page.getByRole('button', { name: '设置', exact: true }).press('Enter');
    await page.locator('gouji-settings').getByRole('button', { name: '表内勾稽' }).press('Enter');
  },
  'how to verify': (page) => page.getByRole('button', { name: '怎样证实' }).press('Enter'),
  'the editor': async (page) => {
    await checked(page);
    await page.getByRole('button', { name: '修改文字' }).press('Enter');
    await page.locator('gouji-editor textarea').waitFor();
  },
  'the correction': async (page) => {
    await checked(page);
    await page.getByRole('button', { name: '更正识别结果' }).press('Enter');
  },
};

for (const [name, arrange] of Object.entries(SCREENS)) {
  test(`all of ${name} is reached`, async () => {
    const { page } = await home.open();
    await arrange(page);
    assert.deepEqual(await walk(page), []);
  });
}

test('a report is checked, tried, ignored, exported and left by keys', async () => {
  const { page } = await home.open();
  await checked(page);
  const before = await counts(page);
  await page.keyboard.press('F8');
  await page.locator('gouji-findings .chosen').first().waitFor();
  await page.locator('gouji-findings .detail').getByRole('button', { name: '忽略', exact: true }).press('Enter');
  const after_ = await counts(page);
  assert.equal(Object.values(after_).reduce((sum, one) => sum + one) + 1, Object.values(before).reduce((sum, one) => sum + one));
  await page.getByRole('tab', { name: '问题' }).press('ArrowRight');
  await page.locator('[data-cell="T3.r1.natural"]').focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('gouji-tables .trial').innerText(), /试改了 1 格/);
  await page.getByRole('button', { name: '导出' }).press('Enter');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  assert.match((await saving).suggestedFilename(), /\.html$/);
  await page.getByRole('button', { name: '换一份' }).press('Enter');
  assert.equal(await page.locator('textarea:focus').count(), 1);
});
