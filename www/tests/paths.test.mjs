// The command of the npm package on Windows: drives, shares and backslashes, shown here by folders in their place.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WASI } from 'node:wasi';

import { dist } from './support/site.mjs';

const { WindowsPaths } = await import(`${dist}npm/gouji-paths.js`);
const native = process.env.GOUJI ?? fileURLToPath(new URL('../../target/debug/gouji', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const HERE = 'C:\\Users\\李 华';
const paths = (...given) => new WindowsPaths(HERE, ['check', ...given], (root) => !root.startsWith('z:'));
const below = (path) => `Users/李 华/${path}`;

const MEANT = {
  '年报.docx': [3, below('年报.docx')],
  '材料/年报.docx': [3, below('材料/年报.docx')],
  '材料\\年报.docx': [3, below('材料/年报.docx')],
  '..\\年报.docx': [3, 'Users/年报.docx'],
  '.\\年报.docx': [3, below('年报.docx')],
  '\\年报.docx': [3, '年报.docx'],
  'C:\\年报.docx': [3, '年报.docx'],
  'c:/材料/年报.docx': [3, '材料/年报.docx'],
  'D:\\材料\\年报.docx': [4, '材料/年报.docx'],
  '\\\\局机关\\共享\\年报.docx': [4, '年报.docx'],
};

for (const [given, [drive, path]] of Object.entries(MEANT)) {
  test(`“${given}” is found where Windows has it`, () => assert.deepEqual(paths(given).locate(below(given)), { drive, path }));
}

test('drives are handed over once each, that of the current folder first, and only those that are there', () => {
  assert.deepEqual(paths('D:\\a.docx', 'd:/b.docx', '--profile=E:\\c.toml', 'Z:\\d.docx', 'https://e').preopens, { '/': 'c:\\', '/1:': 'd:\\', '/2:': 'e:\\' });
  assert.equal(paths('Z:\\d.docx').locate(below('Z:\\d.docx')), null);
  assert.equal(paths().current, '/Users/李 华');
});

test('at the root of a drive', () => {
  const there = new WindowsPaths('D:\\', ['年报.docx'], () => true);
  assert.deepEqual([there.current, there.locate('年报.docx')], ['/', { drive: 3, path: '年报.docx' }]);
});

/** Runs the command as on Windows, with folders in the place of its drives. */
async function onWindows(given, drives, output) {
  const found = new WindowsPaths(HERE, given, (root) => root in drives);
  const file = await open(output, 'w');
  const wasi = new WASI({
    version: 'preview1', args: ['gouji', ...given], env: { PWD: found.current }, stdout: file.fd, returnOnExit: true,
    preopens: Object.fromEntries(Object.entries(found.preopens).map(([name, root]) => [name, drives[root]])),
  });
  const imports = wasi.getImportObject();
  let instance;
  imports.wasi_snapshot_preview1 = found.wrap(imports.wasi_snapshot_preview1, () => instance.exports.memory);
  instance = await WebAssembly.instantiate(await WebAssembly.compile(await readFile(`${dist}npm/gouji_command.wasm`)), imports);
  const status = wasi.start(instance);
  await file.close();
  return { status, stdout: await readFile(output, 'utf8') };
}

test('files on other drives, behind backslashes and in a profile are read, and named as they were given', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  context.after(() => rm(folder, { recursive: true }));
  const drives = { 'c:\\': join(folder, 'c'), 'd:\\': join(folder, 'd') };
  await mkdir(join(folder, 'c/Users/李 华/材料'), { recursive: true });
  await mkdir(join(folder, 'd/年报'), { recursive: true });
  await mkdir(join(folder, 'host'));
  const files = { 'D:\\年报\\a.txt': ['d/年报/a.txt', 'table-errors.txt'], '材料\\b.txt': ['c/Users/李 华/材料/b.txt', 'text-against-table.txt'] };
  for (const [given, [there, name]] of Object.entries(files)) {
    await copyFile(fixtures + name, join(folder, there));
    await copyFile(fixtures + name, join(folder, 'host', given));
  }
  const profile = '[rules]\nt4-direct-sum = false\n';
  await writeFile(join(folder, 'd/p.toml'), profile);
  await writeFile(join(folder, 'host/D:\\p.toml'), profile);
  const words = ['check', '--format', 'json', '--today', '2026-06-30', '--profile', 'D:\\p.toml', ...Object.keys(files)];
  const { status, stdout } = spawnSync(native, words, { cwd: join(folder, 'host'), encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(stdout.includes('"D:\\\\年报\\\\a.txt"'));
  assert.deepEqual(await onWindows(words, drives, join(folder, 'out')), { status, stdout });
});
