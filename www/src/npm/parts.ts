import { compile } from '../api';
import type { EngineParts } from '../engine/engine';

/** `new URL('./gouji-worker.js', import.meta.url)` in the built package, in whose sources there is no such file. */
declare const WORKER_ADDRESS: URL;

/** The parts of the engine as files beside the script, by addresses that bundlers understand; each module is loaded once. */
let core: Promise<WebAssembly.Module> | undefined;
let office: Promise<WebAssembly.Module> | undefined;

export const parts: EngineParts = {
  module: () => (core ??= compile(new URL(/* @vite-ignore */ './gouji_bg.wasm', import.meta.url)).catch((error) => {
    core = undefined;
    throw error;
  })),
  office: () => (office ??= compile(new URL(/* @vite-ignore */ './gouji_office_bg.wasm', import.meta.url)).catch((error) => {
    office = undefined;
    throw error;
  })),
  worker: () => new Worker(WORKER_ADDRESS),
};
