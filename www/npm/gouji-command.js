#!/usr/bin/env node
// The command line of gouji in Node: the same program as the native one, compiled for WASI.
import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';

/** Node warns that its WASI is young, among the results; every other warning passes. */
const { emitWarning } = process;
process.emitWarning = (warning, ...more) => {
  if (!String(warning).includes('WASI')) emitWarning.call(process, warning, ...more);
};

const { WASI } = await import('node:wasi');
const here = process.cwd();
const { root } = parse(here);
const wasi = new WASI({
  version: 'preview1',
  args: ['gouji', ...process.argv.slice(2)],
  // The program knows no current folder but this, and of Windows no drives.
  env: { PWD: `/${here.slice(root.length).replaceAll('\\', '/')}` },
  preopens: { '/': root },
  returnOnExit: true,
});
const program = await WebAssembly.compile(await readFile(new URL('gouji_command.wasm', import.meta.url)));
process.exitCode = wasi.start(await WebAssembly.instantiate(program, wasi.getImportObject()));
