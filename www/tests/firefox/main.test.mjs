// The main ways in Firefox ESR, as Debian has it: paste, open, findings, table, a figure tried, the text changed, export.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { fixture, judged } from '../support/pages.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import { serve } from '../support/site.mjs';

const file = (path) => fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url));

let browser;
let site;
let downloads;
let faults;
/** Every request that any page made: none of them may say anything of a report. */
const sent = [];
before(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'gouji-'));
  faults = (await judged('table-errors.txt')).summary.errors;
  [site, browser] = await Promise.all([serve(), launchFirefox({
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
  })]);
});
after(async () => {
  await browser?.close();
  site?.close();
  await rm(downloads, { recursive: true, force: true });
  assert.notEqual(sent.length, 0);
  assert.deepEqual(sent.filter((request) => !/^[\w./-]*$/.test(request.replace(`GET ${site.address}`, ''))), []);
});

async function open() {
  const page = await browser.newPage();
  const complaints = [];
  page.on('request', (request) => {
    if (/^http/.test(request.url())) sent.push(`${request.method()} ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(site.address, { waitUntil: 'networkidle0' });
  return { page, complaints };
}

/** Closes a page, having seen that it keeps nothing. */
async function leave(page) {
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, location.href]);
  assert.deepEqual(kept, [0, 0, '', 0, site.address]);
  await page.close();
}

const tab = async (page, index) => (await page.$$('gouji-checker >>> [role=tab]'))[index].click();

/** Asks again and again; a function given to the page as a string is what its policy forbids. */
async function until(isSo) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('it never was so');
}

/** Copies something that is shown, and pastes it into the checker's field, by the keyboard. */
async function pasteRich(page, html) {
  const source = await page.evaluateHandle((given) => {
    const box = document.createElement('div');
    box.innerHTML = given;
    document.body.append(box);
    getSelection().selectAllChildren(box);
    return box;
  }, html);
  await withControl(page, 'c');
  await source.evaluate((box) => box.remove());
  await (await page.waitForSelector('gouji-checker >>> textarea')).focus();
  await withControl(page, 'v');
}

/** Copies a text in a field of its own, and pastes it into the checker's, by the keyboard. */
async function paste(page, content) {
  const source = await page.evaluateHandle((given) => {
    const field = document.createElement('textarea');
    field.value = given;
    document.body.append(field);
    field.focus();
    field.select();
    return field;
  }, content);
  await withControl(page, 'c');
  await source.evaluate((field) => field.remove());
  await (await page.waitForSelector('gouji-checker >>> textarea')).focus();
  await withControl(page, 'v');
}

async function withControl(page, key) {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

const text = async (page, selector) => (await page.waitForSelector(selector)).evaluate((element) => element.innerText.trim());

async function pasted() {
  const opened = await open();
  await paste(opened.page, await fixture('table-errors.txt'));
  await opened.page.waitForSelector('gouji-checker >>> gouji-verdict >>> h2');
  return opened;
}

test('a report that is pasted is checked, in a worker', async () => {
  const { page, complaints } = await pasted();
  assert.match(await text(page, 'gouji-checker >>> gouji-verdict >>> .counts li'), new RegExp(`错误\\s*${faults}$`));
  assert.deepEqual(complaints, []);
  await leave(page);
});

/** A file of each reader that is loaded when it is needed, and what its first cell holds. */
const FILES = { 'files/python-docx.docx': '9', 'files/openpyxl.xlsx': '9', 'pdf/clean-trial.reportlab.pdf': '22' };

for (const [path, figure] of Object.entries(FILES)) {
  test(`a file that is opened is read: ${path}`, async () => {
    const { page, complaints } = await open();
    const picker = await page.waitForSelector('gouji-checker >>> gouji-intake >>> input[type=file]');
    await picker.uploadFile(file(path));
    await page.waitForSelector('gouji-checker >>> gouji-verdict >>> h2');
    await tab(page, 1);
    assert.equal(await text(page, 'gouji-checker >>> gouji-grid >>> [data-cell="T3.r1.natural"]'), figure);
    assert.deepEqual(complaints, []);
    await leave(page);
  });
}

test('a finding leads to its place in the table', async () => {
  const { page } = await pasted();
  const choices = await page.$$('gouji-checker >>> gouji-findings >>> .choose');
  const messages = await Promise.all(choices.map((choice) => choice.evaluate((element) => element.innerText)));
  const wanted = messages.findIndex((message) => message.includes('未经复议直接起诉'));
  assert.notEqual(wanted, -1);
  await choices[wanted].click();
  const cell = await page.waitForSelector('gouji-checker >>> gouji-grid >>> [data-cell="T4.direct.total"].chosen');
  assert.equal(await cell.isVisible(), true);
  await leave(page);
});

test('the tables are the official grid', async () => {
  const { page } = await pasted();
  await tab(page, 1);
  const cell = await page.waitForSelector('gouji-checker >>> gouji-grid >>> [data-cell="T3.r1.total"]', { visible: true });
  assert.equal(await cell.evaluate((element) => element.innerText.trim()), '92');
  await leave(page);
});

test('a web page that is pasted keeps its tables', async () => {
  const { page, complaints } = await open();
  await pasteRich(page, /<body[^>]*>([^]*)<\/body>/.exec(await fixture('clean-trial.html'))[1]);
  assert.equal(await text(page, 'gouji-checker >>> gouji-verdict >>> .relations'), '42 条勾稽关系，成立 42 条');
  assert.deepEqual(complaints, []);
  await leave(page);
});

test('a figure that is tried is answered by the relations', async () => {
  const { page } = await pasted();
  await tab(page, 1);
  await (await page.waitForSelector('gouji-checker >>> gouji-grid >>> [data-cell="T4.direct.total"]')).focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  assert.match(await text(page, 'gouji-checker >>> gouji-tables >>> .trial'), /试改了 1 格/);
  await leave(page);
});

test('the text is changed and checked again, F8 walks, and the page speaks English', async () => {
  const { page, complaints } = await pasted();
  await (await page.waitForSelector('gouji-checker >>> gouji-text-tools >>> button[aria-pressed]')).click();
  const field = await page.waitForSelector('gouji-checker >>> gouji-editor >>> textarea');
  await field.evaluate((area) => area.setSelectionRange(0, 0));
  await field.focus();
  await page.keyboard.type('附：');
  assert.match(await field.evaluate((area) => area.value), /^附：/);
  assert.match(await text(page, 'gouji-checker >>> gouji-verdict >>> .counts li'), /错误/);
  await page.keyboard.press('F8');
  await page.waitForSelector('gouji-checker >>> gouji-findings >>> .chosen');
  await (await page.waitForSelector('gouji-checker >>> gouji-head >>> .language')).click();
  await until(() => page.evaluate(() => document.title.endsWith('Gouji')));
  assert.deepEqual(complaints, []);
  await leave(page);
});

test('the result is exported', async () => {
  const { page } = await pasted();
  await (await page.waitForSelector('gouji-checker >>> gouji-exports >>> .opener')).click();
  await (await page.waitForSelector('gouji-checker >>> gouji-exports >>> [data-format=csv]')).click();
  const saved = async () => (await readdir(downloads)).find((one) => one.endsWith('.csv'));
  // The file is there under its name, and empty, before it is whole.
  await until(async () => await saved() !== undefined && (await readFile(join(downloads, await saved()), 'utf8')) !== '');
  assert.match(await saved(), /^问题清单-/);
  assert.match(await readFile(join(downloads, await saved()), 'utf8'), /^\ufefffile,rule,severity/);
  await leave(page);
});
