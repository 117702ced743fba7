import { core, office } from 'virtual:gouji-hashes';
import officeAddress from 'gouji-office/gouji_office_bg.wasm?url';
import coreAddress from 'gouji-package/gouji_bg.wasm?url';

import { compile } from '../api';
import type { EngineParts, Words } from '../engine/engine';
import type { Rule } from '../result';

/** A module that is the one this script was built with, or none. */
const load = (address: string, integrity: string) => compile(fetch(new URL(address, document.baseURI), { integrity }));

/** The registry that is published beside the pages of the rules, one folder above the modules. */
const registry = () => new URL('../rules/rules.json', new URL(coreAddress, document.baseURI));
const byId = (rules: Rule[]): Words => Object.fromEntries(rules.map((rule) => [rule.id, rule]));

let compiledCore: Promise<WebAssembly.Module> | undefined;
let compiledOffice: Promise<WebAssembly.Module> | undefined;

/** The parts of the engine as files of the site; however many engines there are, each module is loaded once. */
export const parts: EngineParts = {
  module: () => (compiledCore ??= load(coreAddress, core).catch((error) => {
    compiledCore = undefined;
    throw error;
  })),
  office: () => (compiledOffice ??= load(officeAddress, office).catch((error) => {
    compiledOffice = undefined;
    throw error;
  })),
  worker: () => new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' }),
  words: async () => byId(await (await fetch(registry())).json()),
  pdf: async () => (await import('../pdf/pdf-site')).read,
};
