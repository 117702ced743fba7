import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch } from './support/browser.mjs';
import { serve } from './support/site.mjs';

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});

after(async () => {
  await browser.close();
  site.close();
});

test('the page opens under a strict policy without a complaint', async () => {
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.address);
  await page.getByLabel('粘贴报告全文').waitFor();
  assert.deepEqual(complaints, []);
  assert.equal(await page.title(), '勾稽 · 政府信息公开年度报告核对');
  await page.close();
});
