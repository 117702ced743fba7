// Reports as the pages of portals hold them.
import { fixture } from './pages.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A report's text as HTML: its lines as paragraphs, its rows between bars as tables. */
export async function article(name) {
  const parts = [];
  for (const line of (await fixture(name)).split('\n')) {
    const cells = line.startsWith('|') ? line.replace(/^\||\|\s*$/g, '').split('|') : null;
    if (cells === null) parts.push(`<p>${escaped(line)}</p>`);
    else if (cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell)) && cells.some((cell) => cell.includes('-'))) continue;
    else parts.push(`<tr>${cells.map((cell) => `<td>${escaped(cell.trim())}</td>`).join('')}</tr>`);
  }
  return parts.join('\n').replaceAll(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table border="1">${rows}</table>\n`);
}

/** Serves a page of a portal at `/portal/` beside the site, on the same server. */
export async function portal(home, server, html, options = {}) {
  return home.open({
    address: `${server.origin}/portal/`,
    origins: [server.origin],
    ...options,
    prepare: async (context, page) => {
      await context.route('**/portal/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', headers: options.headers ?? {}, body: html }));
      await options.prepare?.(context, page);
    },
  });
}
