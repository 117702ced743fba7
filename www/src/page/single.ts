import InlineWorker from '../engine/worker?worker&inline';
import { open } from './page';

/** What stands in the file itself, compressed, as text that is not run. */
function unpacked(id: string): Response {
  const bytes = Uint8Array.from(atob(packed(id)), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

const packed = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** The SHA-256 of what runs: the script and the module, as they stand in the file. */
async function checksum(): Promise<string> {
  const program = new TextEncoder().encode(packed('gouji-script') + packed('gouji-wasm'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', program));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function showLicences(): Promise<void> {
  const dialog = document.createElement('dialog');
  const text = document.createElement('pre');
  text.textContent = await unpacked('gouji-licences').text();
  dialog.append(text);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

document.body.append(document.createElement('gouji-checker'));
open({
  module: async () => WebAssembly.compile(await unpacked('gouji-wasm').arrayBuffer()),
  worker: () => new InlineWorker(),
}, { checksum, licences: () => void showLicences() });
