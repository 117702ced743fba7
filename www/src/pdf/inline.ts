import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import maps from 'virtual:gouji-pdf-maps';

import type { Library, PdfParts, ReadPdf } from './parts';
import InlineWorker from './pdf-worker?worker&inline';
import { readPdf } from './reader';

/** The parts inside the one file. Where no worker can start, PDF files are not read: the code is there only once. */
const parts: PdfParts = {
  pdfjs: async () => pdfjs as unknown as Library,
  worker: () => new InlineWorker(),
  workerModule: () => Promise.reject(new Error('only in a worker')),
  maps: async () => maps,
};

export const read: ReadPdf = (...given) => readPdf(parts, ...given);
