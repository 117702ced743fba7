// The element in pages that are somebody else's.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { portal } from './support/articles.mjs';
import { fixture, house } from './support/pages.mjs';
import { serve } from './support/site.mjs';

let home;
let server;
let report;
before(async () => {
  [home, server, report] = await Promise.all([house(), serve({ headers: {} }), fixture('table-errors.txt')]);
});
after(async () => {
  server.close();
  await home.close();
});

const page = (body, style = '') => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>门户</title><style>${style}</style>
  <button id="own">门户的按钮</button>${body}
  <script type="module" src="${server.address}gouji-element.js"></script></html>`;

/** Checks a report in an element and waits for its event; looked for again and again, as some browsers lose a promise. */
async function check(opened, selector, text) {
  await opened.evaluate(([at, input]) => {
    const element = document.querySelector(at);
    const answers = (globalThis.answers ??= {});
    delete answers[at];
    for (const type of ['gouji-result', 'gouji-error']) element.addEventListener(type, ({ detail }) => (answers[at] ??= { type, detail }), { once: true });
    void element.check(input);
  }, [selector, text]);
  return (await opened.waitForFunction((at) => globalThis.answers[at], selector)).jsonValue();
}

test('it is defined by one script, says when it is ready, and tells its result', async () => {
  const { page: opened, complaints } = await portal(home, server, page('<gouji-checker compact></gouji-checker>'));
  await opened.locator('gouji-checker textarea').waitFor();
  const { type, detail } = await check(opened, 'gouji-checker', report);
  assert.equal(type, 'gouji-result');
  assert.ok(detail.summary.errors > 0);
  assert.equal((await check(opened, 'gouji-checker', '关于召开会议的通知')).type, 'gouji-error');
  assert.deepEqual(complaints, []);
});

test('its attributes are its settings', async () => {
  const profile = JSON.stringify({ severity: { 't4-direct-sum': 'info' } });
  const { page: opened } = await portal(home, server, page(`<gouji-checker locale="en" year="2019" era="E3" profile='${profile}'></gouji-checker>`));
  await opened.getByRole('button', { name: 'Open a file' }).waitFor();
  const { detail } = await check(opened, 'gouji-checker', report);
  assert.deepEqual([detail.report.year, detail.report.era], [2019, 'E3']);
  assert.ok(detail.findings.filter(({ rule }) => rule === 't4-direct-sum').every(({ severity }) => severity === 'info'));
});

test('compact, it is as high as what it shows and scrolls with the page; otherwise it fills the window and scrolls inside', async () => {
  const { page: opened } = await portal(home, server, page('<gouji-checker compact></gouji-checker>'), { viewport: { width: 1280, height: 700 } });
  await opened.locator('gouji-checker textarea').waitFor();
  const measures = () => opened.locator('gouji-checker').evaluate((element) => {
    const inner = element.shadowRoot.querySelector('gouji-result')?.shadowRoot.querySelector('.document-view');
    return { height: element.getBoundingClientRect().height, scrolls: inner != null && inner.scrollHeight > inner.clientHeight + 1 };
  });
  await opened.locator('gouji-checker textarea').evaluate((area) => (area.style.height = '100px'));
  assert.ok((await measures()).height < 600, 'no higher than the field');
  await check(opened, 'gouji-checker', report);
  await opened.locator('gouji-document .sheet').waitFor();
  const shown = await measures();
  assert.ok(shown.height > 700 && !shown.scrolls, JSON.stringify(shown));
  await opened.evaluate(() => scrollTo(0, 1000));
  assert.ok(await opened.locator('gouji-result .list').evaluate((list) => Math.abs(list.getBoundingClientRect().top) <= 1), 'the list stays in sight');
  await opened.evaluate(() => (document.querySelector('gouji-checker').compact = false));
  await opened.waitForFunction(() => !document.querySelector('gouji-checker').hasAttribute('compact'));
  assert.deepEqual(await measures(), { height: 700, scrolls: true });
});

test('the result can be had in every format of the command line', async () => {
  const { page: opened } = await portal(home, server, page('<gouji-checker></gouji-checker>'));
  await opened.locator('gouji-checker textarea').waitFor();
  assert.match(await opened.evaluate(() => document.querySelector('gouji-checker').export('csv').catch((error) => error.message)), /没有/);
  await check(opened, 'gouji-checker', report);
  const formats = await opened.evaluate(async () => Object.fromEntries(await Promise.all(['json', 'csv', 'sarif', 'html', 'text', 'cells'].map(async (format) => [format, await document.querySelector('gouji-checker').export(format)]))));
  assert.equal(JSON.parse(formats.json).schema, 'gouji-result/1');
  assert.equal(JSON.parse(formats.sarif).version, '2.1.0');
  assert.match(formats.csv, /^\ufeff?file,rule,severity/);
  assert.match(formats.cells, /T3\.r1\.total/);
  assert.match(formats.html, /^<!doctype html>/i);
  assert.ok(formats.text.length > 0);
});

test('several on a page do not know of each other', async () => {
  const { page: opened } = await portal(home, server, page('<gouji-checker id="one" compact></gouji-checker><gouji-checker id="two" compact></gouji-checker>'));
  await opened.locator('#two textarea').waitFor();
  const [one, two] = await Promise.all([check(opened, '#one', report), check(opened, '#two', await fixture('text-against-table.txt'))]);
  assert.notEqual(one.detail.report.issuer, two.detail.report.issuer);
  assert.equal(await opened.locator('#one gouji-verdict h2').innerText(), one.detail.report.issuer);
  assert.equal(await opened.locator('#two gouji-verdict h2').innerText(), two.detail.report.issuer);
  await opened.evaluate(() => document.querySelector('#one').clear());
  assert.equal(await opened.locator('#one gouji-verdict').count(), 0);
  assert.equal(await opened.locator('#two gouji-verdict').count(), 1);
});

test('taken out and put in again it works; taken out for good it leaves nothing behind', async () => {
  const { page: opened, context } = await portal(home, server, page('<main></main>'));
  await opened.waitForFunction(() => customElements.get('gouji-checker'));
  for (let time = 0; time < 3; time += 1) {
    await opened.evaluate(() => document.querySelector('main').append(document.createElement('gouji-checker')));
    await opened.locator('gouji-checker textarea').waitFor();
    await check(opened, 'gouji-checker', report);
    await opened.evaluate(async () => {
      const element = document.querySelector('gouji-checker');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('main').append(element);
    });
    assert.equal((await check(opened, 'gouji-checker', report)).type, 'gouji-result');
    await opened.evaluate(() => {
      const element = document.querySelector('gouji-checker');
      (globalThis.seen ??= []).push(new WeakRef(element));
      element.remove();
    });
  }
  await opened.waitForFunction(() => document.querySelector('gouji-checker') === null);
  await Promise.all(opened.workers().map((worker) => worker.waitForEvent('close')));
  assert.equal(opened.workers().length, 0);
  const session = await context.newCDPSession(opened);
  await session.send('HeapProfiler.enable');
  const left = () => opened.evaluate(() => globalThis.seen.filter((reference) => reference.deref() !== undefined).length);
  for (let time = 0; time < 50 && await left() > 0; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await opened.waitForTimeout(100);
  }
  assert.equal(await left(), 0);
});

const HOSTILE = `html { font-size: 62.5%; } * { letter-spacing: 5px; text-transform: uppercase; line-height: 4; font-style: italic; word-spacing: 9px; text-indent: 3em; }
  button { background: lime !important; border-radius: 99px !important; } gouji-checker { text-align: right; color: lime; font-family: fantasy; }`;
const READ = ['fontSize', 'letterSpacing', 'textTransform', 'lineHeight', 'fontStyle', 'wordSpacing', 'textIndent', 'textAlign', 'color', 'fontFamily', 'backgroundColor', 'borderRadius'];

const looks = (opened) => opened.evaluate((names) => {
  const inner = document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-intake').shadowRoot;
  return ['textarea', 'button', 'label, .label, p'].map((selector) => {
    const style = getComputedStyle(inner.querySelector(selector));
    return Object.fromEntries(names.map((name) => [name, style[name]]));
  });
}, READ);

test('no style leaks in, none leaks out, and its own properties are the way to theme it', async () => {
  const plain = await portal(home, server, page('<gouji-checker></gouji-checker>'));
  const hostile = await portal(home, server, page('<gouji-checker></gouji-checker>', HOSTILE));
  await Promise.all([plain, hostile].map(({ page: opened }) => opened.locator('gouji-checker textarea').waitFor()));
  assert.deepEqual(await looks(hostile.page), await looks(plain.page));
  const bare = await portal(home, server, page('').replace(/<script.*<\/script>/, ''));
  const own = (opened) => opened.evaluate((names) => {
    const style = getComputedStyle(document.getElementById('own'));
    return names.map((name) => style[name]);
  }, READ);
  assert.deepEqual(await own(plain.page), await own(bare.page));
  const themed = await portal(home, server, page('<gouji-checker></gouji-checker>', 'gouji-checker { --paper: rgb(1, 2, 3); --accent: rgb(4, 5, 6); }'));
  await themed.page.locator('gouji-checker textarea').waitFor();
  assert.ok((await looks(themed.page)).some(({ backgroundColor, color }) => [backgroundColor, color].some((value) => ['rgb(1, 2, 3)', 'rgb(4, 5, 6)'].includes(value))));
});

test('what is pasted elsewhere in the page is not its business', async () => {
  const { page: opened, context } = await portal(home, server, page('<gouji-checker compact></gouji-checker><div id="editor" contenteditable="true">正文</div>'));
  await opened.locator('gouji-checker textarea').waitFor();
  const { detail } = await check(opened, 'gouji-checker', report);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened.evaluate((text) => navigator.clipboard.writeText(text), await fixture('text-against-table.txt'));
  await opened.locator('#editor').click();
  await opened.keyboard.press('Control+V');
  await opened.waitForFunction(() => /政府信息公开/.test(document.getElementById('editor').innerText));
  await opened.waitForTimeout(300);
  assert.equal(await opened.locator('gouji-verdict h2').innerText(), detail.report.issuer);
});
