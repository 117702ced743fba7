// Writes dist/gouji.html and, with what reads PDF files, dist/gouji-full.html: the whole checker in one file that works from a
// disk, without server or network.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { gzipped } from './compress.mjs';
import { decorators } from './decorators.mjs';
import { checksum, integrity } from './files.mjs';
import { glue, officeFolder } from './glue.mjs';
import { licencesFile } from './licences.mjs';
import { pdfMaps } from './pdf-maps.mjs';
import { newestRelease, releasePlugin } from './release.mjs';
import { TARGET } from './target.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = at('../../dist/');

/** @param {'single' | 'full'} entry the page in `src/page` */
async function bundle(entry, release) {
  const result = await build({
    configFile: false,
    root: at('..'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [decorators(), glue(), pdfMaps(), releasePlugin(release)],
    worker: { format: 'iife', plugins: () => [glue({ withWords: false })] },
    build: {
      write: false,
      target: TARGET,
      chunkSizeWarningLimit: 5000,
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: at(`../src/page/${entry}.ts`), output: { format: 'iife', inlineDynamicImports: true } },
    },
  });
  const files = [result].flat().flatMap((part) => part.output);
  const script = files.find((file) => file.type === 'chunk' && file.isEntry).code;
  const style = files.filter((file) => file.fileName.endsWith('.css')).map((file) => file.source).join('\n');
  return { script: inlined(script), style };
}

const inlined = (script) => script.replaceAll('</script', '<\\/script');

const packed = async (content) => (await gzipped(content)).toString('base64');

/** Nothing but these scripts may run and nothing may be fetched: the file cannot send what it reads. */
const policy = ({ script, style, precheck }) => [
  "default-src 'none'", `script-src '${integrity(precheck)}' '${integrity(script)}' 'wasm-unsafe-eval' blob:`, `style-src '${integrity(style)}'`,
  'img-src data:', 'worker-src blob:', "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');

const page = ({ script, style, precheck, wasm, licences, icon }) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy({ script, style, precheck })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>勾稽 · 政府信息公开年度报告核对</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}">
<style>${style}</style>
<script>${precheck}</script>
</head>
<body>
<noscript>这个页面在您的浏览器里运行核对程序，需要启用 JavaScript。</noscript>
<script type="application/gzip" id="gouji-licences">${licences}</script>
<script type="application/gzip" id="gouji-wasm">${wasm}</script>
<script id="gouji-script">${script}</script>
</body>
</html>
`;

/** What both files contain. */
async function common() {
  const [wasm, licences, icon, precheck] = await Promise.all([
    readFile(`${officeFolder}gouji_office_bg.wasm`), readFile(licencesFile), readFile(at('../public/icon.svg')), readFile(at('../public/old-browser.js'), 'utf8'),
  ]);
  return { precheck: inlined(precheck), wasm: await packed(wasm), licences: await packed(licences), icon };
}

/** What people compare: the hash of the file, and that of the program in it, which the page shows too. */
const sums = (name, file, { script, wasm }) => `${checksum(file)}  ${name}\n# ${name} 页面下方显示的校验码：${checksum(script + wasm)}\n`;

const FILES = { 'gouji.html': 'single', 'gouji-full.html': 'full' };
const [shared, release] = await Promise.all([common(), newestRelease()]);
const published = await Promise.all(Object.entries(FILES).map(async ([name, entry]) => {
  const contents = { ...shared, ...(await bundle(entry, release)) };
  const file = page(contents);
  await writeFile(dist + name, file);
  return sums(name, file, contents);
}));
await writeFile(`${dist}checksums.txt`, published.join(''));
