import { readFile } from 'node:fs/promises';

import { launch } from './browser.mjs';
import { watch, watchOrigins } from './privacy.mjs';
import { dist, serve } from './site.mjs';

const fixtures = new URL('../../../fixtures/', import.meta.url);

/** The text of a report written for this project. */
export const fixture = (name) => readFile(new URL(name, fixtures), 'utf8');

/** The sample that the page offers. */
export const sample = (name) => readFile(new URL(`../../samples/${name}.txt`, import.meta.url), 'utf8');

/** Whether the engine of the page's checker runs, or it was said why it does not; it is still loading when the page is there. */
const SETTLED = () => {
  const checker = document.querySelector('gouji-checker');
  if (checker === null || customElements.get('gouji-checker') === undefined) return true;
  return checker.rules.length > 0 || (checker.shadowRoot.querySelector('gouji-intake')?.problem ?? '') !== '';
};

/** A browser and the built site, for the tests of one file. Whatever a test does, nothing of a report may leave its page. */
export async function house() {
  const browser = await launch();
  const site = await serve();
  const watched = new Map();
  return {
    /**
     * A new page at the site, with all its requests; another address or options of the context may be given. Without a service
     * worker, unless one is asked for: its requests are its own, out of the reach of tests. A page that is not the site's own names
     * the origins that it may use.
     */
    async open({ address = site.address, prepare = async () => undefined, origins, ...options } = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
      const page = await context.newPage();
      const requests = [];
      const complaints = [];
      context.on('request', (request) => requests.push(request.url()));
      const isOwn = (message) => ['error', 'warning'].includes(message.type()) && !message.text().includes('blocked by Playwright');
      page.on('console', (message) => isOwn(message) && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      const assertPrivate = origins === undefined ? await watch(context, page, address) : await watchOrigins(context, page, origins);
      const close = context.close.bind(context);
      watched.set(context, assertPrivate);
      context.close = async () => {
        watched.delete(context);
        await assertPrivate();
        await close();
      };
      await prepare(context, page);
      await page.goto(address);
      await page.waitForFunction(SETTLED);
      return { page, context, requests, complaints };
    },
    async close() {
      // Whatever is found, nothing may go on running: the file would never end.
      try {
        for (const assertPrivate of watched.values()) await assertPrivate();
      } finally {
        site.close();
        await browser.close();
      }
    },
  };
}

/** Puts text and HTML into the clipboard as another program would, and pastes it where the cursor is. */
export async function paste(page, { text, html }) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ([plain, rich]) => {
    const blob = (type, content) => (content === undefined ? {} : { [type]: new Blob([content], { type }) });
    await navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain', plain), ...blob('text/html', rich) })]);
  }, [text, html]);
  await page.keyboard.press('Control+V');
}

/** Pastes a text into the field. */
export async function pasteIntoField(page, content) {
  await page.locator('textarea').focus();
  await paste(page, content);
}

/** What is in the clipboard, as plain text or as another type. */
export async function clipboard(page, type = 'text/plain') {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
  }, type);
}

/**
 * Has the checker check an input by its own method; returns a handle to the result. What is waited for is looked for again and
 * again: some browsers lose a promise that they are to wait for.
 */
export async function check(page, input) {
  await page.locator('gouji-checker').evaluate((checker, given) => {
    globalThis.answer = null;
    checker.addEventListener('gouji-result', ({ detail }) => (globalThis.answer = detail), { once: true });
    void checker.check(given);
  }, input);
  return page.waitForFunction(() => globalThis.answer);
}

/** Waits for the verdict and returns its counts by word. */
export async function counts(page) {
  await page.locator('gouji-verdict h2').waitFor();
  const lines = await page.locator('gouji-verdict .counts li').allInnerTexts();
  return Object.fromEntries(lines.map((line) => line.trim().split(/\s+/)).map(([word, count]) => [word, Number(count)]));
}

/** What the npm package says of a fixture: the page shows neither more nor less. */
export async function judged(name) {
  const folder = `${dist}npm/`;
  const { default: init, check } = await import(`${folder}gouji.js`);
  await init(await readFile(`${folder}gouji_bg.wasm`));
  return check(await fixture(name), { text: true });
}

/** The visible findings of the list. */
export const findings = (page) => page.locator('gouji-findings .choose').locator('visible=true');

/** The finding in the list that says this. */
export const finding = (page, text) => findings(page).filter({ hasText: text }).first();
