import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import type { RunItem, RunPage } from '../result';
import type { Library, PdfParts, Progress } from './parts';
import { PdfRefusal } from './refusal';
import { rulesOf, type Matrix, type Rule } from './rules';
import { wordsOf } from './words';

/** The limits of the engine; it says so itself where these are not reached. */
const MOST_PAGES = 500;
const MOST_ITEMS = 200_000;
/** Nothing new for so long, in milliseconds, and the file is given up. */
const PATIENCE = 30_000;

/**
 * The words of a PDF file with their positions, page by page.
 *
 * @throws PdfRefusal when the file cannot be read, any other error once the signal is aborted
 */
export async function readPdf(
  parts: PdfParts, bytes: Uint8Array, progress: (progress: Progress) => void, signal: AbortSignal,
): Promise<RunPage[]> {
  const opened = await open(parts, bytes);
  const wait: Wait = (work) => within(work, signal);
  try {
    return await pagesOf(await wait(opened.document()), opened.pdfjs, progress, wait);
  } catch (error) {
    throw signal.aborted || error instanceof PdfRefusal ? error : new PdfRefusal(isPassword(error) ? 'encrypted' : 'damaged');
  } finally {
    opened.close();
  }
}

type Wait = <T>(work: Promise<T>) => Promise<T>;

/** The result of the work, unless it takes too long or nobody waits for it any more. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Error('aborted'));
    if (signal.aborted) leave();
    const timer = setTimeout(() => reject(new PdfRefusal('slow')), PATIENCE);
    signal.addEventListener('abort', leave);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    });
  });
}

const isPassword = (error: unknown) => error instanceof Error && error.name === 'PasswordException';

async function pagesOf(
  document: PDFDocumentProxy, pdfjs: Library, progress: (progress: Progress) => void, wait: Wait,
): Promise<RunPage[]> {
  const count = document.numPages;
  if (count > MOST_PAGES) throw new PdfRefusal('large');
  const pages: RunPage[] = [];
  let items = 0;
  for (let number = 1; number <= count; number++) {
    progress({ page: number, pages: count });
    const page = await wait(document.getPage(number));
    const read = await wait(readPage(page, pdfjs));
    page.cleanup();
    items += read.items.length;
    if (items > MOST_ITEMS) throw new PdfRefusal('large');
    pages.push(read);
  }
  return pages;
}

async function readPage(page: PDFPageProxy, pdfjs: Library): Promise<RunPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const viewport = transform as Matrix;
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const words: RunItem[] = items.flatMap((item) => ('str' in item ? wordsOf(item, styles[item.fontName], viewport) : []));
  return { width, height, items: words, lines: words.length === 0 ? [] : await lines(page, pdfjs, viewport) };
}

/** The lines of a page; without them its tables are found by their words alone. */
async function lines(page: PDFPageProxy, pdfjs: Library, viewport: Matrix): Promise<Rule[]> {
  try {
    return rulesOf(await page.getOperatorList(), pdfjs.OPS, viewport);
  } catch {
    return [];
  }
}

interface Opened {
  pdfjs: Library;
  document(): Promise<PDFDocumentProxy>;
  close(): void;
}

async function open(parts: PdfParts, bytes: Uint8Array): Promise<Opened> {
  const pdfjs = await parts.pdfjs().catch(() => {
    throw new PdfRefusal('absent');
  });
  const port = await start(parts);
  const worker = pdfjs.PDFWorker.create(port === null ? { verbosity: 0 } : { port, verbosity: 0 });
  const task = pdfjs.getDocument({
    data: bytes.slice(), worker, verbosity: 0, stopAtErrors: false,
    // Nothing is drawn, nothing is run, and nothing is fetched but the maps below.
    isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, useWasm: false, maxImageSize: 1,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, useWorkerFetch: false,
    cMapUrl: 'maps/', cMapPacked: true, BinaryDataFactory: mapsFrom(parts),
  } as Parameters<Library['getDocument']>[0]);
  return {
    pdfjs,
    document: () => task.promise,
    close: () => {
      void task.destroy().catch(() => undefined).then(() => worker.destroy());
      // A worker that is busy with a hostile file does not hear that it should end.
      port?.terminate();
    },
  };
}

/** The worker of pdf.js, or null where none can start and the page's own thread does the work. */
async function start(parts: PdfParts): Promise<Worker | null> {
  try {
    return parts.worker();
  } catch {
    await parts.workerModule().catch(() => {
      throw new PdfRefusal('absent');
    });
    return null;
  }
}

/** Gives pdf.js the maps that it asks for; what it could draw with, it does without. */
function mapsFrom(parts: PdfParts) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const packed = kind === 'cMapUrl' ? (await parts.maps())[filename.replace(/\.bcmap$/, '')] : undefined;
      if (packed === undefined) throw new Error(`no ${filename} here`);
      return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    }
  };
}
