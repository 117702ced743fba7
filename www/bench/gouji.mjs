// Our own module, as built in target/pkg.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = join(import.meta.dirname, '../../target/pkg')

export const name = 'gouji'
export const bytes = readFileSync(join(PACKAGE, 'gouji_bg.wasm'))

/** A fresh copy of the JavaScript around the module. */
export function glue(round) {
  return import(`${join(PACKAGE, 'gouji.js')}?round=${encodeURIComponent(round)}`)
}

/** A fresh instance: how to check a text, and its memory. */
export async function start({ default: init, check }, module) {
  const { memory } = await init({ module_or_path: module })
  return { memory, check: (text) => requireReport(check(text, {})) }
}

function requireReport(document) {
  if (!document.report?.form) throw new Error(`gouji 没有认出统计表：${document.error?.message ?? '无'}`)
  return document
}
