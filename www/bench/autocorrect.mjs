// AutoCorrect, the fastest checker of Chinese text that is published as wasm. Its package is made for bundlers, which
// import the wasm file like a script; here its own JavaScript is joined to the module by hand.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@huacnlee/autocorrect'))
const GLUE = join(PACKAGE, 'autocorrect_bg.js')

export const name = 'autocorrect'
export const bytes = readFileSync(join(PACKAGE, 'autocorrect_bg.wasm'))

/** A fresh copy of the JavaScript around the module. */
export function glue(round) {
  return import(`${GLUE}?round=${encodeURIComponent(round)}`)
}

/** A fresh instance: how to check a text, and its memory. */
export async function start(glue, module) {
  const { instance } = await WebAssembly.instantiate(module, { './autocorrect_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return { memory: instance.exports.memory, check: (text) => requireLines(glue.lintFor(text, 'txt')) }
}

function requireLines(result) {
  if (result.error || !Array.isArray(result.lines)) throw new Error(`autocorrect 没有检查：${JSON.stringify(result)}`)
  return result
}
