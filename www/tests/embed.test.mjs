// The checker in a frame of another origin.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { fixture, house } from './support/pages.mjs';
import { dist, serve, STRICT } from './support/site.mjs';

let home;
let other;
let report;
before(async () => {
  [home, other, report] = await Promise.all([house(), serve({ folder: `${dist}npm/`, headers: {} }), fixture('table-errors.txt')]);
});
after(async () => {
  other.close();
  await home.close();
});

const origins = (list) => (path, body) => (path === 'embed.html' ? Buffer.from(body.toString().replace('name="gouji-origins" content=""', `name="gouji-origins" content="${list}"`)) : body);

/** A page of the other origin with the frame, and everything that the frame says to it. */
async function framed(context, listed) {
  const site = await serve({ headers: STRICT, change: origins(listed) });
  context.after(() => site.close());
  const html = `<!doctype html><meta charset="utf-8"><title>门户</title>
    <script>window.heard = []; addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }));</script>
    <iframe src="${site.address}embed.html" style="width:100%;height:300px;border:0" title="核对"></iframe>
    <script type="module">import { connect } from '${other.address}gouji-frame.js'; window.connect = connect;</script>`;
  other.pages['/portal/'] = html;
  const opened = await home.open({ address: `${other.origin}/portal/`, origins: [other.origin, site.origin] });
  await opened.page.frameLocator('iframe').locator('gouji-checker textarea').waitFor();
  return { ...opened, site };
}

test('a page whose origin is listed asks and is answered, and its frame is as high as what it shows', async (context) => {
  const { page, complaints, site } = await framed(context, `https://www.example.gov.cn ${other.origin}/`);
  const answer = await page.evaluate(async (text) => {
    window.checker = connect(document.querySelector('iframe'));
    await checker.ready;
    return checker.check(text);
  }, report);
  assert.ok(answer.summary.errors > 0);
  assert.equal(answer.source.text, report);
  assert.match(await page.evaluate(() => checker.export('csv')), /^\ufeff?file,rule,severity/);
  assert.match(await page.evaluate(() => checker.check('关于召开会议的通知').catch((error) => error.failure.code)), /not-a-report/);
  const heard = await page.evaluate(() => heard);
  assert.ok(heard.every(({ origin }) => origin === site.origin));
  assert.match(heard.find(({ type }) => type === 'gouji-ready').version, /^\d+\.\d+\.\d+$/);
  assert.equal(heard.find(({ type }) => type === 'gouji-ready').schema, 'gouji-result/1');
  await page.waitForFunction(() => document.querySelector('iframe').getBoundingClientRect().height !== 300);
  await page.evaluate((text) => checker.check(text), report);
  await page.waitForFunction(() => {
    const frame = document.querySelector('iframe');
    return Math.abs(frame.getBoundingClientRect().height - heard.findLast(({ type }) => type === 'gouji-height').height) <= 1;
  });
  assert.ok(await page.frames()[1].evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1));
  assert.deepEqual(complaints.filter((line) => !line.includes('postMessage')), []);
});

test('what the reader does in the frame is told too, and settings arrive', async (context) => {
  const { page } = await framed(context, other.origin);
  await page.evaluate(() => connect(document.querySelector('iframe')).set({ locale: 'en', year: 2019, engine: null, innerHTML: '<b>x</b>' }));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Open a file' }).waitFor();
  await frame.locator('textarea').fill(report);
  await frame.getByRole('button', { name: 'Check', exact: true }).click();
  await page.waitForFunction(() => heard.some(({ type }) => type === 'gouji-result'));
  const result = (await page.evaluate(() => heard)).find(({ type }) => type === 'gouji-result');
  assert.equal(result.id, null);
  assert.equal(result.document.report.year, 2019);
  assert.equal(await frame.locator('gouji-checker > b').count(), 0, 'nothing but settings is set');
});

for (const [name, listed] of Object.entries({ 'none is listed': '', 'another is listed': 'https://www.example.gov.cn', 'everybody is asked for': '*' })) {
  test(`a page of another origin is not answered when ${name}`, async (context) => {
    const { page } = await framed(context, listed);
    await page.evaluate((text) => {
      const { contentWindow } = document.querySelector('iframe');
      contentWindow.postMessage({ type: 'gouji-hello' }, '*');
      contentWindow.postMessage({ type: 'gouji-check', id: 1, input: text }, '*');
    }, report);
    await page.waitForTimeout(1000);
    assert.deepEqual(await page.evaluate(() => heard), []);
    assert.equal(await page.frameLocator('iframe').locator('gouji-verdict').count(), 0);
  });
}

test('a page of its own origin needs no list, and a message that is none is said', async (context) => {
  const site = await serve({ headers: {} });
  context.after(() => site.close());
  const { page } = await home.open({
    address: `${site.origin}/portal/`,
    origins: [site.origin],
    prepare: (reader) => reader.route('**/portal/', (route) => route.fulfill({
      contentType: 'text/html', body: `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script><iframe src="${site.address}embed.html"></iframe>`,
    })),
  });
  await page.waitForFunction(() => heard.some(({ type }) => type === 'gouji-ready'));
  const answer = (message) => page.evaluate((sent) => new Promise((resolve) => {
    addEventListener('message', ({ data }) => ['gouji-error', 'gouji-result'].includes(data.type) && resolve(data));
    document.querySelector('iframe').contentWindow.postMessage(sent, '*');
  }), message);
  assert.equal((await answer({ type: 'gouji-nonsense', id: 'a' })).error.code, 'message');
  assert.equal((await answer({ type: 'gouji-check', id: 'b', input: 42 })).id, 'b');
});
