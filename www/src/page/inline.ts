import type { EngineParts } from '../engine/engine';
import InlineWorker from '../engine/worker?worker&inline';

/** The wasm stands in the file itself, compressed, as text that is not run; it is the one that reads office files too. */
function unpacked(): ReadableStream<Uint8Array> {
  const packed = document.getElementById('gouji-wasm')?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** The parts of the engine inside the one file. */
export const inlineParts: EngineParts = {
  module: async () => WebAssembly.compile(await new Response(unpacked()).arrayBuffer()),
  worker: () => new InlineWorker(),
};
