// Articles of portals, checked and marked where they stand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { article, portal } from './support/articles.mjs';
import { fixture, house } from './support/pages.mjs';
import { serve } from './support/site.mjs';

let home;
let server;
let report;
before(async () => {
  [home, server, report] = await Promise.all([house(), serve({ headers: {} }), article('table-errors.txt')]);
});
after(async () => {
  server.close();
  await home.close();
});

const SCRIPT = (target, options = '{}') => `<script type="module">
  import { attach } from '${server.address}gouji-attach.js';
  const target = ${target};
  window.before = target.outerHTML ?? '';
  window.results = [];
  window.attachment = attach(target, { onResult: (document) => window.results.push(document), delay: 50, ...${options} });
</script>`;

const LAYOUTS = {
  'an article of a portal, between its menus': {
    html: () => `<!doctype html><meta charset="utf-8"><title>望楚区水务局</title><nav><a href="#">首页</a> <a href="#">政务公开</a></nav>
      <div class="wrap"><div class="crumbs">当前位置：首页 &gt; 年报</div><div class="TRS_Editor" id="article">${report}</div></div>
      <footer>版权所有</footer>${SCRIPT("document.getElementById('article')")}`,
  },
  'the preview of an editor, its text in many pieces': {
    html: () => `<!doctype html><meta charset="utf-8"><title>编辑</title><div contenteditable="true" id="article">${report
      .replaceAll(/<p>([^<]{8})([^<]{4})([^<]*)<\/p>/g, '<p><span>$1</span><b style="color:red">$2</b><span>$3</span></p>')
      .replaceAll('<td>', '<td><p class="MsoNormal"><span lang="EN-US">').replaceAll('</td>', '</span></p></td>')}</div>
      ${SCRIPT("document.getElementById('article')")}`,
  },
  'a whole document in a frame': {
    html: () => `<!doctype html><meta charset="utf-8"><title>门户</title><iframe style="width:100%;height:600px"></iframe>
      ${SCRIPT(`await new Promise((done) => {
        const frame = document.querySelector('iframe');
        frame.onload = () => done(frame.contentDocument.body);
        frame.srcdoc = ${JSON.stringify(`<body style="line-height:2">${report}</body>`).replaceAll('</', '<\\/')};
      })`)}`,
    view: () => document.querySelector('iframe').contentWindow,
  },
};

const result = (page, count = 1) => page.waitForFunction((wanted) => window.results?.length >= wanted && window.results.at(-1), count).then((handle) => handle.jsonValue());

/** The texts under the marks of a severity. */
const marked = (page, severity, view = () => window) => page.evaluate(`(() => {
  const highlight = (${view})().CSS.highlights.get('gouji-${severity}');
  return highlight === undefined ? [] : [...highlight].map((range) => range.toString());
})()`);

const squeezed = (text) => text.replace(/\s/g, '');

for (const [name, { html, view }] of Object.entries(LAYOUTS)) {
  test(`${name}: every finding is marked where it stands, and nothing is changed`, async () => {
    const { page, complaints } = await portal(home, server, html());
    const document = await result(page);
    assert.equal(document.error, null);
    assert.ok(document.summary.errors > 0);
    for (const severity of ['error', 'warning']) {
      const quotes = document.findings.filter((finding) => finding.severity === severity && finding.span !== null).map(({ quote }) => squeezed(quote));
      const texts = (await marked(page, severity, view)).map(squeezed);
      for (const quote of quotes) assert.ok(texts.includes(quote), `${severity} “${quote}” among ${texts.join(' / ')}`);
    }
    assert.equal(await page.evaluate('document.querySelector("#article")?.outerHTML ?? document.querySelector("iframe").contentDocument.body.outerHTML'), await page.evaluate('window.before'));
    await page.evaluate(() => window.attachment.detach());
    assert.deepEqual(await marked(page, 'error', view), []);
    assert.equal(await page.locator('gouji-panel').count(), 0);
    assert.equal(await page.evaluate('(document.querySelector("iframe")?.contentDocument ?? document).adoptedStyleSheets.length'), 0);
    await page.waitForFunction(() => true);
    assert.equal(page.workers().length, 0);
    assert.deepEqual(complaints, []);
  });
}

const CELL = '未经复议直接起诉';

test('a finding chosen in the list is brought into view and stands out', async () => {
  const { page } = await portal(home, server, LAYOUTS['an article of a portal, between its menus'].html());
  await result(page);
  const button = page.locator('gouji-panel li button', { hasText: CELL }).first();
  await button.click();
  assert.equal(await button.getAttribute('aria-current'), 'true');
  const [chosen] = await marked(page, 'chosen');
  assert.ok(chosen.length > 0);
  assert.ok(await page.evaluate(() => [...CSS.highlights.get('gouji-chosen')].every((range) => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })));
});

test('a click on a mark chooses its finding in the list', async () => {
  const { page } = await portal(home, server, LAYOUTS['an article of a portal, between its menus'].html());
  await result(page);
  const { x, y } = await page.evaluate(() => {
    const [range] = CSS.highlights.get('gouji-error');
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(x, y);
  assert.equal(await page.locator('gouji-panel [aria-current=true]').count(), 1);
});

test('a change is checked again, and only once for many', async () => {
  const { page } = await portal(home, server, LAYOUTS['the preview of an editor, its text in many pieces'].html());
  const first = await result(page);
  const finding = first.findings.find(({ rule }) => rule === 't4-direct-sum');
  await page.evaluate(({ start, expected, text }) => {
    const seen = [];
    const walker = document.createTreeWalker(document.getElementById('article'), NodeFilter.SHOW_TEXT);
    const wanted = text.slice(0, start).replace(/\s/g, '').length;
    let passed = 0;
    while (walker.nextNode()) {
      const length = walker.currentNode.data.replace(/\s/g, '').length;
      if (length > 0 && passed === wanted) seen.push(walker.currentNode);
      passed += length;
    }
    seen[0].data = expected;
    for (let time = 0; time < 5; time += 1) document.getElementById('article').append(document.createElement('p'));
  }, { start: finding.span.start, expected: finding.expected, text: first.source.text });
  const second = await result(page, 2);
  assert.ok(!second.findings.some(({ rule }) => rule === 't4-direct-sum'), 'the corrected cell is still reported');
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(() => window.results.length), 2);
});

test('where the browser has no highlights, boxes lie over the page', async () => {
  const prepare = (context) => context.addInitScript('delete CSS.highlights; Object.defineProperty(CSS, "highlights", { value: undefined }); delete globalThis.Highlight;');
  const { page } = await portal(home, server, LAYOUTS['an article of a portal, between its menus'].html(), { prepare });
  await result(page);
  const boxes = () => page.evaluate(() => [...document.querySelector('gouji-marks').shadowRoot.querySelectorAll('.error')].map((box) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return document.elementsFromPoint(left + width / 2, top + height / 2).some((element) => document.getElementById('article').contains(element)) || top > innerHeight || top < 0;
  }));
  const found = await boxes();
  assert.ok(found.length > 0);
  assert.ok(found.every(Boolean));
  await page.evaluate(() => new Promise((resolve) => {
    scrollTo(0, 400);
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  }));
  assert.ok((await boxes()).every(Boolean));
  assert.equal(await page.evaluate('document.getElementById("article").outerHTML'), await page.evaluate('window.before'));
  await page.evaluate(() => window.attachment.detach());
  assert.equal(await page.locator('gouji-marks').count(), 0);
});

test('a field is checked, its findings are listed', async () => {
  const text = (await fixture('table-errors.txt')).replaceAll('<', '&lt;');
  const { page } = await portal(home, server, `<!doctype html><meta charset="utf-8"><textarea>${text}</textarea>${SCRIPT("document.querySelector('textarea')")}`);
  assert.ok((await result(page)).summary.errors > 0);
  assert.ok(await page.locator('gouji-panel li').count() > 0);
  await page.locator('textarea').fill('');
  assert.equal((await result(page, 2)).error.code, 'empty');
});

test('what is no report is said, and a page that forbids WebAssembly too', async () => {
  const html = `<!doctype html><meta charset="utf-8"><div id="article"><p>关于召开会议的通知</p></div>${SCRIPT("document.getElementById('article')")}`;
  const { page } = await portal(home, server, html);
  assert.equal((await result(page)).error.code, 'not-a-report');
  assert.match(await page.locator('gouji-panel .body').innerText(), /年度报告/);
  const strict = await portal(home, server, html, { headers: { 'content-security-policy': `script-src 'unsafe-inline' ${server.origin}` } });
  await strict.page.locator('gouji-panel', { hasText: '不能运行' }).waitFor();
});

test('the list can be left out, folded and closed', async () => {
  const html = (options) => `<!doctype html><meta charset="utf-8"><div id="article">${report}</div>${SCRIPT("document.getElementById('article')", options)}`;
  const quiet = await portal(home, server, html('{ list: false }'));
  await result(quiet.page);
  assert.equal(await quiet.page.locator('gouji-panel').count(), 0);
  const { page } = await portal(home, server, html('{ locale: "en" }'));
  await result(page);
  await page.getByRole('button', { name: 'Fold', exact: true }).click();
  assert.equal(await page.locator('gouji-panel li').first().isVisible(), false);
  await page.getByRole('button', { name: 'Close' }).click();
  assert.deepEqual(await marked(page, 'error'), []);
});
