// The service worker: the whole site without a network, one version at a time, from one release to the next.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { filesUnder } from '../build/files.mjs';
import { buildSite } from '../build/site.mjs';
import { counts, fixture, house, pasteIntoField } from './support/pages.mjs';
import { dist, serve } from './support/site.mjs';

const office = fileURLToPath(new URL('../../fixtures/files/', import.meta.url));
const next = fileURLToPath(new URL('../../target/site-next/', import.meta.url));
const NEXT = { version: '9.9.9', date: '2026-12-31' };

let home;
before(async () => {
  home = await house();
  await buildSite(next, NEXT);
});
after(() => home.close());

async function visited(context, settings) {
  const server = await serve(settings);
  context.after(() => server.close());
  const opened = await home.open({ address: server.address, serviceWorkers: 'allow', origins: [server.origin] });
  return { server, ...opened };
}

/** Waits until one whole version is kept and answers for the page. */
async function keptWhole(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const caches = (page) => page.evaluate(() => globalThis.caches.keys());

async function works(page) {
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.ok((await counts(page)).错误 > 0);
}

async function opensOffice(page) {
  const name = (await readdir(office)).find((path) => path.endsWith('.docx'));
  await page.locator('input[type=file]').setInputFiles(office + name);
  assert.ok('错误' in (await counts(page)));
}

const shownVersion = (page) => page.locator('body > footer').innerText().then((text) => /勾稽 (\d+\.\d+\.\d+)/.exec(text)[1]);

test('after the first visit everything works without a network: the page, office files, rules', async (context) => {
  const { page, context: reader, server } = await visited(context);
  await keptWhole(page);
  await reader.setOffline(true);
  server.close();
  await opensOffice(page);
  await page.close({ runBeforeUnload: false });
  const later = await reader.newPage();
  await later.goto(server.address);
  await works(later);
  const rule = await reader.newPage();
  await rule.goto(`${server.address}rules/t4-direct-sum.html`);
  assert.equal(await rule.locator('h1').innerText(), '直接起诉合计错误');
  assert.notEqual(await rule.evaluate(() => document.styleSheets.length), 0);
});

test('what is kept is the program alone, and nothing is asked for while it is used', async (context) => {
  const { page, requests } = await visited(context);
  await keptWhole(page);
  const before = requests.length;
  await works(page);
  assert.deepEqual(requests.slice(before), []);
  const kept = await page.evaluate(async () => {
    const [name, ...more] = await globalThis.caches.keys();
    const keys = await (await globalThis.caches.open(name)).keys();
    return { more, paths: keys.map(({ url }) => url.slice(document.baseURI.length)).sort() };
  });
  const published = (await filesUnder(`${dist}site/`)).filter((path) => !/\.(?:br|gz)$|^service-worker\.js$|^offline-|^gouji-bookmarklet\.js$/.test(path));
  assert.deepEqual(kept, { more: [], paths: published });
});

for (const [name, change] of Object.entries({
  'one file of it is missing': (path, body) => (path.endsWith('/t3-identity.html') ? null : body),
  'one file of it is another': (path, body) => (path.endsWith('/t3-identity.html') ? Buffer.concat([body, Buffer.from(' ')]) : body),
})) {
  test(`a version is not kept when ${name}, and the page works all the same`, async (context) => {
    const { page } = await visited(context, { change });
    await page.waitForFunction(async () => (await globalThis.caches.keys()).length > 0);
    await page.waitForFunction(async () => (await globalThis.caches.keys()).length === 0);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    await works(page);
  });
}

test('from one release to the next: an open page goes on with its own files, a reload brings the new one', async (context) => {
  const { page, context: reader, server } = await visited(context);
  await keptWhole(page);
  const [first] = await caches(page);
  const version = await shownVersion(page);
  assert.notEqual(version, NEXT.version);

  server.folder = next;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText('新版本已经下载好').waitFor();
  assert.equal((await caches(page)).length, 2);
  const own = /index-[\w-]+\.js/.exec(await readFile(`${dist}site/index.html`, 'utf8'))[0];
  const ofNext = /index-[\w-]+\.js/.exec(await readFile(`${next}index.html`, 'utf8'))[0];
  assert.notEqual(own, ofNext);
  assert.equal(await page.evaluate(async (name) => (await fetch(`./assets/${name}`)).status, own), 200);
  await opensOffice(page);
  assert.equal(await shownVersion(page), version);

  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  assert.equal(await shownVersion(page), NEXT.version);
  await works(page);
  assert.ok((await page.content()).includes(ofNext));

  await page.close();
  const later = await reader.newPage();
  await later.goto(server.address);
  await later.waitForFunction(async (name) => !(await globalThis.caches.keys()).includes(name), first);
  await reader.setOffline(true);
  await later.reload();
  assert.equal(await shownVersion(later), NEXT.version);
  await works(later);
});

test('a release that is only half on the server is not taken up; the former one goes on, whole', async (context) => {
  const { page, context: reader, server } = await visited(context);
  await keptWhole(page);
  const version = await shownVersion(page);
  const [first] = await caches(page);
  server.folder = next;
  server.change = (path, body) => (/worker-.*\.js$/.test(path) && !path.includes('service') ? null : body);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((resolve) => registration.addEventListener('updatefound', () => resolve(registration.installing), { once: true }));
    await registration.update();
    const worker = await found;
    if (worker.state !== 'redundant') await new Promise((resolve) => worker.addEventListener('statechange', () => worker.state === 'redundant' && resolve()));
  });
  assert.deepEqual(await caches(page), [first]);
  await reader.setOffline(true);
  await page.reload();
  assert.equal(await shownVersion(page), version);
  await works(page);
});
