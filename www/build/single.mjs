// Writes dist/gouji.html and, with what reads PDF files, dist/gouji-full.html: the whole checker in one file that works from a
// disk, without server or network.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

import { glue, officeFolder } from './glue.mjs';
import { pdfMaps } from './pdf-maps.mjs';
import { TARGET } from '../vite.config.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {'single' | 'full'} entry the page in `src/page` */
async function bundle(entry) {
  const result = await build({
    configFile: false,
    root: at('..'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [glue(), pdfMaps()],
    worker: { format: 'iife', plugins: () => [glue({ withWords: false })] },
    build: {
      write: false,
      target: TARGET,
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: at(`../src/page/${entry}.ts`), output: { format: 'iife', inlineDynamicImports: true } },
    },
  });
  const files = [result].flat().flatMap((part) => part.output);
  const script = files.find((file) => file.type === 'chunk' && file.isEntry).code;
  const style = files.filter((file) => file.fileName.endsWith('.css')).map((file) => file.source).join('\n');
  return { script: script.replaceAll('</script', '<\\/script'), style };
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this script may run and nothing may be fetched: the file cannot send what it reads. */
const policy = ({ script, style }) => [
  "default-src 'none'", `script-src ${hash(script)} 'wasm-unsafe-eval' blob:`, `style-src ${hash(style)}`, 'img-src data:', 'worker-src blob:',
  "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');

const page = ({ script, style }, wasm, icon) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy({ script, style })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>勾稽 · 政府信息公开年度报告核对</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}">
<style>${style}</style>
</head>
<body>
<script type="application/gzip" id="gouji-wasm">${gzipSync(wasm, { level: 9 }).toString('base64')}</script>
<script>${script}</script>
</body>
</html>
`;

const [light, full, wasm, icon] = await Promise.all([
  bundle('single'), bundle('full'), readFile(`${officeFolder}gouji_office_bg.wasm`), readFile(at('../public/icon.svg')),
]);
await writeFile(at('../../dist/gouji.html'), page(light, wasm, icon));
await writeFile(at('../../dist/gouji-full.html'), page(full, wasm, icon));
