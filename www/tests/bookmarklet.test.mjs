// The bookmarklet, in pages that are somebody else's: what it marks, what it leaves, and what a policy does to it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { article } from './support/articles.mjs';
import { house } from './support/pages.mjs';
import { dist, serve } from './support/site.mjs';

let home;
let site;
let other;
let report;
before(async () => {
  [home, site, other, report] = await Promise.all([house(), serve(), serve({ folder: `${dist}npm/`, headers: {} }), article('table-errors.txt')]);
});
after(async () => {
  site.close();
  other.close();
  await home.close();
});

/** The code that the page offers to be dragged to the bookmarks. */
async function bookmark() {
  const { page } = await home.open({ address: `${site.address}bookmarklet.html`, origins: [site.origin] });
  await page.waitForFunction(() => document.getElementById('bookmarklet').href.startsWith('javascript:'));
  assert.equal(await page.getByRole('alert').count(), 0, 'nothing is said to be missing');
  const code = decodeURIComponent((await page.locator('#bookmarklet').getAttribute('href')).slice('javascript:'.length));
  await page.locator('#bookmarklet').click();
  assert.equal(new URL(page.url()).pathname, '/base/bookmarklet.html');
  return code;
}

async function foreign(headers = {}) {
  other.headers = headers;
  other.pages['/portal/'] = `<!doctype html><meta charset="utf-8"><title>望楚区水务局</title><nav>首页</nav><div id="article">${report}</div>`;
  return home.open({ address: `${other.origin}/portal/`, origins: [other.origin, site.origin] });
}

const marks = (page) => page.evaluate(() => CSS.highlights.get('gouji-error')?.size ?? 0);

test('a click marks the article, a second takes all away, and the page is as it was', async () => {
  const code = await bookmark();
  const { page, requests } = await foreign();
  const before_ = await page.evaluate(() => document.body.outerHTML);
  await page.evaluate(code);
  await page.waitForFunction(() => CSS.highlights.get('gouji-error')?.size > 0);
  assert.ok(await page.locator('gouji-panel li').count() > 0);
  assert.equal(await page.evaluate(() => document.body.outerHTML), before_);
  assert.deepEqual(requests.filter((url) => url.startsWith(site.origin)).map((url) => new URL(url).pathname), ['/base/gouji-bookmarklet.js']);
  await page.evaluate(code);
  await page.waitForFunction(() => !CSS.highlights.has('gouji-error'));
  assert.equal(await page.locator('gouji-panel').count(), 0);
  await page.evaluate(code);
  await page.waitForFunction(() => CSS.highlights.get('gouji-error')?.size > 0);
});

test('a page that forbids scripts of others is told so by a message, and nothing else happens', async () => {
  const code = await bookmark();
  const { page } = await foreign({ 'content-security-policy': "script-src 'self' 'unsafe-inline'" });
  const said = new Promise((resolve) => page.on('dialog', async (dialog) => {
    resolve(dialog.message());
    await dialog.accept();
  }));
  await page.evaluate(code);
  assert.match(await said, /安全策略不允许.*index\.html/);
  assert.equal(await marks(page), 0);
});

test('a page that forbids WebAssembly is told so in the list', async () => {
  const code = await bookmark();
  const { page } = await foreign({ 'content-security-policy': `script-src 'unsafe-inline' ${site.origin}` });
  await page.evaluate(code);
  await page.locator('gouji-panel', { hasText: '不能运行' }).waitFor();
});
