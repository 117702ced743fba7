import office from 'gouji-office/gouji_office_bg.wasm?url';
import wasm from 'gouji-package/gouji_bg.wasm?url';
import worker from 'virtual:gouji-worker';

import { compile } from '../api';
import type { Words } from '../engine/engine';
import type { Rule } from '../result';
import { open } from './page';

/** The registry that is published beside the page; the pages of the rules are there too. */
const byId = (rules: Rule[]): Words => Object.fromEntries(rules.map((rule) => [rule.id, rule]));

open({
  module: () => compile(new URL(wasm, document.baseURI)),
  office: () => compile(new URL(office, document.baseURI)),
  worker: () => new Worker(worker, { type: 'module' }),
  words: async () => byId(await (await fetch(new URL('rules/rules.json', document.baseURI))).json()),
  pdf: async () => (await import('../pdf/site')).pdfParts,
});
