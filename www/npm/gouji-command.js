#!/usr/bin/env node
// The command line of gouji in Node: the same program as the native one, compiled for WASI.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { WindowsPaths } from './gouji-paths.js';

/** Node warns that its WASI is young, among the results; every other warning passes. */
const { emitWarning } = process;
process.emitWarning = (warning, ...more) => {
  if (!String(warning).includes('WASI')) emitWarning.call(process, warning, ...more);
};

const { WASI } = await import('node:wasi');
const args = process.argv.slice(2);
const windows = process.platform === 'win32' ? new WindowsPaths(process.cwd(), args, existsSync) : null;
const wasi = new WASI({
  version: 'preview1',
  args: ['gouji', ...args],
  // The program knows no current folder but this.
  env: { PWD: windows?.current ?? process.cwd() },
  preopens: windows?.preopens ?? { '/': '/' },
  returnOnExit: true,
});
const program = await WebAssembly.compile(await readFile(new URL('gouji_command.wasm', import.meta.url)));
const imports = wasi.getImportObject();
let instance;
if (windows !== null) imports.wasi_snapshot_preview1 = windows.wrap(imports.wasi_snapshot_preview1, () => instance.exports.memory);
instance = await WebAssembly.instantiate(program, imports);
process.exitCode = wasi.start(instance);
