// The main ways in Firefox ESR, as Debian has it: paste, open, findings, table, export.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { fixture, judged } from '../support/pages.mjs';
import { launchFirefox } from '../support/firefox.mjs';
import { serve } from '../support/site.mjs';

const FILE = fileURLToPath(new URL('../../../fixtures/files/python-docx.docx', import.meta.url));

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
  await page.setViewport({ width: 1280, height: 800 });
  const complaints = [];
  page.on('request', (request) => {
    if (/^http/.test(request.url())) sent.push(`${request.method()} ${request.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(site.address, { waitUntil: 'networkidle0' });
  return { page, complaints };
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
  await page.close();
});

test('a file that is opened is read', async () => {
  const { page, complaints } = await open();
  const picker = await page.waitForSelector('gouji-checker >>> gouji-intake >>> input[type=file]');
  await picker.uploadFile(FILE);
  await page.waitForSelector('gouji-checker >>> gouji-verdict >>> h2');
  assert.equal(await text(page, 'gouji-checker >>> gouji-grid >>> [data-cell="T3.r1.natural"]'), '9');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a finding leads to its place in the table', async () => {
  const { page } = await pasted();
  const choices = await page.$$('gouji-checker >>> gouji-findings >>> .choose');
  const messages = await Promise.all(choices.map((choice) => choice.evaluate((element) => element.innerText)));
  const wanted = messages.findIndex((message) => message.includes('未经复议直接起诉'));
  assert.notEqual(wanted, -1);
  await choices[wanted].click();
  const cell = await page.waitForSelector('gouji-checker >>> gouji-grid >>> [data-cell="T4.direct.total"].chosen');
  assert.equal(await cell.isVisible(), true);
  await page.close();
});

test('the tables are the official grid', async () => {
  const { page } = await pasted();
  const [, tables] = await page.$$('gouji-checker >>> [role=tab]');
  await tables.click();
  const cell = await page.waitForSelector('gouji-checker >>> gouji-grid >>> [data-cell="T3.r1.total"]', { visible: true });
  assert.equal(await cell.evaluate((element) => element.innerText.trim()), '92');
  await page.close();
});

test('the result is exported', async () => {
  const { page } = await pasted();
  await (await page.waitForSelector('gouji-checker >>> gouji-exports >>> .opener')).click();
  await (await page.waitForSelector('gouji-checker >>> gouji-exports >>> [data-format=csv]')).click();
  const deadline = Date.now() + 60_000;
  let name;
  while (name === undefined && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    name = (await readdir(downloads)).find((file) => file.endsWith('.csv'));
  }
  assert.match(name ?? '', /^问题清单-/);
  assert.match(await readFile(join(downloads, name), 'utf8'), /^\ufefffile,rule,severity/);
  await page.close();
});
