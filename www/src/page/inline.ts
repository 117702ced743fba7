import type { EngineParts } from '../engine/engine';
import InlineWorker from '../engine/worker?worker&inline';
import type { Edition } from './imprint';

const held = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** What stands in the file itself, compressed, as text that is not run. */
function unpacked(id: string): Response {
  const bytes = Uint8Array.from(atob(held(id)), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

/** The SHA-256 of what runs: the script and the module, as they stand in the file. */
async function checksum(): Promise<string> {
  const program = new TextEncoder().encode(held('gouji-script') + held('gouji-wasm'));
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

/** The parts of the engine inside the one file; its module is the one that reads office files too. */
export const inlineParts: EngineParts = {
  module: async () => WebAssembly.compile(await unpacked('gouji-wasm').arrayBuffer()),
  worker: () => new InlineWorker(),
};

/** What the one file knows of itself. */
export const inlineEdition: Edition = { checksum, licences: () => void showLicences() };
