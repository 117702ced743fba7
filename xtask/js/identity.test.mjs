// The command line and the wasm module give the same result, byte for byte, on every fixture.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, relative } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '../..')
const REPORTS = new Set(['.txt', '.md', '.html', '.htm', '.csv', '.tsv', '.mht', '.docx', '.doc', '.odt', '.xlsx', '.xls', '.ods', '.ofd', '.zip'])
const TODAY = '2026-06-30'

/** How the command line is asked for what `render` gives. */
const WAYS = {
  json: ['check', '--format', 'json'],
  csv: ['check', '--format', 'csv'],
  sarif: ['check', '--format', 'sarif'],
  html: ['check', '--format', 'html'],
  text: ['check', '--format', 'text'],
  cells: ['extract', '--format', 'csv'],
}

const core = await import(join(ROOT, 'target/pkg/gouji.js'))
await core.default({ module_or_path: readFileSync(join(ROOT, 'target/pkg/gouji_bg.wasm')) })
const office = await import(join(ROOT, 'target/pkg-office/gouji.js'))
await office.default({ module_or_path: readFileSync(join(ROOT, 'target/pkg-office/gouji_office_bg.wasm')) })

const files = readdirSync(join(ROOT, 'fixtures'), { recursive: true })
  .filter((name) => REPORTS.has(extname(name)) && !name.endsWith('.expect.txt'))
  .map((name) => relative('.', join(ROOT, 'fixtures', name)))
  .sort()

test('there are fixtures', () => assert.ok(files.length >= 10, `${files.length} fixtures`))

for (const file of files) {
  test(file, () => assert.equal(inWasm(file), onHost(file)))
  test(`${file}, written out`, () => {
    const input = { bytes: readFileSync(file), name: file }
    for (const [format, words] of Object.entries(WAYS)) {
      const printed = run([...words, '--fail-on', 'never', '--today', TODAY, file])
      assert.equal(office.render(input, format, { today: TODAY }), printed, format)
    }
  })
}

for (const file of files.filter((name) => name.endsWith('.docx'))) {
  test(`${file}, annotated`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'))
    const copy = join(folder, 'copy.docx')
    run(['check', '--fail-on', 'never', '--today', TODAY, '--annotate', copy, file])
    assert.deepEqual(Buffer.from(office.annotate(readFileSync(file), { today: TODAY })), readFileSync(copy))
    rmSync(folder, { recursive: true })
  })
}

test('only Word documents are annotated', () => {
  assert.throws(() => office.annotate(readFileSync(join(ROOT, 'fixtures/table-errors.txt'))), /docx/)
  assert.throws(() => office.annotate('一、总体情况'), TypeError)
})

test('wrong formats are refused', () => {
  for (const format of ['jsonl', '', undefined, 7]) assert.throws(() => office.render('一、总体情况', format), TypeError)
})

test('the smaller module says which one does more', () => {
  assert.throws(() => core.render('一、总体情况', 'text'), /office: true/)
  assert.throws(() => core.annotate(new Uint8Array()), /office: true/)
})

function inWasm(file) {
  const input = { bytes: readFileSync(file), name: file }
  const { check } = core.needs(input) === 'office' ? office : core
  return JSON.stringify(check(input, { text: true, today: TODAY }))
}

/** The same, as the command line prints it: a line for the file. */
function onHost(file) {
  const options = ['--format', 'jsonl', '--with-text', '--fail-on', 'never', '--today', TODAY]
  return run(['check', ...options, file]).replace(/\n$/, '')
}

/** Standard output, also when the exit code says that a file could not be read: that too is a result. */
function run(words) {
  try {
    return execFileSync(process.env.GOUJI, words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  } catch (error) {
    if (error.status !== 3) throw error
    return error.stdout
  }
}
