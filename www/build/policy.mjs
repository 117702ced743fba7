/** The policy under which the built site works; a server may send the same as a header. */
export const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data:", "worker-src 'self'",
  "connect-src 'self'", "font-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
].join('; ');

/** A Vite plugin that writes the policy into the built pages, where it precedes everything that loads, and, where there is a checker, the look at the browser. */
export function policy() {
  return {
    name: 'gouji-policy',
    apply: 'build',
    transformIndexHtml: (page) => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
      ...(page.includes('<gouji-checker') ? [{ tag: 'script', attrs: { src: './old-browser.js' }, injectTo: 'head' }] : []),
    ],
  };
}
