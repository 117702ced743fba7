import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';

/** The paths of all files under a folder, with slashes, in an order that no machine changes. */
export async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length));
  return paths.map((path) => path.replaceAll('\\', '/').replace(/^\/+/, '')).sort();
}

/** The hash of a content as pages, requests and policies state it. */
export const integrity = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** The same as people compare it. */
export const checksum = (content) => createHash('sha256').update(content).digest('hex');
