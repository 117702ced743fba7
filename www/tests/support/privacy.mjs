// Nothing of a report leaves the page: asserted of every page that any test opens, when it is closed.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';

import { dist } from './site.mjs';

/** So many characters in a row that stand in a report and in a store are no chance. */
const TELLING = 6;

/** Runs in the page before anything else: notes the text of every report that is checked, and what is pasted or typed and may be none. */
const NOTE_TEXTS = () => {
  globalThis.seenTexts = [];
  const note = (text) => text && globalThis.seenTexts.push(text);
  addEventListener('gouji-result', ({ detail }) => note(detail.source.text), { capture: true });
  addEventListener('paste', ({ clipboardData }) => ['text/plain', 'text/html'].forEach((type) => note(clipboardData?.getData(type))), { capture: true });
  addEventListener('input', (event) => event.composedPath()[0].localName === 'textarea' && event.composedPath().some(({ localName }) => localName === 'gouji-intake')
    && note(event.composedPath()[0].value), { capture: true });
};

/** Everything that a page keeps, as strings, by where. */
const STORED = async () => {
  const pairs = (store) => Object.entries(store).map(([key, value]) => `${key}=${value}`);
  const databases = await indexedDB.databases?.() ?? [];
  // A page from a disk has no such store.
  const names = location.protocol === 'file:' ? [] : await caches.keys();
  const caches_ = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((request) => request.url)));
  return {
    localStorage: pairs(localStorage), sessionStorage: pairs(sessionStorage), cookie: [document.cookie],
    indexedDB: databases.map(({ name }) => name), caches: caches_.flat(), texts: globalThis.seenTexts, address: [location.href],
  };
};

const files = new Set((await readdir(`${dist}site`, { recursive: true })).map((name) => name.replaceAll('\\', '/')));

/** Watches a page; the function that is returned asserts that nothing of what was checked went anywhere. */
export async function watch(context, page, address) {
  const sent = [];
  context.on('request', (request) => sent.push({ url: request.url(), method: request.method(), body: request.postData() }));
  await context.addInitScript(NOTE_TEXTS);
  return async () => {
    for (const request of sent) assertPlain(request, address);
    if (page.isClosed()) return;
    const { texts, address: shown, caches, ...stores } = await page.evaluate(STORED);
    assert.deepEqual(shown.map((url) => url.replace(/#.*/, '')), [address], 'the address says something');
    for (const url of caches) assertPlain({ url, method: 'GET', body: null }, address);
    for (const [store, values] of Object.entries(stores)) for (const value of values) assertTellsNothing(store, value, texts);
  };
}

/** Watches a page of somebody else's, or of another release: all that it asks for are files of these origins, and it keeps nothing of a report. */
export async function watchOrigins(context, page, origins) {
  const sent = [];
  context.on('request', (request) => sent.push({ url: request.url(), method: request.method(), body: request.postData() }));
  await context.addInitScript(NOTE_TEXTS);
  return async () => {
    for (const { url, method, body } of sent.filter((request) => request.url.startsWith('http'))) {
      assert.deepEqual([method, body], ['GET', null], url);
      assert.ok(origins.includes(new URL(url).origin), `${url} is of another origin`);
      assert.equal(new URL(url).search.replace(/^\?\d*$/, ''), '', url);
    }
    const left = [page, ...context.pages()].find((one) => !one.isClosed() && one.url().startsWith('http'));
    if (left === undefined) return;
    // The article that is checked where it stands is the page itself.
    const article = await left.evaluate(() => document.body.innerText);
    const { texts, address: _, caches: __, ...stores } = await left.evaluate(STORED);
    for (const [store, values] of Object.entries(stores)) for (const value of values) assertTellsNothing(store, value, [...texts, article]);
  };
}

/** A request can only name a file of the site, as it is called: there is no room in it for anything else. */
function assertPlain({ url, method, body }, address) {
  if (/^(blob|data):/.test(url)) return;
  assert.equal(method, 'GET', url);
  assert.equal(body, null, url);
  if (address.startsWith('file:')) return assertBeside(url, address);
  const base = address.slice(0, address.lastIndexOf('/') + 1);
  assert.ok(url.startsWith(base), `${url} is not of the site`);
  const path = url.slice(base.length).replace(/#.*/, '') || 'index.html';
  assert.ok(files.has(path) || path === 'favicon.ico', `${url} names no file of the site`);
}

/** A page from a disk can only name files of its own folder, and none of them as the report says. */
function assertBeside(url, address) {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  assert.ok(url.startsWith(folder), `${url} is not beside the page`);
  assert.ok(url === address || files.has(url.slice(folder.length)), `${url} is no file of the site`);
}

function assertTellsNothing(store, value, texts) {
  for (const text of texts) {
    for (let at = 0; at + TELLING <= value.length; at += 1) {
      const piece = value.slice(at, at + TELLING);
      assert.ok(!/[\u4e00-\u9fff]/.test(piece) || !text.includes(piece), `${store} holds “${piece}” of the report`);
    }
  }
}
