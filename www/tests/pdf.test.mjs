// PDF files: pdf.js is loaded when the first is opened, from the site itself, and its words are read as the source of the file.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { house } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const files = (await readdir(`${fixtures}pdf`)).filter((name) => name.endsWith('.pdf'));
const PDF_JS = /pdf/;

let home;
let npm;
before(async () => {
  home = await house();
  npm = await import(`${dist}npm/gouji.js?pdf`);
  await npm.default(await readFile(`${dist}npm/gouji_bg.wasm`), { office: await readFile(`${dist}npm/gouji_office_bg.wasm`) });
});
after(() => home.close());

const file = (name, buffer) => ({ name, mimeType: 'application/pdf', buffer });

/** What the page makes of a file. */
async function outcome(page, chosen) {
  await page.evaluate(() => {
    const checker = document.querySelector('gouji-checker');
    globalThis.seen = new Promise((resolve) => {
      checker.addEventListener('gouji-result', ({ detail }) => resolve(detail), { once: true });
      checker.addEventListener('gouji-error', ({ detail }) => resolve({ error: detail }), { once: true });
    });
  });
  await page.locator('input[type=file]').setInputFiles(chosen);
  return page.evaluate(() => globalThis.seen);
}

/** The cells of the fixture that a file was printed from. */
async function source(name) {
  const stem = fixtures + name.split('.')[0];
  const text = await readFile(`${stem}.txt`, 'utf8').catch(() => undefined);
  return npm.check(text ?? { html: await readFile(`${stem}.html`, 'utf8') });
}

const values = ({ report }) => report.cells.map(({ id, state, value }) => `${id} ${state} ${value}`);
const errors = ({ findings }) => findings.filter(({ severity }) => severity === 'error').map(({ rule, cells }) => `${rule} ${cells}`);

test('there are PDF files', () => assert.ok(files.length > 4));

for (const name of files) {
  test(`${name} is read like its source`, async () => {
    const { page, requests, complaints } = await home.open();
    assert.deepEqual(requests.filter((url) => /pdf/.test(url)), []);
    const read = await outcome(page, `${fixtures}pdf/${name}`);
    assert.equal(read.error, null);
    const truth = await source(name);
    assert.deepEqual(values(read), values(truth));
    assert.deepEqual(errors(read), errors(truth));
    assert.equal(read.source.kind, 'pdf');
    assert.equal(read.source.name, name);
    const numbers = read.report.cells.filter(({ state }) => state === 'number');
    assert.ok(numbers.every(({ place }) => place.page >= 1 && place.x > 0 && place.y > 0));
    assert.deepEqual(complaints, []);
    const foreign = requests.filter((url) => !url.startsWith(new URL('.', requests[0]).href) && !url.startsWith('data:'));
    assert.deepEqual(foreign, []);
    assert.ok(requests.filter((url) => PDF_JS.test(url)).every((url) => url.endsWith('.js')), requests.join('\n'));
  });
}

test('a font that names a Chinese encoding has its maps from the site', async () => {
  const { page, requests } = await home.open();
  await outcome(page, `${fixtures}pdf/clean-trial.reportlab.pdf`);
  assert.equal(requests.filter((url) => url.includes('pdf-maps')).length, 1);
});

test('a PDF is read without a worker too', async () => {
  const prepare = (_, page) => page.addInitScript(() => delete globalThis.Worker);
  const { page } = await home.open({ prepare });
  const read = await outcome(page, `${fixtures}pdf/clean-trial.reportlab.pdf`);
  assert.deepEqual(values(read), values(await source('clean-trial.')));
});

test('without its part a PDF says what to do', async () => {
  const { page } = await home.open({ prepare: (context) => context.route(/pdf/, (route) => route.abort()) });
  const { error } = await outcome(page, `${fixtures}pdf/clean-trial.reportlab.pdf`);
  assert.equal(error.code, 'needs-office');
  assert.match(await page.getByRole('alert').innerText(), /没有载入/);
});

test('a PDF with a password says what to do', async () => {
  const { page } = await home.open();
  assert.equal((await outcome(page, `${fixtures}locked/report.pdf`)).error.code, 'encrypted');
  assert.match(await page.getByRole('alert').innerText(), /去掉密码/);
});

test('the single file without pdf.js says which one has it', async () => {
  const { page } = await home.open({ address: pathToFileURL(`${dist}gouji.html`).href });
  const { error } = await outcome(page, `${fixtures}pdf/clean-trial.reportlab.pdf`);
  assert.equal(error.code, 'needs-office');
  assert.match(await page.getByRole('alert').innerText(), /gouji-full\.html/);
});

/** Objects behind a catalog, with their table. */
function pdf(...objects) {
  let body = '%PDF-1.5\n';
  const starts = ['<< /Type /Catalog /Pages 2 0 R >>', ...objects].map((object, index) => {
    const start = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = starts.length + 1;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const whole = await readFile(`${fixtures}pdf/clean-trial.reportlab.pdf`);
const HOSTILE = {
  'a loop in the page tree': pdf('<< /Type /Pages /Kids [2 0 R] /Count 1 >>'),
  'a count of pages that lies': pdf('<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>'),
  'a scan': pdf('<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  'half a file': whole.subarray(0, whole.length / 2),
  'a tenth of a file': whole.subarray(0, whole.length / 10),
  'a head alone': Buffer.from('%PDF-1.7\n'),
};

for (const [what, bytes] of Object.entries(HOSTILE)) {
  test(`${what} ends in a result or a message`, async () => {
    const { page } = await home.open();
    const start = Date.now();
    const { error } = await outcome(page, file('年报.pdf', bytes));
    assert.ok(Date.now() - start < 30_000);
    if (error !== null) assert.match(await page.getByRole('alert').innerText(), /[\u4e00-\u9fff]{4}/);
  });
}

test('reading can be cancelled, and the next file is read', async () => {
  const { page } = await home.open();
  const objects = Array.from({ length: 400 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 403 0 R /Resources << /Font << /F 404 0 R >> >> >>');
  const kids = objects.map((_, index) => `${index + 3} 0 R`).join(' ');
  const content = 'BT /F 9 Tf 9 700 Td (abc) Tj ET '.repeat(400);
  const long = pdf(`<< /Type /Pages /Kids [${kids}] /Count 400 >>`, ...objects, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  await page.locator('input[type=file]').setInputFiles(file('长.pdf', long));
  await page.getByText(/第 \d+ 页，共 400 页/).waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await page.locator('gouji-progress').waitFor({ state: 'detached' });
  assert.equal((await outcome(page, `${fixtures}pdf/clean-trial.reportlab.pdf`)).error, null);
});

test('positioned words are read as any program gives them', () => {
  const cells = [['规章', 60], ['0', 200], ['0', 280], ['6', 360]];
  const words = (y, items) => items.map(([text, x]) => ({ text, x, y, width: text.length * 10, height: 10 }));
  const items = [
    ...words(50, [['沣河区民政局2023年政府信息公开工作年度报告', 60]]), ...words(90, [['二、主动公开政府信息情况', 60]]),
    ...words(110, [['第二十条第（一）项', 60]]), ...words(130, [['信息内容', 60], ['本年制发件数', 190], ['本年废止件数', 270], ['现行有效件数', 350]]),
    ...words(150, cells), ...words(170, [['行政规范性文件', 60], ['1', 200], ['0', 280], ['7', 360]]),
  ];
  const runs = [{ width: 595, height: 842, items }];
  assert.equal(npm.needs({ runs }), 'office');
  const read = npm.check({ runs, name: 'a', bytes: 9 });
  assert.deepEqual([read.source.kind, read.source.name, read.source.bytes], ['runs', 'a', 9]);
  const cell = read.report.cells.find(({ id }) => id === 'T2.1.norm.valid');
  assert.deepEqual([cell.value, cell.place], [7, { page: 1, x: 360, y: 170 }]);
  const wrong = [
    { runs: [1] }, { runs: [{ width: 1, height: 1 }] }, { runs: [{ width: 'a', height: 1, items: [] }] },
    { runs: [{ width: 1, height: 1, items: [{ text: 1 }] }] }, { runs: [{ width: 1, height: 1, items: [{ text: '', x: 0, y: 0, width: 1, height: NaN }] }] },
    { runs: [{ width: 1, height: 1, items: [], lines: [[1, 2]] }] }, { runs: [], kind: 'doc' }, { runs: [], bytes: 'x' },
    { runs: [{ width: 1, height: 1, items: [{ text: '', x: 0, y: 0, width: 1, height: 1, angle: 45 }] }] },
  ];
  for (const input of wrong) assert.throws(() => npm.check(input), TypeError, JSON.stringify(input));
  assert.equal(npm.check({ runs: [] }).error.code, 'empty');
  assert.equal(npm.check({ runs: Array.from({ length: 501 }, () => ({ width: 1, height: 1, items: [] })) }).error.code, 'too-large');
});
