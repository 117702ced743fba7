// The text, changed in place: checked as it is typed, taken back, mended by a fix, taken along.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { check, clipboard, counts, finding, fixture, house, pasteIntoField } from './support/pages.mjs';

let home;
before(async () => (home = await house()));
after(() => home.close());

async function checked(name) {
  const opened = await home.open();
  const text = await fixture(name);
  await pasteIntoField(opened.page, { text });
  await counts(opened.page);
  return { ...opened, text };
}

const edit = (page) => page.getByRole('button', { name: '修改文字' }).click();
const field = (page) => page.locator('gouji-editor textarea');

/** Puts the cursor behind a piece of the text. */
const cursorBehind = (page, piece) => field(page).evaluate((area, words) => {
  const at = area.value.indexOf(words) + words.length;
  area.focus();
  area.setSelectionRange(at, at);
}, piece);

/** Waits until as many findings are counted in all as this says. */
const untilAll = (page, wanted, isFewer = false) => page.waitForFunction(([number, fewer]) => {
  const verdict = document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-verdict');
  const all = [...verdict?.shadowRoot.querySelectorAll('.count b') ?? []].reduce((sum, one) => sum + Number(one.textContent), 0);
  return fewer ? all < number : all === number;
}, [wanted, isFewer]);

/** Begins to wait for the next result; what is returned waits until it is there. */
async function next(page) {
  await page.locator('gouji-checker').evaluate((checker) => {
    globalThis.next = new Promise((resolve) => checker.addEventListener('gouji-result', ({ detail }) => resolve(detail), { once: true }));
  });
  return () => page.evaluate(() => globalThis.next);
}

/** Waits until the count of a severity is this. */
const untilCount = (page, index, count) => page.waitForFunction(([at, wanted]) => {
  const verdict = document.querySelector('gouji-checker').shadowRoot.querySelector('gouji-verdict');
  return Number(verdict?.shadowRoot.querySelectorAll('.count b')[at]?.textContent) === wanted;
}, [index, count]);

test('typing checks at once, and the chosen finding stays chosen', async () => {
  const { page } = await checked('text-against-table.txt');
  const { 错误: errors } = await counts(page);
  await finding(page, '行政复议').click();
  const chosen = await page.locator('gouji-findings .chosen > .choose').innerText();
  await edit(page);
  await cursorBehind(page, '共收到政府信息公开申请35');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('7');
  await untilCount(page, 0, errors - 1);
  assert.equal(await page.locator('gouji-findings .chosen > .choose').innerText(), chosen);
  assert.match(await field(page).inputValue(), /申请37件/);
});

test('a finding that is chosen is selected in the field, and the cursor chooses the finding', async () => {
  const { page } = await checked('text-against-table.txt');
  await edit(page);
  await finding(page, '35').click();
  const selected = () => field(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.match(await selected(), /收到政府信息公开申请35件/);
  const mark = page.locator('gouji-editor mark.chosen');
  assert.ok(await mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
  assert.match(await mark.innerText(), /35件/);
  const other = page.locator('gouji-editor mark:not(.chosen)').first();
  const box = await other.boundingBox();
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await page.locator('gouji-findings .chosen', { hasText: '行政复议' }).waitFor();
});

test('the marks lie behind their words', async () => {
  const { page } = await checked('text-against-table.txt');
  await edit(page);
  const same = await page.locator('gouji-editor .field').evaluate((box) => {
    const [mirror, area] = [box.querySelector('.mirror'), box.querySelector('textarea')];
    const measure = (element) => {
      const style = getComputedStyle(element);
      return [element.clientWidth, element.clientHeight, style.font, style.letterSpacing, style.padding, style.whiteSpace, style.overflowWrap].join();
    };
    return [measure(mirror), measure(area), area.scrollHeight <= area.clientHeight + 2];
  });
  assert.equal(same[0], same[1]);
  assert.ok(same[2], 'the field shows all of its text');
});

test('changes are taken back and made again, by buttons and by keys', async () => {
  const { page, text } = await checked('text-against-table.txt');
  await edit(page);
  await cursorBehind(page, '霞屏县');
  await page.keyboard.type('某某');
  await page.getByRole('button', { name: '撤销' }).click();
  assert.equal(await field(page).inputValue(), text);
  await page.getByRole('button', { name: '重做' }).click();
  assert.match(await field(page).inputValue(), /霞屏县某某/);
  await field(page).focus();
  await page.keyboard.press('Control+z');
  assert.equal(await field(page).inputValue(), text);
  await page.keyboard.press('Control+Shift+z');
  assert.match(await field(page).inputValue(), /霞屏县某某/);
  await page.getByRole('button', { name: '恢复原文' }).click();
  assert.equal(await field(page).inputValue(), text);
});

test('a fix changes the text, can be taken back, and the corrected text can be taken along', async () => {
  const { page } = await checked('citations-and-residue.txt');
  const fixable = page.locator('gouji-findings .choose').locator('visible=true');
  const total = await fixable.count();
  const before = await counts(page);
  const apply = page.locator('gouji-findings').getByRole('button', { name: '改正文字' });
  for (let index = 0; index < total && await apply.count() === 0; index += 1) await fixable.nth(index).click();
  assert.ok(await apply.count() > 0, 'some finding has a fix for the text');
  await apply.first().click();
  await page.locator('.notice', { hasText: '已改正' }).waitFor();
  await page.getByRole('button', { name: '复制全文' }).waitFor();
  const wanted = Object.values(before).reduce((all, one) => all + one, 0);
  await untilAll(page, wanted, true);
  await page.getByRole('button', { name: '复制全文' }).click();
  const corrected = await clipboard(page);
  assert.notEqual(corrected, await fixture('citations-and-residue.txt'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载文本' }).click();
  const file = await downloading;
  assert.equal(file.suggestedFilename(), '改正后的报告.txt');
  assert.equal((await readFile(await file.path(), 'utf8')).replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), corrected);
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await untilAll(page, wanted);
});

test('what was read of a file is changed as text, and says so', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: '-', html: await fixture('clean-trial.html') });
  await counts(page);
  await edit(page);
  assert.match(await page.locator('gouji-editor .note').first().innerText(), /不改动您的文件/);
  await cursorBehind(page, '沣河区');
  const again = await next(page);
  await page.keyboard.type(' ');
  assert.equal((await again()).source.kind, 'text');
  assert.equal((await counts(page)).错误, 0, 'the tables are read from the text as well');
  assert.equal(await page.locator('gouji-verdict .relations').innerText(), '42 条勾稽关系，成立 42 条');
});

test('a text that is no report any more says so, keeps the result, and goes on', async () => {
  const { page } = await checked('text-against-table.txt');
  const before = await counts(page);
  await edit(page);
  await field(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  assert.deepEqual(await counts(page), before);
});

/**
 * Types, and returns what a key costs the page's own thread, in milliseconds: on average in its processor time, painting included,
 * and at least in script, style and layout, where other work on the machine counts least.
 */
async function costOfKey(page, keys) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const sum = (...names) => metrics.filter(({ name }) => names.includes(name)).reduce((all, { value }) => all + value * 1000, 0);
    return { processor: sum('ThreadTime'), work: sum('ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration') };
  };
  const first = await spent();
  const works = [];
  for (const key of keys) {
    const before = await spent();
    await page.keyboard.type(key);
    await page.waitForTimeout(150);
    works.push((await spent()).work - before.work);
  }
  await page.waitForTimeout(500);
  return { average: ((await spent()).processor - first.processor) / keys.length, least: Math.min(...works) };
}

test('a key costs little, however long the text is', async () => {
  const { page, text } = await checked('text-against-table.txt');
  await edit(page);
  await cursorBehind(page, '霞屏县');
  const short = await costOfKey(page, '一二三四五');
  const long = await home.open();
  const more = '按照区政府网站的栏目要求及时更新信息，主动公开工作动态和通知公告。\n'.repeat(9000);
  await check(long.page, `${text}\n${more}`);
  await counts(long.page);
  await edit(long.page);
  await cursorBehind(long.page, '霞屏县');
  const megabyte = await costOfKey(long.page, '一二三四五');
  assert.ok(short.average < 200, `a key costs ${Math.round(short.average)} ms`);
  assert.ok(short.least < 16, `a key and its check take ${short.least.toFixed(1)} ms, more than a frame`);
  assert.ok(megabyte.average < 600, `in a megabyte, a key costs ${Math.round(megabyte.average)} ms`);
  assert.match(await long.page.locator('gouji-editor .note').innerText(), /分段修改/);
});

test('the answer to an older text never overwrites that to a newer one', async () => {
  const { page } = await checked('text-against-table.txt');
  const { 错误: errors } = await counts(page);
  await edit(page);
  await field(page).evaluate((area) => {
    const type = (text) => {
      area.value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const original = area.value;
    for (let round = 0; round < 40; round += 1) type(original.replace('申请35件', `申请${round + 100}件`));
    type(original.replace('申请35件', '申请37件'));
  });
  await untilCount(page, 0, errors - 1);
  await page.waitForTimeout(600);
  assert.equal((await counts(page)).错误, errors - 1);
});
