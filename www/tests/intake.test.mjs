// How a report comes in: from the clipboards of office programs, dropped anywhere, with a way back, and long work that can be ended.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { plainOf, wordClipboard, wpsClipboard } from './support/clipboards.mjs';
import { counts, fixture, house, paste, pasteIntoField, sample } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

for (const [program, clipboard] of [['Word', wordClipboard], ['WPS', wpsClipboard]]) {
  test(`the clipboard of ${program} brings its tables along`, async () => {
    const { page } = await home.open();
    const html = await fixture('clean-trial.html');
    await pasteIntoField(page, { text: plainOf(html), html: clipboard(html) });
    assert.equal((await counts(page)).错误, 0);
    assert.equal(await page.locator('gouji-verdict .relations').innerText(), '42 条勾稽关系，成立 42 条');
    await page.getByRole('tab', { name: '表格' }).click();
    assert.equal((await page.locator('[data-cell="T3.r1.natural"]').innerText()).trim(), '22');
  });
}

test('the samples are in the head of the page too', async () => {
  const { page } = await home.open();
  await page.locator('gouji-head summary', { hasText: '示例' }).click();
  await page.locator('gouji-head').getByRole('button', { name: '一份有常见错误的报告' }).click();
  await page.locator('gouji-verdict h2', { hasText: '云溪镇' }).waitFor();
  assert.equal(await page.locator('gouji-head details').getAttribute('open'), null);
});

async function drop(page, target, text) {
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], '年报.txt', { type: 'text/plain' }));
    return data;
  }, text);
  await page.locator(target).dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator(target).dispatchEvent('drop', { dataTransfer: transfer });
}

test('a file dropped on the result replaces the report, and that can be undone', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('clean') });
  await counts(page);
  await drop(page, 'gouji-document', await fixture('text-against-table.txt'));
  await page.locator('gouji-verdict h2', { hasText: '霞屏县人民政府' }).waitFor();
  const notice = page.locator('.notice');
  assert.match(await notice.innerText(), /已换成新的报告/);
  await notice.getByRole('button', { name: '撤销' }).click();
  await page.locator('gouji-verdict h2', { hasText: '望楚区水务局' }).waitFor();
});

test('the same report can be checked again', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('clean') });
  const first = await counts(page);
  await page.getByRole('button', { name: '换一份' }).click();
  await pasteIntoField(page, { text: await sample('clean') });
  assert.deepEqual(await counts(page), first);
});

test('what is no report leaves the one that is shown, and says why', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('clean') });
  const before = await counts(page);
  await page.locator('gouji-verdict h2').click();
  await paste(page, { text: '关于召开总结会议的通知\n各科室：定于周五下午召开总结会议，请准时参加。' });
  assert.match(await page.getByRole('alert').innerText(), /年度报告/);
  assert.deepEqual(await counts(page), before);
});

/** Makes the check of the worker wait in the middle: between finding the tables and judging. */
const SLOW = (milliseconds) => async (context) => context.route('**/worker-*.js', async (route) => {
  const answer = await route.fetch();
  const slow = `{
    const post = globalThis.postMessage.bind(globalThis);
    globalThis.postMessage = (message, ...rest) => {
      post(message, ...rest);
      if (message.kind === 'stage' && message.stage === 'check') for (const end = Date.now() + ${milliseconds}; Date.now() < end;);
    };
  }`;
  await route.fulfill({ response: answer, body: slow + (await answer.text()) });
});

test('long work says what it is at and can be ended; the field keeps its text', async () => {
  const { page } = await home.open({ prepare: SLOW(60_000) });
  const text = await sample('faulty');
  await pasteIntoField(page, { text });
  const progress = page.locator('gouji-progress');
  await progress.getByRole('button', { name: '取消' }).waitFor();
  await progress.locator('[aria-current=step]', { hasText: '核对' }).waitFor();
  assert.deepEqual(await progress.locator('li').allInnerTexts(), ['解码', '表格', '核对']);
  await progress.getByRole('button', { name: '取消' }).click();
  assert.equal(await progress.count(), 0);
  assert.equal(await page.locator('textarea').inputValue(), text);
  assert.equal(await page.locator('gouji-verdict').count(), 0);
});

test('what is done at once shows no sign of work: for a moment it cannot be seen', async () => {
  const { page } = await home.open({ prepare: SLOW(1500) });
  await page.evaluate(() => {
    globalThis.looks = [];
    const root = document.querySelector('gouji-checker').shadowRoot;
    const look = () => {
      const bar = root.querySelector('gouji-progress')?.shadowRoot?.querySelector('.bar');
      if (bar != null) globalThis.looks.push(getComputedStyle(bar).visibility);
      requestAnimationFrame(look);
    };
    look();
  });
  await pasteIntoField(page, { text: await sample('clean') });
  await counts(page);
  const looks = await page.evaluate(() => globalThis.looks);
  assert.equal(looks[0], 'hidden');
  assert.equal(looks.at(-1), 'visible');
});

test('an ended check leaves the report that was shown', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await sample('clean') });
  const before = await counts(page);
  const cancelled = await page.locator('gouji-checker').evaluate((checker) => new Promise((resolve) => {
    const text = '一、总体情况\n2023年政府信息公开工作年度报告\n'.repeat(60_000);
    const results = [];
    checker.addEventListener('gouji-result', () => results.push('result'));
    const end = () => {
      const button = checker.shadowRoot.querySelector('gouji-progress')?.shadowRoot?.querySelector('button');
      if (button == null && results.length === 0) return setTimeout(end);
      button?.click();
      setTimeout(() => resolve(button != null && results.length === 0 && checker.shadowRoot.querySelector('gouji-progress') === null));
    };
    void checker.check(text);
    end();
  }));
  assert.ok(cancelled);
  assert.deepEqual(await counts(page), before);
});

test('being offline is said, and the check goes on', async () => {
  const { page, context } = await home.open();
  await context.setOffline(true);
  await page.locator('gouji-head', { hasText: '已断网，照常可用' }).waitFor();
  await page.getByRole('button', { name: '断网试试' }).click();
  assert.match(await page.locator('gouji-privacy section').innerText(), /已断网/);
  await pasteIntoField(page, { text: await sample('clean') });
  assert.equal((await counts(page)).错误, 0);
});
