// The recipes of hosting.md that need no server of their own, and what README.md shows.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { filesUnder } from '../build/files.mjs';
import { counts, fixture, house } from './support/pages.mjs';
import { dist } from './support/site.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const SINGLE = ['gouji.html', 'gouji-full.html'];

let home;
before(async () => (home = await house()));
after(() => home.close());

test('an office share: copied into a folder that nobody may write to, the single files work without a network', async (context) => {
  const share = await mkdtemp(join(tmpdir(), '局机关 共享#1-'));
  context.after(async () => {
    await chmod(share, 0o700);
    await rm(share, { recursive: true });
  });
  await Promise.all([...SINGLE, 'checksums.txt'].map((name) => copyFile(dist + name, join(share, name))));
  await chmod(share, 0o500);
  for (const name of SINGLE) {
    const { page, complaints } = await home.open({ address: pathToFileURL(join(share, name)).href, prepare: (reader) => reader.setOffline(true) });
    await page.locator('textarea').fill(await fixture('table-errors.txt'));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    assert.ok((await counts(page)).错误 > 0, name);
    assert.deepEqual(complaints, [], name);
  }
  const said = execFileSync('sha256sum', ['-c', 'checksums.txt'], { cwd: share, encoding: 'utf8' });
  assert.deepEqual(said.trim().split('\n'), SINGLE.map((name) => `${name}: OK`));
});

test('GitHub Pages: no file has a name that it leaves out, and none is larger than it takes', async () => {
  for (const path of await filesUnder(`${dist}site/`)) {
    assert.doesNotMatch(path, /(?:^|\/)[._]/, 'Jekyll leaves these out');
    assert.ok((await stat(`${dist}site/${path}`)).size < 100 * 1024 * 1024, path);
  }
});

/** What IIS sends without being told, in all versions that are still in use. */
const KNOWN_TO_IIS = ['.html', '.js', '.css', '.svg', '.png', '.txt'];

test('IIS: the recipe names the type of every ending that it does not know', async () => {
  const recipe = await read('www/hosting/web.config');
  assert.equal(recipe.match(/<\w+/g).length, recipe.match(/<\/\w+|\/>/g).length, 'what is opened is closed');
  const named = [...recipe.matchAll(/<mimeMap fileExtension="([^"]+)" mimeType="([^"]+)"/g)].map(([, ending]) => ending);
  const sent = new Set((await filesUnder(`${dist}site/`)).map((path) => extname(path)).filter((ending) => !['.br', '.gz'].includes(ending)));
  assert.deepEqual([...sent].filter((ending) => !KNOWN_TO_IIS.includes(ending) && !named.includes(ending)), []);
});

test('README.md shows the main screens, light and dark, wide and narrow', async () => {
  const shown = [...(await read('README.md')).matchAll(/!\[([^\]]+)\]\((www\/shots\/([a-z]+)-(\d+)-(light|dark)\.webp)\)/g)];
  for (const [, told, path] of shown) assert.ok(told.length > 3 && (await stat(new URL(`../../${path}`, import.meta.url))).size > 1000, path);
  const kinds = new Set(shown.map(([, , , , width, scheme]) => `${Number(width) >= 1024 ? 'wide' : 'narrow'} ${scheme}`));
  assert.deepEqual([...kinds].sort(), ['narrow dark', 'narrow light', 'wide dark', 'wide light']);
  assert.ok(new Set(shown.map(([, , , name]) => name)).size >= 6);
});

test('all that a deployer can theme or set is written down, and nothing else', async () => {
  const guide = await read('www/embedding.md');
  const tokens = await read('www/src/style/tokens.css');
  const own = new Set([...tokens.matchAll(/^\s+(--[a-z-]+):/gm)].map(([, name]) => name).filter((name) => name !== '--step'));
  const [, told] = /可用的属性：`([^`]+)`/.exec(guide);
  assert.deepEqual(told.split(/\s+/).sort(), [...own].sort());
  const checker = await read('www/src/checker/checker.ts');
  const attributes = [...checker.matchAll(/@property\(([^)]*)\) (\w+)/g)].filter(([, how]) => !how.includes('attribute: false'))
    .map(([, how, property]) => /attribute: '([^']+)'/.exec(how)?.[1] ?? property);
  const [, rows] = /\| 属性 \| 含义 \|\n\|---\|---\|\n([^]*?)\n\n/.exec(guide);
  const written = [...rows.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  assert.deepEqual(written.sort(), attributes.filter((name) => name !== 'narrow').sort());
});
