// What the published files weigh on the wire, and what they may weigh.
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const ROOT = join(import.meta.dirname, '../..')
export const CORE_WASM = join(ROOT, 'target/pkg/gouji_bg.wasm')
export const OFFICE_WASM = join(ROOT, 'target/pkg-office/gouji_office_bg.wasm')
export const SITE = join(ROOT, 'dist/site')
export const CORE_BUDGET = 400_000
export const OFFICE_BUDGET = 800_000
export const PAGE_BUDGET = 80_000

/** Raw and brotli bytes of some files, each compressed on its own, as a server sends them. */
export function weigh(files) {
  const contents = files.map((file) => readFileSync(file))
  return { raw: total(contents), brotli: total(contents.map(compress)) }
}

/** The page's scripts and styles, without those that are loaded only for a PDF, or only by other people's pages. */
export function pageFiles() {
  const names = readdirSync(SITE, { recursive: true })
  return names.filter(isPagePart).map((name) => join(SITE, name))
}

function isPagePart(name) {
  return ['.js', '.mjs', '.css'].includes(extname(name)) && !/pdf|^gouji-|embed|bookmarklet/i.test(name)
}

function compress(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}

function total(parts) {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

/** One line for people: raw, brotli and budget. */
export function describe(name, { raw, brotli }, budget) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1)
  return `${name}：${kilobytes(raw)} KB，brotli ${kilobytes(brotli)} KB，上限 ${kilobytes(budget)} KB`
}
