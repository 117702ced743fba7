// Two languages, each whole: every word of the page comes from the messages, and what is Chinese in the English page says that it is.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { counts, house } from './support/pages.mjs';
import { faulty, SCREENS } from './support/screens.mjs';

const ts = createRequire(import.meta.url)('typescript');
const source = new URL('../src/', import.meta.url);

let home;
before(async () => (home = await house()));
after(() => home.close());

/** The Chinese words that are shown or read out as if they were of another language, through all shadow roots. */
const UNMARKED = () => {
  const HAN = /[\u4e00-\u9fff]/;
  const NAMES = ['aria-label', 'title', 'placeholder', 'alt', 'label'];
  const languageOf = (node) => {
    for (let at = node; at; at = at.parentNode ?? at.host) if (at.getAttribute?.('lang')) return at.getAttribute('lang');
    return '';
  };
  const isMarked = (node) => languageOf(node).startsWith('zh');
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot === null ? [] : within(element.shadowRoot))]);
  const texts = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && HAN.test(node.data)).map((node) => node.data.trim());
  const said = (element) => NAMES.map((name) => (element.getAttribute(name) ?? '').replaceAll(/“.*”/g, '')).filter((value) => HAN.test(value));
  return within(document.body)
    .filter((element) => !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) && element.checkVisibility() && !isMarked(element))
    .flatMap((element) => [...texts(element), ...said(element)].map((words) => `<${element.localName}> ${words.slice(0, 60)}`));
};

for (const [name, arrange] of Object.entries(SCREENS)) {
  test(`all of ${name} is in English, but for what is the report's`, async () => {
    const { page, context } = await home.open();
    await arrange(page);
    await page.locator('gouji-checker').evaluate((checker) => (checker.locale = 'en'));
    await page.getByRole('button', { name: '中文' }).waitFor();
    assert.deepEqual(await page.evaluate(UNMARKED), []);
    await context.close();
  });
}

/** The words that stand in a template itself: between tags, and in attributes that are read out. */
function wordsOf(template) {
  const [head, ...spans] = ts.isNoSubstitutionTemplateLiteral(template) ? [template.text] : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
  const markup = [head, ...spans].join('\u0000');
  const spoken = [...markup.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"\u0000]*)"/g)].map(([, value]) => value);
  return [markup.replaceAll(/<[^>]*>|&\w+;/g, ' '), ...spoken].filter((words) => /\p{L}/u.test(words)).map((words) => words.replaceAll('\u0000', '').trim());
}

function templates(node) {
  const own = ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html' ? wordsOf(node.template) : [];
  const inner = [];
  ts.forEachChild(node, (child) => void inner.push(...templates(child)));
  return [...own, ...inner];
}

test('no word stands in a template: all come from the messages', async () => {
  const paths = (await readdir(source, { recursive: true })).filter((path) => path.endsWith('.ts') && !path.startsWith('messages'));
  let seen = 0;
  for (const path of paths) {
    const text = await readFile(new URL(path, source), 'utf8');
    seen += text.split('html`').length - 1;
    assert.deepEqual(templates(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)), [], path);
  }
  assert.ok(seen > 50, `${seen} templates`);
});

test('the verdict is announced in the language of the page', async () => {
  const { page } = await home.open();
  await page.getByRole('button', { name: 'English' }).click();
  await faulty(page);
  await counts(page);
  const announced = page.locator('gouji-checker p.silent[role=status]').filter({ hasText: 'relations' });
  assert.match(await announced.innerText(), /^Found \d+ errors?\b/);
});
