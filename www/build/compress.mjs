// Packed copies beside the files, for servers that can send them as they are.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { checksum, filesUnder } from './files.mjs';

/** Smaller files fit into one packet anyhow. */
const WORTHWHILE = 1024;
const PACKED_ALREADY = new Set(['.br', '.gz']);

/** Packing the wasm takes longer than building the page: what has not changed is not packed again. */
const store = fileURLToPath(new URL('../../target/packed/', import.meta.url));

/** The tenth byte of a gzip file names the system that wrote it; all builds are the same bytes. */
export async function gzipped(content) {
  const packed = await promisify(gzip)(content, { level: 9 });
  packed[9] = 255;
  return packed;
}

const PACKERS = {
  '.br': (content) => promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }),
  '.gz': gzipped,
};

async function packed(content, ending) {
  const kept = `${store}${checksum(content)}${ending}`;
  try {
    return await readFile(kept);
  } catch {
    const result = await PACKERS[ending](content);
    await mkdir(store, { recursive: true });
    await writeFile(kept, result);
    return result;
  }
}

/** Packs what gets smaller by it, of the files that are chosen. */
export async function compress(folder, isChosen) {
  for (const path of (await filesUnder(folder)).filter(isChosen)) {
    const content = await readFile(folder + path);
    if (content.length < WORTHWHILE || PACKED_ALREADY.has(extname(path))) continue;
    for (const ending of Object.keys(PACKERS)) {
      const result = await packed(content, ending);
      if (result.length < 0.95 * content.length) await writeFile(folder + path + ending, result);
    }
  }
}
