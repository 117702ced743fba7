// Programs that use the package, in a folder of their own with the package as npm would install it.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { dist } from './site.mjs';

const source = fileURLToPath(new URL('../consumers/', import.meta.url));

/** Where the programs are built: under `target/`, so that what was downloaded once is there the next time. */
export const consumers = fileURLToPath(new URL('../../../target/consumers/', import.meta.url));

const npm = (words, folder) => execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });

/** Installs what the programs need, and the package as it would be published. */
export async function prepare() {
  await mkdir(consumers, { recursive: true });
  const lock = await readFile(`${source}package-lock.json`, 'utf8');
  const stamp = `${consumers}node_modules/.installed-lock.json`;
  const isInstalled = (await readFile(stamp, 'utf8').catch(() => '')) === lock;
  await cp(source, consumers, { recursive: true });
  if (!isInstalled) {
    npm(['ci'], consumers);
    await writeFile(stamp, lock);
  }
  await unpackPackage();
}

async function unpackPackage() {
  const folder = `${consumers}node_modules/gouji/`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [{ filename }] = JSON.parse(npm(['pack', `${dist}npm`, '--json', '--pack-destination', consumers], consumers));
  execFileSync('tar', ['-xzf', consumers + filename, '--strip-components=1', '-C', folder]);
}
