import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { POLICY } from '../../build/policy.mjs';

/** The folder with everything that was built. */
export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

export const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm',
  '.json': 'application/json', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8', '.toml': 'text/plain; charset=utf-8',
};

/** What a strict host sends with every file. */
export const STRICT = { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' };

/**
 * Serves a folder under a path that is not the root: by default the built site, with the policy as a header, as a strict host would.
 * The settings may be changed while it runs.
 *
 * @param settings `base` is the path, `types` what files are called by their endings, `headers` what is sent with all of them,
 *   `packed` the encoding whose packed copies are sent, `change(path, body)` what is sent instead, null for a file that is missing,
 *   `pages` further pages by their paths
 */
export async function serve({ folder = `${dist}site/`, base = '/base/', types = TYPES, headers = STRICT, packed, change, pages = {} } = {}) {
  const settings = { folder, base, types, headers, packed, change, pages };
  const server = createServer((request, response) => void respond(request, response, settings));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(settings, { origin, address: origin + base, close: () => server.close() });
}

async function respond({ url }, response, { folder, base, types, headers, packed, change, pages }) {
  const { pathname } = new URL(url, 'http://localhost');
  if (pages[pathname] !== undefined) return response.writeHead(200, { 'content-type': TYPES['.html'], ...headers }).end(pages[pathname]);
  const path = decodeURIComponent(pathname).slice(base.length).replace(/(^|\/)$/, '$1index.html');
  const body = pathname.startsWith(base) ? await content(folder + path, path, change) : null;
  if (body === null) return response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
  const small = packed === undefined ? null : await readFile(`${folder}${path}.${packed}`).catch(() => null);
  const encoding = small === null ? {} : { 'content-encoding': packed === 'gz' ? 'gzip' : packed };
  return response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream', ...headers, ...encoding }).end(small ?? body);
}

async function content(file, path, change) {
  const body = await readFile(file).catch(() => null);
  return body === null || change === undefined ? body : change(path, body);
}
