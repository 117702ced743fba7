// Every screen that a reader meets, and how they come to it.
import { counts, finding, fixture, pasteIntoField } from './pages.mjs';

export const SCREENS = {
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
    await page.locator('gouji-claims').getByText('正在与表格比对').waitFor({ state: 'detached' });
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

/** A report with errors in its tables, checked. */
export async function faulty(page) {
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
}
