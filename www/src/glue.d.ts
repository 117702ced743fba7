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
    rules(): import('./result').Rule[];
    version(): string;
  }
  export function createGlue(): Glue;
}

declare module 'gouji-package/gouji_bg.wasm?url' {
  const url: string;
  export default url;
}

declare module 'gouji-office/gouji_office_bg.wasm?url' {
  const url: string;
  export default url;
}
