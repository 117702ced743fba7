// Photographs the built page: wide and narrow, light and dark, the screens that a reader meets.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/support/browser.mjs';
import { serve } from '../tests/support/site.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const shots = at('../../target/shots/');
const readme = at('../shots/page.png');
const SIZES = { 1280: 860, 390: 844 };
const NOT_A_REPORT = '关于召开2023年度总结会议的通知\n各科室：定于周五下午召开总结会议，请准时参加。';

const SCREENS = {
  empty: async () => undefined,
  findings: faulty,
  place: async (page) => {
    await faulty(page);
    await page.locator('gouji-findings .choose').first().click();
  },
  grid: async (page) => {
    await faulty(page);
    await page.locator('gouji-findings .choose', { hasText: '表三' }).locator('visible=true').last().click();
  },
  claims: (page) => view(page, '数据', 'gouji-claims li'),
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

async function faulty(page) {
  await page.getByRole('button', { name: '一份有常见错误的报告' }).click();
  await page.locator('gouji-findings .choose').first().waitFor();
}

async function view(page, name, shown) {
  await faulty(page);
  await page.getByRole('tab', { name }).click();
  await page.locator(shown).first().waitFor();
}

async function shoot(browser, address, name, width, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height: SIZES[width] }, colorScheme });
  await page.goto(address);
  await SCREENS[name](page);
  await page.waitForTimeout(250);
  await page.screenshot({ path: `${shots}${name}-${width}-${colorScheme}.png` });
  await page.close();
}

await Promise.all([mkdir(shots, { recursive: true }), mkdir(at('../shots/'), { recursive: true })]);
async function shootForReadme(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
  await page.goto(address);
  await faulty(page);
  await page.locator('gouji-findings .choose', { hasText: '信访举报投诉类申请' }).first().click();
  await page.waitForTimeout(250);
  await page.screenshot({ path: readme });
}

const [site, browser] = await Promise.all([serve(), launch()]);
for (const name of Object.keys(SCREENS)) {
  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark']) await shoot(browser, site.address, name, width, colorScheme);
  }
}
await shootForReadme(browser, site.address);
await browser.close();
site.close();
