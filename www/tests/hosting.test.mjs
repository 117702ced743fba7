// The built site on servers as they are found: strict, careless, under a path, and none.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { filesUnder, integrity } from '../build/files.mjs';
import { counts, fixture, house, judged, pasteIntoField } from './support/pages.mjs';
import { dist, serve, TYPES } from './support/site.mjs';

const folder = `${dist}site/`;
const docx = fileURLToPath(new URL('../../fixtures/files/', import.meta.url));

let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

/** Opens the site on a server with these settings and does there what readers do. */
async function used(context, settings, options = {}) {
  const server = await serve(settings);
  context.after(() => server.close());
  const opened = await home.open({ address: server.address, ...options });
  await pasteIntoField(opened.page, { text: await fixture('table-errors.txt') });
  assert.equal((await counts(opened.page)).错误, faults);
  return { ...opened, server };
}

async function opensOffice(page) {
  const [name] = (await filesUnder(docx)).filter((path) => path.endsWith('.docx'));
  await page.getByRole('button', { name: '换一份' }).click();
  await page.locator('input[type=file]').setInputFiles(docx + name);
  assert.ok('错误' in (await counts(page)));
}

/** A PDF file whose font names a Chinese encoding: its maps are files of the site too. */
async function opensPdf(page) {
  await page.getByRole('button', { name: '换一份' }).click();
  await page.locator('input[type=file]').setInputFiles(fileURLToPath(new URL('../../fixtures/pdf/clean-trial.reportlab.pdf', import.meta.url)));
  await counts(page);
  await page.getByRole('tab', { name: '表格' }).click();
  assert.equal((await page.locator('[data-cell="T3.r1.natural"]').innerText()).trim(), '22');
}

test('every script and style in every page is held to its hash', async () => {
  const pages = (await filesUnder(folder)).filter((path) => path.endsWith('.html'));
  let held = 0;
  for (const path of pages) {
    const page = await readFile(folder + path, 'utf8');
    for (const [tag] of page.matchAll(/<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*>/g)) {
      const [, address] = /(?:src|href)="([^"]+)"/.exec(tag) ?? [];
      assert.ok(address !== undefined, `${path} holds a script of its own: ${tag}`);
      const [, stated] = /integrity="([^"]+)"/.exec(tag) ?? [];
      assert.equal(stated, integrity(await readFile(folder + posix.join(posix.dirname(path), address))), `${path}: ${tag}`);
      held += 1;
    }
  }
  assert.ok(held > pages.length);
});

test('what a script starts with is the wasm that it was built with, or none', async () => {
  const { page } = await home.open({
    prepare: (context) => context.route('**/gouji_bg*.wasm', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) });
    }),
  });
  assert.match(await page.getByRole('alert').innerText(), /GJ-START/);
});

test('a page whose script was changed on the way says so, and is not empty', async (context) => {
  const server = await serve({ change: (path, body) => (/assets\/index.*\.js$/.test(path) ? Buffer.concat([body, Buffer.from('//')]) : body) });
  context.after(() => server.close());
  const { page } = await home.open({ address: server.address });
  assert.match(await page.getByRole('alert').innerText(), /没有载入完整/);
});

test('a script that is missing is said, and the page is not empty', async (context) => {
  const server = await serve({ change: (path, body) => (/assets\/index.*\.js$/.test(path) ? null : body) });
  context.after(() => server.close());
  const { page } = await home.open({ address: server.address });
  assert.match(await page.getByRole('alert').innerText(), /没有载入完整/);
});

for (const wrong of ['application/octet-stream', 'text/plain; charset=gbk', 'text/html']) {
  test(`everything but pages, scripts and styles may be sent as ${wrong}`, async (context) => {
    const known = Object.fromEntries(['.html', '.js', '.css'].map((ending) => [ending, TYPES[ending]]));
    const types = new Proxy(known, { get: (kept, ending) => kept[ending] ?? wrong });
    const { page, complaints, requests } = await used(context, { types });
    await opensOffice(page);
    await opensPdf(page);
    assert.ok(requests.some((url) => url.includes('pdf-maps')));
    assert.deepEqual(complaints, []);
  });
}

test('a sub-path without any header is enough, as GitHub Pages has it', async (context) => {
  const { page, requests, server, complaints } = await used(context, { base: '/someone.github.io/gouji/', headers: {} });
  await opensOffice(page);
  assert.ok(requests.every((url) => url.startsWith(server.address)));
  assert.deepEqual(complaints, []);
});

for (const packed of ['br', 'gz']) {
  test(`the copies packed as .${packed} are the files themselves, and browsers unpack them`, async (context) => {
    const paths = await filesUnder(folder);
    const copies = paths.filter((path) => path.endsWith(`.${packed}`));
    const unpack = packed === 'br' ? brotliDecompressSync : gunzipSync;
    for (const path of copies) {
      const file = await readFile(folder + path.slice(0, -1 - packed.length));
      assert.ok(unpack(await readFile(folder + path)).equals(file), path);
      assert.ok(file.length >= 1024, path);
    }
    for (const ending of ['.wasm', '.js', '.css', '.html']) assert.ok(copies.some((path) => path.endsWith(`${ending}.${packed}`)), ending);
    const server = await used(context, { packed });
    assert.deepEqual(server.complaints, []);
  });
}

test('every file has both packed copies beside it, but for those that would hardly be smaller', async () => {
  const paths = await filesUnder(folder);
  for (const path of paths.filter((name) => !/\.(?:br|gz)$/.test(name) && name !== 'embed.html')) {
    const content = await readFile(folder + path);
    const gains = content.length >= 1024 && gzipSync(content, { level: 9 }).length < 0.95 * content.length;
    assert.deepEqual(['.br', '.gz'].map((ending) => paths.includes(path + ending)), [gains, gains], path);
  }
});

test('no copy is packed of what the deployer may edit, and none tells when or where it was built', async () => {
  const paths = await filesUnder(folder);
  assert.ok(!paths.some((path) => path.startsWith('embed.html.')));
  for (const path of paths.filter((name) => name.endsWith('.gz'))) {
    assert.deepEqual([...(await readFile(folder + path)).subarray(4, 10)].filter((_, at) => at !== 4), [0, 0, 0, 0, 255], path);
  }
});

test('the site can be installed', async () => {
  const { page, context } = await home.open({ serviceWorkers: 'allow' });
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.short_name, '勾稽');
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
    const size = await page.evaluate(async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    assert.deepEqual([size, type], [sizes, 'image/png']);
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
});

test('opened from a disk, the site says which file is for that', async () => {
  const { page } = await home.open({ address: pathToFileURL(`${folder}index.html`).href });
  assert.ok(await page.getByText('请改用单个文件 gouji.html').isVisible());
});
