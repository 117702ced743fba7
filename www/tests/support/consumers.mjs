// Programs that use the package, in a folder of their own with the package as npm would install it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { filesUnder } from '../../build/files.mjs';
import { dist } from './site.mjs';

const source = fileURLToPath(new URL('../consumers/', import.meta.url));

/** Where the programs are built: under `target/`, so that what was downloaded once is there the next time. */
export const consumers = fileURLToPath(new URL('../../../target/consumers/', import.meta.url));

/** Nobody is at it for longer, in milliseconds: a lock that is older was left behind. */
const STALE = 10 * 60_000;

const npm = (words, folder) => execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });

/** Installs what the programs need, and the package as it would be published. */
export async function prepare() {
  await mkdir(consumers, { recursive: true });
  await alone(async () => {
    await cp(source, consumers, { recursive: true });
    await once('installed-lock.json', await readFile(`${source}package-lock.json`, 'utf8'), () => npm(['ci'], consumers));
    await once('installed-gouji', await fingerprint(`${dist}npm/`), unpackPackage);
  });
}

/** Files of tests that run at the same time share the folder: one of them prepares it, the others wait. */
async function alone(work) {
  const lock = `${consumers}.lock`;
  for (;;) {
    if (await mkdir(lock).then(() => true, () => false)) break;
    if (await stat(lock).then(({ mtimeMs }) => Date.now() - mtimeMs > STALE, () => false)) await rm(lock, { recursive: true, force: true });
    await pause(100);
  }
  await work().finally(() => rm(lock, { recursive: true }));
}

/** Does something unless it was done for the same before. */
async function once(name, wanted, work) {
  const stamp = `${consumers}node_modules/.${name}`;
  if (await readFile(stamp, 'utf8').catch(() => '') === wanted) return;
  await work();
  await writeFile(stamp, wanted);
}

async function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const path of await filesUnder(folder)) hash.update(`${path}\0`).update(await readFile(folder + path));
  return hash.digest('hex');
}

async function unpackPackage() {
  const folder = `${consumers}node_modules/gouji/`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [{ filename }] = JSON.parse(npm(['pack', `${dist}npm`, '--json', '--pack-destination', consumers], consumers));
  execFileSync('tar', ['-xzf', consumers + filename, '--strip-components=1', '-C', folder]);
}
