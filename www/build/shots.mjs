// Photographs the built page: wide and narrow, light and dark, the screens that a reader meets. All go to target/shots; those
// that README.md shows go to www/shots, small.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/support/browser.mjs';
import { serve } from '../tests/support/site.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const shots = at('../../target/shots/');
const published = at('../shots/');
const SIZES = { 1280: 860, 390: 844 };
const NOT_A_REPORT = '关于召开2023年度总结会议的通知\n各科室：定于周五下午召开总结会议，请准时参加。';

const SCREENS = {
  empty: async () => undefined,
  findings: faulty,
  place: async (page) => {
    await faulty(page);
    await finding(page, '487').click();
  },
  grid: async (page) => {
    await faulty(page);
    await finding(page, '信访举报投诉类申请').click();
  },
  tables: async (page) => {
    await view(page, '表格', 'gouji-grid tr.sum');
    await page.locator('gouji-grid tr.sum', { hasText: '信访举报投诉类申请' }).evaluate((row) => row.scrollIntoView({ block: 'center' }));
  },
  trial: tried,
  editor: edited,
  correction: async (page) => {
    await faulty(page);
    await page.getByRole('button', { name: '更正识别结果' }).click();
  },
  claims: (page) => view(page, '数据', 'gouji-claims li.held'),
  checklist: (page) => view(page, '校验单', 'gouji-checklist .passed'),
  charts: async (page) => {
    await view(page, '表格', 'gouji-charts figure');
    await page.locator('gouji-charts').evaluate((charts) => charts.scrollIntoView({ block: 'end' }));
  },
  exports: async (page) => {
    await faulty(page);
    await page.getByRole('button', { name: '导出' }).click();
  },
  settings: async (page) => {
    await faulty(page);
    await page.getByRole('button', { name: '设置', exact: true }).click();
  },
  clean: (page) => page.getByRole('button', { name: '一份没有错误的报告' }).click(),
  error: async (page) => {
    await page.locator('textarea').fill(NOT_A_REPORT);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('alert').waitFor();
  },
  privacy: (page) => page.getByRole('button', { name: '怎样证实' }).click(),
};

/** What README.md shows: a screen, a width, a scheme, and a height that fits the page of a file. */
const PUBLISHED = [
  ['grid', 1200, 'light', 720], ['tables', 1200, 'light', 600], ['trial', 1200, 'light', 600], ['claims', 1200, 'light', 600],
  ['checklist', 1200, 'light', 600], ['editor', 1200, 'light', 600], ['place', 1200, 'dark', 600],
  ['findings', 390, 'light', 780], ['tables', 390, 'light', 780], ['place', 390, 'dark', 780],
];

const finding = (page, text) => page.locator('gouji-findings .choose', { hasText: text }).locator('visible=true').first();

async function faulty(page) {
  await page.getByRole('button', { name: '一份有常见错误的报告' }).click();
  await page.locator('gouji-findings .choose').first().waitFor();
}

async function tried(page) {
  await faulty(page);
  await page.getByRole('tab', { name: '表格' }).click();
  await page.locator('[data-cell="T3.r3.5.1.natural"]').focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '对照原表' }).click();
}

async function edited(page) {
  await faulty(page);
  await page.locator('gouji-result .handle button').click({ timeout: 500 }).catch(() => undefined);
  await page.getByRole('button', { name: '修改文字' }).click();
  await page.locator('gouji-editor textarea').evaluate((area) => area.setSelectionRange(0, 0));
}

async function view(page, name, shown) {
  await faulty(page);
  await page.getByRole('tab', { name }).click();
  await page.locator(shown).first().waitFor();
}

/** What is on the screen, as WebP: less than half of what it would be as PNG. */
async function picture(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  return Buffer.from(data, 'base64');
}

async function shoot(browser, address, [name, width, colorScheme, height], path) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'zh-CN' });
  await page.goto(address);
  await SCREENS[name](page);
  await page.waitForTimeout(250);
  await writeFile(path, await picture(page));
  await page.close();
}

await Promise.all([mkdir(shots, { recursive: true }), mkdir(published, { recursive: true })]);
const [site, browser] = await Promise.all([serve(), launch()]);
for (const shot of PUBLISHED) await shoot(browser, site.address, shot, `${published}${shot.slice(0, 3).join('-')}.webp`);
for (const name of process.argv.includes('--published') ? [] : Object.keys(SCREENS)) {
  for (const width of [1280, 390]) {
    for (const scheme of ['light', 'dark']) {
      await shoot(browser, site.address, [name, width, scheme, SIZES[width]], `${shots}${name}-${width}-${scheme}.webp`);
    }
  }
}
await browser.close();
site.close();
