import type { Library, PdfParts, ReadPdf } from './parts';
import address from './pdf-worker?worker&url';
import { readPdf } from './reader';

const worker = () => new URL(address, document.baseURI);

/** The parts as files beside the page. All end in `.js`: some servers deliver nothing that they do not know. */
const parts: PdfParts = {
  pdfjs: () => import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Library>,
  worker: () => new Worker(worker(), { type: 'module' }),
  workerModule: () => import(/* @vite-ignore */ worker().href),
  maps: async () => (await import('virtual:gouji-pdf-maps')).default,
};

export const read: ReadPdf = (...given) => readPdf(parts, ...given);
