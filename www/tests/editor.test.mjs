// The recipe for a button that checks before publishing, in a real rich-text editor.
import assert from 'node:assert/strict';
import { copyFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { article } from './support/articles.mjs';
import { consumers, prepare } from './support/consumers.mjs';
import { house } from './support/pages.mjs';
import { serve } from './support/site.mjs';

const recipe = fileURLToPath(new URL('../recipes/editor-button.js', import.meta.url));

let home;
let server;
before(async () => {
  await prepare();
  await copyFile(recipe, `${consumers}editor/editor-button.js`);
  await writeFile(`${consumers}editor/report.html`, await article('table-errors.txt'));
  [home, server] = await Promise.all([house(), serve({ folder: consumers, headers: {} })]);
});
after(async () => {
  server.close();
  await home.close();
});

test('the button checks what is in the editor, marks it there, and holds publishing back', async () => {
  const { page } = await home.open({ address: `${server.address}editor/index.html`, origins: [server.origin] });
  await page.waitForFunction(() => document.title === 'ready');
  const html = await page.evaluate(() => window.editor.getHtml());
  await page.locator('#toolbar button').first().click();
  await page.waitForFunction(() => window.checked !== undefined);
  assert.equal(await page.evaluate(() => window.checked.error), null);
  assert.ok(await page.evaluate(() => window.checked.summary.errors) > 0);
  assert.equal(await page.locator('#publish').isDisabled(), true);
  const marked = await page.evaluate(() => [...CSS.highlights.get('gouji-error')].map((range) => document.getElementById('editor').contains(range.startContainer)));
  assert.ok(marked.length > 0 && marked.every(Boolean));
  assert.equal(await page.evaluate(() => window.editor.getHtml()), html);
});

test('an article without errors may be published', async () => {
  const { page } = await home.open({ address: `${server.address}editor/index.html`, origins: [server.origin] });
  await page.waitForFunction(() => document.title === 'ready');
  await page.evaluate((text) => window.editor.setHtml(text), await article('clean-township.txt'));
  await page.locator('#toolbar button').first().click();
  await page.waitForFunction(() => window.checked !== undefined);
  assert.equal(await page.evaluate(() => window.checked.summary.errors), 0);
  assert.equal(await page.locator('#publish').isDisabled(), false);
});
