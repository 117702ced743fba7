// The command of the npm package and the native one: the same bytes on both streams, the same exit codes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = at('../../');
const native = process.env.GOUJI ?? at('../../target/debug/gouji');
const packed = at('../../dist/npm/');
const TODAY = ['--today', '2026-06-30'];

const { bin } = JSON.parse(await readFile(`${packed}package.json`, 'utf8'));

function run(program, words, input) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: root, input, maxBuffer: 1 << 28 });
  assert.equal(error, undefined);
  return { status, stdout: stdout.toString('latin1'), stderr: stderr.toString() };
}

const inNode = (words, input) => run(process.execPath, [packed + bin.gouji, ...words], input);
const onHost = (words, input) => run(native, words, input);

function assertSame(words, input) {
  const wanted = onHost(words, input);
  assert.deepEqual(inNode(words, input), wanted, words.join(' '));
  return wanted;
}

const fixtures = ['fixtures/', 'fixtures/files/', 'fixtures/pdf/'];
const listed = await Promise.all(fixtures.map(async (folder) => (await readdir(root + folder)).map((name) => folder + name)));
const files = listed.flat().filter((name) => /\.(txt|html|csv|docx?|odt|xlsx?|ods|ofd|mht|zip|pdf)$/.test(name) && !name.endsWith('.expect.txt'));

test('every fixture at once, and every format', () => {
  assert.ok(files.length > 20, `${files.length} fixtures`);
  assertSame(['check', '--format', 'json', ...TODAY, ...files]);
  const some = files.filter((_, index) => index % 8 === 0);
  for (const format of ['text', 'jsonl', 'csv', 'sarif', 'html']) assertSame(['check', '--format', format, ...TODAY, ...some]);
  for (const format of ['text', 'json', 'jsonl', 'csv']) assertSame(['extract', '--format', format, ...some]);
});

test('rules, help and version', () => {
  for (const word of ['rules', '--help', '--version']) assert.equal(assertSame([word]).status, 0);
});

test('standard input, profiles, and what fails', async () => {
  const report = await readFile(`${root}fixtures/table-errors.txt`);
  assert.equal(assertSame(['check', '-'], report).status, 1);
  assert.equal(assertSame(['check', '--fail-on', 'never', '-'], report).status, 0);
  const profiles = await readdir(`${root}www/public/profiles`);
  assert.ok(profiles.some((name) => name.endsWith('.toml')));
  for (const name of profiles) assertSame(['check', '--profile', `www/public/profiles/${name}`, '-'], report);
});

test('wrong usage and files that are not there', () => {
  for (const words of [[], ['chekc'], ['check'], ['check', '--year', 'x', '-'], ['check', '--only', 'none', '-'], ['check', '--verbose', '-'], ['extract', '-x', '-']]) {
    assert.equal(assertSame(words).status, 2);
  }
  assert.equal(assertSame(['check', 'fixtures/nowhere.docx', 'fixtures/table-errors.txt']).status, 3);
  assert.equal(assertSame(['check', `${root}fixtures/table-errors.txt`]).status, 1);
});

test('the annotated copy', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  context.after(() => rm(folder, { recursive: true }));
  const [docx] = files.filter((name) => name.endsWith('.docx'));
  const copies = [['native.docx', onHost], ['node.docx', inNode]].map(([name, runs]) => {
    const copy = join(folder, name);
    assert.notEqual(runs(['check', ...TODAY, '--annotate', copy, docx]).status, 3);
    return readFile(copy);
  });
  const [wanted, found] = await Promise.all(copies);
  assert.deepEqual(found, wanted);
});
