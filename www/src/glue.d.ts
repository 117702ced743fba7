declare module 'virtual:gouji-glue' {
  /** One instance of the wasm with its JavaScript. */
  export interface Glue {
    start(source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
    /** As `start`, at once; refused by old browsers outside a worker. */
    startNow(source: { module: WebAssembly.Module }): unknown;
    check(input: unknown, options: unknown): import('./result').Outcome;
    needs(input: unknown): 'core' | 'office' | 'pdf';
    annotate(bytes: unknown, options: unknown): Uint8Array;
    render(input: unknown, format: unknown, options: unknown): string;
    account(input: unknown, options: unknown): import('./result').Account;
    rules(): import('./result').Rule[];
    version(): string;
  }
  export function createGlue(): Glue;
  /** What each rule is called and checks, by its id. */
  export const WORDS: Record<string, Pick<import('./result').Rule, 'name' | 'summary'>>;
}

declare module 'gouji-package/gouji_bg.wasm?url' {
  const url: string;
  export default url;
}

declare module 'gouji-office/gouji_office_bg.wasm?url' {
  const url: string;
  export default url;
}

declare module 'virtual:gouji-release' {
  export const version: string;
  /** The day of the release, as YYYY-MM-DD. */
  export const date: string;
}

/** The hashes of the two modules, as a request states them. */
declare module 'virtual:gouji-hashes' {
  export const core: string;
  export const office: string;
}

/** The smaller module, compressed by gzip, in base64. */
declare module 'virtual:gouji-packed-core' {
  const packed: string;
  export default packed;
}

declare module 'virtual:gouji-pdf-maps' {
  /** Maps of Chinese encodings by name, as base64. */
  const maps: Record<string, string>;
  export default maps;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
