import InlineWorker from '../engine/worker?worker&inline';
import { open } from './page';

/** The wasm stands in the file itself, compressed, as text that is not run; it is the one that reads office files too. */
function unpacked(): ReadableStream<Uint8Array> {
  const packed = document.getElementById('gouji-wasm')?.textContent ?? '';
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
}

document.body.append(document.createElement('gouji-checker'));
open({
  module: async () => WebAssembly.compile(await new Response(unpacked()).arrayBuffer()),
  worker: () => new InlineWorker(),
});
