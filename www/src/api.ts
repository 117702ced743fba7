/**
 * Checks Chinese government information disclosure annual reports (政府信息公开工作年度报告), wholly on this machine.
 *
 *     import init, { check } from 'gouji'
 *     await init()
 *     const document = check('望楚区水务局2023年政府信息公开工作年度报告……', { text: true })
 *
 * Importing does no work and touches nothing of the browser. Results are plain objects; nothing has to be freed.
 */
import { createGlue, type Glue } from 'virtual:gouji-glue';

import type { Input, Options, Outcome, Rule } from './result';

export type * from './result';

/** Where the wasm comes from. */
export type WasmSource = string | URL | Request | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module;

let starting: Promise<void> | undefined;
let kept: WebAssembly.Module | undefined;
let current: Glue | undefined;

/**
 * Loads the wasm; call it once and wait for it. Later calls wait for the same load.
 *
 * @param source a URL, a response, bytes or a compiled module; `gouji_bg.wasm` beside this file when left out (browsers only)
 * @throws when the source cannot be fetched or is no such module; the next call tries again
 */
export default function init(source?: WasmSource): Promise<void> {
  starting ??= load(source).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/**
 * Checks one report. Whatever is wrong with the input is said in the result's `error`.
 *
 * @throws TypeError on wrong arguments, Error before `init` has finished
 */
export function check(input: Input, options: Options = {}): Outcome {
  const glue = ready();
  try {
    return glue.check(input, options);
  } catch (error) {
    if (!isTrap(error)) throw error;
    restart();
    return brokenDown(input, error);
  }
}

/** What must be loaded before `check` can read this input. */
export function needs(input: Input): 'core' | 'office' | 'pdf' {
  return ready().needs(input);
}

/** The registry of rules, in its order. */
export function rules(): Rule[] {
  return ready().rules();
}

/** The version of the checker. */
export function version(): string {
  return ready().version();
}

/** Compiles the wasm without starting it, so that one module can serve a page and its worker. */
export async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const address = typeof source === 'string' || source instanceof URL || isRequest(source);
  const response = await (address ? fetch(source) : source);
  if (!response.ok) throw new Error(`gouji: ${response.status} ${response.statusText} for ${response.url}`);
  const typed = response.headers.get('content-type')?.startsWith('application/wasm');
  return typed && 'compileStreaming' in WebAssembly
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function isRequest(source: object): source is Request {
  return typeof Request === 'function' && source instanceof Request;
}

async function load(source: WasmSource | undefined): Promise<void> {
  const module = await compile(source ?? new URL(/* @vite-ignore */ './gouji_bg.wasm', import.meta.url));
  const glue = createGlue();
  await glue.start({ module_or_path: module });
  kept = module;
  current = glue;
}

function ready(): Glue {
  if (current === undefined) throw new Error('gouji: wait for init() before calling this');
  return current;
}

function isTrap(error: unknown): error is Error {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

/** After a trap an instance is in no defined state: it is dropped, and a fresh one made from the kept module. */
function restart(): void {
  const module = kept;
  current = undefined;
  starting = undefined;
  if (module === undefined) return;
  const glue = createGlue();
  try {
    glue.startNow({ module });
    current = glue;
    starting = Promise.resolve();
  } catch {
    starting = load(module);
  }
}

/** A code that names the failure and holds nothing of the text. */
function trapCode(error: Error): string {
  if (error instanceof RangeError || /stack/i.test(error.message)) return 'GJ-STACK';
  if (/unreachable/i.test(error.message)) return 'GJ-PANIC';
  return /memory|bounds/i.test(error.message) ? 'GJ-MEMORY' : 'GJ-TRAP';
}

function brokenDown(input: Input, error: Error): Outcome {
  const name = typeof input === 'object' && 'bytes' in input ? input.name ?? '' : '';
  const message = `核对程序内部出错（代码 ${trapCode(error)}），这不是报告的问题。程序已经重新启动，可以再试一次；仍然出错时，请把代码告诉我们。`;
  return {
    error: { code: 'internal', message },
    source: { name, kind: null, encoding: null, bytes: 0, text: null },
    report: null,
    findings: [],
    unchecked: [],
    diagnostics: [],
    coverage: { relations: { held: 0, used: 0, failed: 0, unchecked: 0 }, rules: { run: 0, not_applicable: 0, off: 0 } },
    summary: { errors: 0, warnings: 0, infos: 0 },
  };
}
