import office from 'gouji-office/gouji_office_bg.wasm?url';
import wasm from 'gouji-package/gouji_bg.wasm?url';

import { compile } from '../api';
import { open } from './page';

open({
  module: () => compile(new URL(wasm, document.baseURI)),
  office: () => compile(new URL(office, document.baseURI)),
  worker: () => new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' }),
  pdf: async () => (await import('../pdf/site')).pdfParts,
});
