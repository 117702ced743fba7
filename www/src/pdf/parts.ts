import type { RunPage } from '../result';

/** pdf.js as it is used here; its own types speak of far more. */
export type Library = typeof import('pdfjs-dist');

/** Where a page keeps what reads PDF files: files beside it, or inside the one file. Nothing of it is loaded before the first PDF. */
export interface PdfParts {
  pdfjs(): Promise<Library>;
  /** Starts the worker of pdf.js; it throws where no worker can start. */
  worker(): Worker;
  /** Runs the same code on the page's own thread, where it offers itself to pdf.js. */
  workerModule(): Promise<unknown>;
  /** The maps of Chinese encodings that files may name without bringing them along, by name, as base64. */
  maps(): Promise<Record<string, string>>;
}

/** How far the reading of a file has come. */
export interface Progress {
  page: number;
  pages: number;
}

/**
 * Reads the words of a PDF file with their positions, page by page.
 *
 * @throws PdfRefusal when the file cannot be read, any other error once the signal is aborted
 */
export type ReadPdf = (bytes: Uint8Array, progress: (progress: Progress) => void, signal: AbortSignal) => Promise<RunPage[]>;
