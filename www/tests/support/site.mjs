import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { POLICY } from '../../build/policy.mjs';

/** The folder with everything that was built. */
export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.json': 'application/json',
};

/** Serves the built site under a path that is not the root, with the policy as a header, as a strict host would. */
export async function serve() {
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace(/^\/base\//, '/').replace(/\/$/, '/index.html');
    try {
      const body = await readFile(`${dist}site${path}`);
      response.writeHead(200, { 'content-type': TYPES[extname(path)], 'content-security-policy': POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/base/`, close: () => server.close() };
}
