import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { counts, finding, fixture, house, judged } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const file = `${dist}gouji.html`;
let home;
let faults;
before(async () => {
  home = await house();
  faults = (await judged('table-errors.txt')).summary.errors;
  assert.ok(faults > 0);
});
after(() => home.close());

test('the single file works from a disk, without a network, and asks for nothing', async () => {
  const { page, context, requests, complaints } = await home.open({ address: pathToFileURL(file).href });
  await context.setOffline(true);
  await page.locator('textarea').fill(await fixture('table-errors.txt'));
  await page.getByRole('button', { name: '核对', exact: true }).click();
  assert.equal((await counts(page)).错误, faults);
  await finding(page, '未经复议直接起诉').click();
  assert.match(await page.locator('[data-cell="T4.direct.total"]').getAttribute('class'), /chosen/);
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')), [pathToFileURL(file).href]);
  assert.deepEqual(complaints, []);
});

test('its check runs in a worker', async () => {
  const { page } = await home.open({ address: pathToFileURL(file).href });
  await page.locator('textarea').waitFor();
  assert.equal(page.workers().length, 1);
});

test('its policy forbids it to connect to anything', async () => {
  const html = await readFile(file, 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'none'/);
  assert.match(policy, /form-action 'none'/);
  assert.doesNotMatch(policy, /script-src[^;]*'unsafe-inline'/);
});
