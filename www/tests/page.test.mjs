import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { check, counts, finding, findings, fixture, house, judged, paste, pasteIntoField, sample } from './support/pages.mjs';

let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

test('the page opens under a strict policy without a complaint', async () => {
  const { page, complaints } = await home.open();
  await page.getByLabel('粘贴报告全文').waitFor();
  assert.deepEqual(complaints, []);
  assert.equal(await page.title(), '勾稽 · 政府信息公开年度报告核对');
});

test('a pasted text is judged at once', async () => {
  const { page, complaints } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.equal((await counts(page)).错误, faults);
  assert.equal(await page.locator('gouji-verdict h2').innerText(), '望楚区水务局');
  assert.match(await page.locator('gouji-verdict .about').innerText(), /2023 年度\s+2021 版格式/);
  assert.match(await page.locator('gouji-verdict .relations').innerText(), /^\d+ 条勾稽关系，成立 \d+ 条$/);
  assert.equal(await page.title(), `${faults} 处错误 · 勾稽`);
  assert.match(await page.getByRole('status').filter({ hasText: '勾稽关系' }).innerText(), new RegExp(`发现 ${faults} 处错误.*条勾稽关系中 \\d+ 条成立`, 's'));
  assert.deepEqual(complaints, []);
});

test('a pasted web page keeps its tables', async () => {
  const { page } = await home.open();
  const html = await fixture('clean-trial.html');
  await pasteIntoField(page, { text: '只有文字，没有表格', html });
  assert.equal((await counts(page)).错误, 0);
  assert.equal(await page.locator('gouji-verdict h2').innerText(), '沣河区民政局');
  await page.getByRole('tab', { name: '表格' }).click();
  const cell = page.locator('[data-cell="T3.r1.natural"]');
  assert.equal((await cell.innerText()).trim(), '22');
});

test('rich text without a table is read as the plain text beside it', async () => {
  const { page } = await home.open();
  const text = await fixture('table-errors.txt');
  await pasteIntoField(page, { text, html: '<div>复制自编辑器</div>' });
  assert.equal((await counts(page)).错误, faults);
});

test('a file can be opened and dropped', async () => {
  const { page } = await home.open();
  const body = Buffer.from(await fixture('clean-trial.html'));
  await page.locator('input[type=file]').setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: body });
  assert.equal((await counts(page)).错误, 0);
  await page.getByRole('button', { name: '换一份' }).click();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], '年报.txt', { type: 'text/plain' }));
    return data;
  }, await fixture('table-errors.txt'));
  await page.locator('.field').dispatchEvent('drop', { dataTransfer: transfer });
  await page.locator('gouji-verdict h2', { hasText: '望楚区水务局' }).waitFor();
});

test('a click on a finding shows its cell, a click on the cell its finding', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await finding(page, '未经复议直接起诉').click();
  const cell = page.locator('[data-cell="T4.direct.total"]');
  await cell.waitFor();
  assert.match(await cell.getAttribute('class'), /failed error.*chosen/);
  assert.ok(await cell.isVisible());
  assert.match(await page.locator('tr.sum.chosen').innerText(), /错误.*=2，.*3/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('td.chosen').count(), 0);
  await cell.click();
  assert.match(await page.locator('gouji-findings .chosen').first().innerText(), /直接起诉/);
});

test('a click on a finding shows its sentence, a click on the sentence its finding', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('text-against-table.txt') });
  await finding(page, '35').click();
  const mark = page.locator('mark.chosen').first();
  await mark.waitFor();
  assert.match(await mark.innerText(), /收到政府信息公开申请35件/);
  assert.ok(await mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
  const other = page.locator('mark.error:not(.chosen)').first();
  const said = await other.innerText();
  await other.click();
  assert.equal(await page.locator('mark.chosen').first().innerText(), said);
  assert.equal(await page.locator('gouji-findings .chosen').count(), 1);
});

test('F8 walks through the findings and back', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  const chosen = () => page.locator('gouji-findings .chosen > .choose').first().innerText();
  await page.keyboard.press('F8');
  const first = await chosen();
  await page.keyboard.press('F8');
  assert.notEqual(await chosen(), first);
  await page.keyboard.press('Shift+F8');
  assert.equal(await chosen(), first);
});

test('the samples are what they are called', async () => {
  const { page } = await home.open();
  await page.getByRole('button', { name: '一份没有错误的报告' }).click();
  const clean = await counts(page);
  assert.deepEqual([clean.错误, clean.警告], [0, 0]);
  assert.equal(await page.title(), '未发现错误 · 勾稽');
  await page.getByRole('button', { name: '换一份' }).click();
  await page.getByRole('button', { name: '一份有常见错误的报告' }).click();
  await page.locator('gouji-verdict h2', { hasText: '云溪镇' }).waitFor();
  assert.ok((await counts(page)).错误 >= 3);
});

test('a finding leads to the page of its rule', async () => {
  const { page, context } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await finding(page, '未经复议直接起诉').click();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 't4-direct-sum' }).click();
  const rule = await opened;
  assert.equal(await rule.locator('h1').innerText(), await page.getByRole('link', { name: 't4-direct-sum' }).getAttribute('title'));
});

test('a report is replaced by a paste, with a way back', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  await page.locator('gouji-verdict h2').click();
  await paste(page, { text: await sample('faulty') });
  await page.locator('gouji-verdict h2', { hasText: '云溪镇' }).waitFor();
  await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
  await page.locator('gouji-verdict h2', { hasText: '望楚区水务局' }).waitFor();
});

test('the text is shown whole and can be searched', async () => {
  const { page } = await home.open();
  const text = await fixture('table-errors.txt');
  await pasteIntoField(page, { text });
  await counts(page);
  const shown = (await page.locator('gouji-document .sheet').textContent()).replace(/\s/g, '');
  assert.equal(shown, text.replace(/[\s|]/g, ''));
});

test('the other language changes what the page says, not what it found', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  const before = await findings(page).locator('[lang]').allInnerTexts();
  await page.getByRole('button', { name: 'English' }).click();
  assert.deepEqual(Object.keys(await counts(page)).sort(), ['Error', 'Not', 'Note', 'Warning'].sort());
  assert.equal(await page.title(), `${faults} errors · Gouji`);
  assert.deepEqual(await findings(page).locator('[lang]').allInnerTexts(), before);
});

test('nothing leaves the page after it has loaded, online or not', async () => {
  const { page, context, requests } = await home.open();
  const loaded = requests.length;
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: '换一份' }).click();
  await pasteIntoField(page, { text: '文字', html: await fixture('clean-trial.html') });
  await page.locator('gouji-verdict h2', { hasText: '沣河区民政局' }).waitFor();
  await page.getByRole('tab', { name: '表格' }).click();
  assert.deepEqual(requests.slice(loaded), []);
  const stored = await page.evaluate(async () => [
    localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length,
  ]);
  assert.deepEqual(stored, [0, 0, '', 0, 0]);
  assert.ok(requests.every((url) => url.startsWith(new URL('.', page.url()).href)));
});

test('a megabyte of text does not freeze the page, in lines, in one line or in rows', async () => {
  const { page } = await home.open();
  const text = await fixture('table-errors.txt');
  const rows = text.slice(text.indexOf('| 一、本年新收'), text.indexOf('四、'));
  const long = '按照区政府网站的栏目要求及时更新信息，主动公开工作动态和通知公告。';
  for (const more of [`${long}\n`.repeat(9000), long.repeat(9000), rows.repeat(120)]) {
    await page.evaluate(() => {
      globalThis.longest = 0;
      let last = performance.now();
      const beat = () => {
        globalThis.longest = Math.max(globalThis.longest, performance.now() - last);
        last = performance.now();
        globalThis.beating = setTimeout(beat, 10);
      };
      beat();
    });
    await check(page, `${text}\n${more}`);
    await counts(page);
    await page.waitForTimeout(1500);
    const longest = await page.evaluate(() => (clearTimeout(globalThis.beating), globalThis.longest));
    assert.ok(longest < 2000, `the page stood still for ${Math.round(longest)} ms`);
  }
});

test('the element of the page is the element of the contract', async () => {
  const { page } = await home.open();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  await counts(page);
  const said = await page.locator('gouji-checker').evaluate(async (checker) => {
    const csv = await checker.export('csv');
    const refused = await checker.check(42).catch((error) => error.name);
    for (const [name, value] of Object.entries({ year: '2019', era: 'E3', locale: 'en', compact: '', profile: '{"name":"a"}' })) checker.setAttribute(name, value);
    const { year, era, locale, compact, profile } = checker;
    checker.clear();
    return { csv, refused, set: { year, era, locale, compact, profile }, empty: await checker.export('csv').catch((error) => error.message) };
  });
  assert.match(said.csv, /^\ufeff?file,rule,severity/);
  assert.equal(said.refused, 'TypeError');
  assert.deepEqual(said.set, { year: 2019, era: 'E3', locale: 'en', compact: true, profile: { name: 'a' } });
  assert.match(said.empty, /no result/);
  await page.getByRole('button', { name: 'Open a file' }).waitFor();
});

test('leaving asks first when a report would be lost, and only then', async () => {
  const asked = async (page) => {
    let dialog = false;
    page.on('dialog', async (shown) => {
      dialog = shown.type() === 'beforeunload';
      await shown.accept();
    });
    await page.close({ runBeforeUnload: true });
    await page.waitForEvent('close').catch(() => undefined);
    return dialog;
  };
  const empty = await home.open();
  await empty.page.locator('textarea').click();
  assert.equal(await asked(empty.page), false);
  const full = await home.open();
  await pasteIntoField(full.page, { text: await fixture('table-errors.txt') });
  await counts(full.page);
  assert.equal(await asked(full.page), true);
});
