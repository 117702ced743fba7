// Draws the icons that systems want as pictures: `npm run icons`, after a change of public/icon.svg.
import { readFile, writeFile } from 'node:fs/promises';

import { launch } from '../tests/support/browser.mjs';

const folder = new URL('../public/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'utf8');

/** A mask of the system may cut away a fifth on every side: there the drawing stands smaller, on its own colour to the edge. */
const ICONS = { 'icons/180.png': [180, 1, true], 'icons/192.png': [192, 1, false], 'icons/512.png': [512, 1, false], 'icons/maskable.png': [512, 0.72, true] };

const browser = await launch();
for (const [name, [size, scale, filled]] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${filled ? '#1d4e79' : 'transparent'}}
    svg{width:${100 * scale}vw;height:${100 * scale}vh}</style>${drawing}`);
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
