// The recipe for nginx, word for word, in nginx itself.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { POLICY } from '../build/policy.mjs';
import { counts, fixture, house, pasteIntoField } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const folder = fileURLToPath(new URL('../../target/nginx/', import.meta.url));
const recipe = (name) => readFile(new URL(`../hosting/${name}`, import.meta.url), 'utf8');
const isMissing = spawnSync('nginx', ['-v']).error !== undefined;
const options = { skip: isMissing && 'nginx is not installed' };

let home;
let nginx;
let address;
before(async () => {
  if (isMissing) return;
  home = await house();
  const port = await freePort();
  address = `http://127.0.0.1:${port}/gouji/`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}nginx.conf`, await configuration(port));
  nginx = spawn('nginx', ['-p', folder, '-c', `${folder}nginx.conf`, '-e', `${folder}error.log`], { stdio: 'ignore' });
  await answers();
});
after(async () => {
  nginx?.kill();
  await home?.close();
});

async function configuration(port) {
  const location = (await recipe('nginx.conf')).replace('alias /srv/gouji/', `alias ${dist}site/`);
  return `daemon off; master_process off; pid ${folder}nginx.pid;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}body; proxy_temp_path ${folder}proxy; fastcgi_temp_path ${folder}fastcgi;
      uwsgi_temp_path ${folder}uwsgi; scgi_temp_path ${folder}scgi;
      ${await recipe('nginx-cache.conf')}
      server { listen 127.0.0.1:${port}; ${location} }
    }`;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers() {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx did not answer: ${await readFile(`${folder}error.log`, 'utf8').catch(() => '')}`);
}

test('nginx serves the site by the recipe', options, async () => {
  const { page, complaints } = await home.open({ address });
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.ok((await counts(page)).错误 > 0);
  assert.deepEqual(complaints, []);
});

test('it sends the packed copies, the policy, and for how long files are good', options, async () => {
  const page = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  const html = await page.text();
  assert.equal(page.headers.get('content-encoding'), 'gzip');
  assert.equal(page.headers.get('content-security-policy'), POLICY);
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  const [script] = /assets\/index-[\w-]+\.js/.exec(html);
  const asset = await fetch(address + script);
  assert.match(asset.headers.get('cache-control'), /immutable/);
  assert.match(asset.headers.get('content-type'), /javascript/);
});

test('it keeps the site for use without a network', options, async () => {
  const { page, context } = await home.open({ address, serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await pasteIntoField(page, { text: await fixture('table-errors.txt') });
  assert.ok((await counts(page)).错误 > 0);
});
