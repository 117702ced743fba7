import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { counts, findings, fixture, house, judged, pasteIntoField } from './support/pages.mjs';

let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

const CHINESE = /[\u4e00-\u9fff]{4}/;
const NOTICE = '关于召开2023年度总结会议的通知\n各科室：\n定于周五下午召开总结会议，请准时参加，并提前十分钟签到。\n';
const ENGLISH = 'Annual Report on Open Government Information 2023\n\nIn 2023 the bureau received 62 requests and answered 60 of them.\n';

/** Pastes, waits for the message, and returns it. */
async function refusal(page, text) {
  await pasteIntoField(page, { text });
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 60_000 });
  return alert.innerText();
}

test('an empty field asks for a report', async () => {
  const { page } = await home.open();
  await page.getByRole('button', { name: '核对', exact: true }).click();
  assert.match(await page.getByRole('alert').innerText(), CHINESE);
});

for (const [name, text] of Object.entries({ 'what is no report': NOTICE, 'a report in English': ENGLISH })) {
  test(`${name} is refused in Chinese and stays in the field`, async () => {
    const { page, complaints } = await home.open();
    assert.match(await refusal(page, text), CHINESE);
    assert.equal(await page.locator('textarea').inputValue(), text);
    assert.deepEqual(complaints, []);
  });
}

test('5 MB of noise are refused, kept, and the page stays alive', async () => {
  const { page, complaints } = await home.open();
  const noise = Array.from({ length: 5 * 1024 * 1024 / 16 }, (_, line) => `${line % 9973}x#@${'噪'.repeat(2)}\n`.padEnd(12, 'q')).join('');
  assert.match(await refusal(page, noise), CHINESE);
  assert.ok(noise.startsWith(await page.locator('textarea').inputValue()));
  await page.getByRole('button', { name: '清空' }).click();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.equal((await counts(page)).错误, faults);
  assert.deepEqual(complaints, []);
});

test('lone surrogates and a NUL do not disturb the reading', async () => {
  const { page, complaints } = await home.open();
  const text = (await fixture('table-errors.txt')).replace('望楚区水务局依照', '望楚区水务局\u0000依\ud83d照');
  await page.locator('textarea').evaluate((field, value) => (field.value = value), text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  assert.equal((await counts(page)).错误, faults);
  await page.locator('gouji-findings .choose').first().click();
  assert.equal(await page.locator('.chosen').first().isVisible(), true);
  assert.deepEqual(complaints, []);
});

test('surrogates and NULs alone are refused', async () => {
  const { page } = await home.open();
  await page.locator('textarea').evaluate((field) => (field.value = '\ud800\udfff\ud800\u0000\u0000\udc00'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  assert.match(await page.getByRole('alert').innerText(), CHINESE);
});

test('an unclosed table is read as far as it goes', async () => {
  const { page, complaints } = await home.open();
  const html = (await fixture('clean-trial.html')).replaceAll(/<\/t(able|r|d)>/g, '');
  await page.locator('input[type=file]').setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await counts(page);
  // What follows the table is inside its last cell: the sections are missing, but no sum is called wrong.
  assert.doesNotMatch((await findings(page).allInnerTexts()).join(), /=/);
  await page.getByRole('tab', { name: '表格' }).click();
  assert.equal((await page.locator('[data-cell="T3.r1.natural"]').innerText()).trim(), '22');
  assert.deepEqual(complaints, []);
});

test('a file that is no text is refused by what it is', async () => {
  const { page } = await home.open();
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await page.locator('input[type=file]').setInputFiles({ name: '年报.txt', mimeType: 'text/plain', buffer: picture });
  assert.match(await page.getByRole('alert').innerText(), CHINESE);
});
