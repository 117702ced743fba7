// Timing of fresh instances, so that nothing that one round has compiled or cached helps the next.

/** One fresh instance for the round of this name, and one text: milliseconds to start, of the first check and of each later one; bytes of memory. */
export async function measure(contender, text, round, repeats) {
  const glue = await contender.glue(round)
  const module = distinct(contender.bytes, round)
  const begun = performance.now()
  const { check, memory } = await contender.start(glue, module)
  const cold = performance.now() - begun
  const first = time(() => check(text))
  // The engine goes on compiling the busiest functions better for a while.
  for (let n = 0; n < repeats; n += 1) check(text)
  const warm = Array.from({ length: repeats }, () => time(() => check(text)))
  return { cold, first, warm, memory: memory.buffer.byteLength }
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function time(action) {
  const begun = performance.now()
  action()
  return performance.now() - begun
}

/** The same module with a custom section of its own: the engine keeps compiled code by content. */
function distinct(bytes, round) {
  const label = Buffer.from(round)
  return Buffer.concat([bytes, Buffer.from([0, label.length + 1, label.length]), label])
}
