// The published files stay within their budgets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CORE_BUDGET, CORE_WASM, OFFICE_BUDGET, OFFICE_WASM, PAGE_BUDGET, describe, pageFiles, weigh } from './weight.mjs'

function assertWithin(context, name, files, budget) {
  assert.notEqual(files.length, 0, `${name}：没有文件`)
  const weight = weigh(files)
  context.diagnostic(describe(name, weight, budget))
  assert.ok(weight.brotli <= budget, describe(name, weight, budget))
}

test('核心 wasm 的体积', (context) => assertWithin(context, '核心 wasm', [CORE_WASM], CORE_BUDGET))

test('读取办公文档的 wasm 的体积', (context) => assertWithin(context, '办公文档 wasm', [OFFICE_WASM], OFFICE_BUDGET))

test('网页脚本和样式的体积', (context) => assertWithin(context, '网页脚本和样式', pageFiles(), PAGE_BUDGET))
