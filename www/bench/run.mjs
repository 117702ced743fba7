// Times our module and AutoCorrect's in turn, in this one process, on the generated reports in the folder given.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_BUDGET, CORE_WASM, describe, weigh } from '../../xtask/js/weight.mjs'
import * as autocorrect from './autocorrect.mjs'
import * as gouji from './gouji.mjs'
import { measure, median } from './measure.mjs'

const [folder] = process.argv.slice(2)
const CONTENDERS = [gouji, autocorrect]
const PLAN = [
  { size: '20 KB', rounds: 15, repeats: 20 },
  { size: '60 KB', rounds: 15, repeats: 20 },
  { size: '0.5 MB', rounds: 5, repeats: 5 },
  { size: '1 MB', rounds: 5, repeats: 5 },
]
const PHASES = { cold: '冷启动', first: '首次检查', warm: '再次检查' }

const ROUNDS = Math.max(...PLAN.map(({ rounds }) => rounds))

const samples = new Map(PLAN.map(({ size }) => [size, { gouji: [], autocorrect: [] }]))
for (let round = 0; round < ROUNDS; round += 1) await measureAll(round)
const results = PLAN.map(({ size }) => summaries(size))
console.log(table().join('\n'))

/** All sizes and both contenders take turns, so that a slow moment of the machine meets all of them. */
async function measureAll(round) {
  for (const { size, rounds, repeats } of PLAN) {
    const text = readFileSync(join(folder, `${size}.txt`), 'utf8')
    for (const contender of round < rounds ? CONTENDERS : []) {
      const sample = await measure(contender, text, `${size} ${round}`, repeats)
      samples.get(size)[contender.name].push(sample)
    }
  }
}

function summaries(size) {
  const { gouji, autocorrect } = samples.get(size)
  return { size, gouji: summary(gouji), autocorrect: summary(autocorrect) }
}

function summary(samples) {
  return {
    cold: median(samples.map((sample) => sample.cold)),
    first: median(samples.map((sample) => sample.first)),
    warm: median(samples.flatMap((sample) => sample.warm)),
    memory: Math.max(...samples.map((sample) => sample.memory)),
  }
}

function table() {
  return [
    '| 文本 | 阶段 | gouji（毫秒） | autocorrect（毫秒） | gouji ÷ autocorrect |',
    '| --- | --- | --: | --: | --: |',
    ...results.flatMap(rows),
    '',
    ...closing(),
  ]
}

function rows({ size, gouji, autocorrect }) {
  return Object.entries(PHASES).map(([phase, label]) => {
    const ratio = gouji[phase] / autocorrect[phase]
    return `| ${size} | ${label} | ${gouji[phase].toFixed(2)} | ${autocorrect[phase].toFixed(2)} | ${ratio.toFixed(2)} |`
  })
}

function closing() {
  const half = results.find(({ size }) => size === '0.5 MB')
  const whole = results.find(({ size }) => size === '1 MB')
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
  return [
    `t(2n)/t(n)，0.5 → 1 MB：gouji ${growth(half, whole, 'gouji')}，autocorrect ${growth(half, whole, 'autocorrect')}`,
    `检查 1 MB 之后的内存：gouji ${megabytes(whole.gouji.memory)} MB，autocorrect ${megabytes(whole.autocorrect.memory)} MB`,
    describe('核心 wasm', weigh([CORE_WASM]), CORE_BUDGET),
  ]
}

function growth(half, whole, name) {
  return (whole[name].warm / half[name].warm).toFixed(2)
}
