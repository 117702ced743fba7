const ID = 'virtual:gouji-decorate';

/** What esbuild puts at the head of each file that has decorators. */
const HELPERS = /(?:var __defProp = [^\n]+\n)?(?:var __getOwnPropDesc = [^\n]+\n)?var __decorateClass = \(decorators, target, key, kind\) => \{\n(?:  [^\n]*\n)+\};\n/;

const HELPER = `export function __decorateClass(decorators, target, key, kind) {
  let result = kind > 1 ? undefined : kind ? Object.getOwnPropertyDescriptor(target, key) : target;
  for (const decorator of decorators.reverse()) result = (kind ? decorator(target, key, result) : decorator(result)) || result;
  if (kind && result) Object.defineProperty(target, key, result);
  return result;
}`;

/** A Vite plugin that gives all files with decorators one helper together, instead of a copy to each. */
export function decorators() {
  return {
    name: 'gouji-decorators',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? HELPER : undefined),
    transform(code) {
      if (!code.includes('var __decorateClass')) return undefined;
      if (!HELPERS.test(code)) throw new Error('esbuild writes another shape of decorators than build/decorators.mjs knows');
      return { code: `import { __decorateClass } from '${ID}';\n${code.replace(HELPERS, '')}`, map: null };
    },
  };
}
