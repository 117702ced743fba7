import type { Library, PdfParts } from './parts';

/** The parts as files beside the page. All end in `.js`: servers know no other kind of them. */
export const pdfParts: PdfParts = {
  library: () => import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Library>,
  worker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  workerModule: () => import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  maps: async () => (await import('virtual:gouji-pdf-maps')).default,
};
