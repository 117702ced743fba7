/** pdf.js as it is used here; its own types speak of far more. */
export type Library = typeof import('pdfjs-dist');

/** Where a page keeps what reads PDF files: files beside it, or inside the one file. Nothing of it is loaded before the first PDF. */
export interface PdfParts {
  library(): Promise<Library>;
  /** Starts the worker of pdf.js; it throws where no worker can start. */
  worker(): Worker;
  /** The same code for the page's own thread. */
  workerModule(): Promise<object>;
  /** The maps of Chinese encodings that files may name without bringing them along, by name, as base64. */
  maps(): Promise<Record<string, string>>;
}

/** How far the reading of a file has come. */
export interface Progress {
  page: number;
  pages: number;
}
