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

import type { Account, Format, Input, Options, Outcome, Rule } from './result';
import { unusable } from './unusable';

export type * from './result';

/** Where the wasm comes from. */
export type WasmSource = string | URL | Request | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module;

/** Further modules, loaded only when asked for. */
export interface Further {
  /** The module that reads office files too: its source, or true for `gouji_office_bg.wasm` beside this file. */
  office?: WasmSource | boolean;
}

/** A module: the load that is under way or done, what was compiled, and the instance in use. */
interface Part {
  starting?: Promise<void>;
  kept?: WebAssembly.Module;
  current?: Glue;
}

const core: Part = {};
const office: Part = {};

/**
 * Loads the wasm; call it once and wait for it. Later calls wait for the same load, and may add `office`.
 *
 * @param source a URL, a response, bytes or a compiled module; `gouji_bg.wasm` beside this file when left out (browsers only)
 * @param further what else to load, for inputs of which `needs` says so
 * @throws when a source cannot be fetched or is no such module; the next call tries again
 */
export default async function init(source?: WasmSource, further: Further = {}): Promise<void> {
  const wanted = further.office ?? false;
  await Promise.all([
    start(core, source, () => new URL(/* @vite-ignore */ './gouji_bg.wasm', import.meta.url)),
    wanted === false
      ? undefined
      : start(office, wanted === true ? undefined : wanted, () => new URL(/* @vite-ignore */ './gouji_office_bg.wasm', import.meta.url)),
  ]);
}

function start(part: Part, source: WasmSource | undefined, beside: () => URL): Promise<void> {
  part.starting ??= load(part, source ?? beside()).catch((error) => {
    delete part.starting;
    throw error;
  });
  return part.starting;
}

/**
 * Checks one report. Whatever is wrong with the input is said in the result's `error`.
 *
 * @throws TypeError on wrong arguments, Error before `init` has finished
 */
export function check(input: Input, options: Options = {}): Outcome {
  refuseUnknown(options);
  const part = office.current !== undefined && needs(input) === 'office' ? office : core;
  return attempt(part, (glue) => glue.check(input, options), (error) => brokenDown(input, error));
}

/**
 * Checks one report, or every report of a packed file, and writes the result out as the command line does.
 *
 * @throws TypeError on wrong arguments, Error before `init` has loaded the module for office files too
 */
export function render(input: Input, format: Format, options: Options = {}): string {
  refuseUnknown(options);
  return larger((glue) => glue.render(input, format, options));
}

/**
 * What `check` checks in particular: every relation with its sum, every rule, and where text and tables agree.
 *
 * @throws TypeError on wrong arguments, Error before `init` has loaded the module for office files too
 */
export function account(input: Input, options: Options = {}): Account {
  refuseUnknown(options);
  return larger((glue) => glue.account(input, options));
}

/**
 * Checks a Word document (.docx) and gives it back with a comment at each finding, and nothing else changed.
 *
 * @throws TypeError on wrong arguments; Error for what is no such document, or before the module for office files is loaded
 */
export function annotate(bytes: Uint8Array | ArrayBuffer, options: Options = {}): Uint8Array {
  refuseUnknown(options);
  return larger((glue) => glue.annotate(bytes, options));
}

/** What must be loaded before `check` can read this input. */
export function needs(input: Input): 'core' | 'office' | 'pdf' {
  return ready(core).needs(input);
}

/** The registry of rules, in its order. */
export function rules(): Rule[] {
  return ready(core).rules();
}

/** The shape of results: another number is another shape. */
export const schema = 'gouji-result/1';

/** The version of the checker. */
export function version(): string {
  return ready(core).version();
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

async function load(part: Part, source: WasmSource): Promise<void> {
  const module = await compile(source);
  const glue = createGlue();
  await glue.start({ module_or_path: module });
  part.kept = module;
  part.current = glue;
}

function ready(part: Part): Glue {
  if (part.current === undefined) throw new Error('gouji: wait for init() before calling this');
  return part.current;
}

const OPTIONS: Record<keyof Options, true> = { year: true, era: true, today: true, profile: true, only: true, skip: true, text: true, onStage: true };

/** An option that nobody knows is a slip of the pen: the caller would wait in vain for what it was to do. */
function refuseUnknown(options: unknown): void {
  if (typeof options !== 'object' || options === null) return;
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(OPTIONS, name));
  if (unknown.length > 0) throw new TypeError(`没有这些选项：${unknown.join('、')}。可用的选项：${Object.keys(OPTIONS).join('、')}。`);
}

/** Calls the module that does all; where one module is both, it was loaded as the first. */
function larger<T>(call: (glue: Glue) => T): T {
  return attempt(office.current === undefined ? core : office, call, (error) => {
    throw new Error(`gouji: ${trapMessage(error)}`);
  });
}

function attempt<T>(part: Part, call: (glue: Glue) => T, broken: (error: Error) => T): T {
  const glue = ready(part);
  try {
    return call(glue);
  } catch (error) {
    if (!isTrap(error)) throw error;
    restart(part);
    return broken(error);
  }
}

function isTrap(error: unknown): error is Error {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

/** After a trap an instance is in no defined state: it is dropped, and a fresh one made from the kept module. */
function restart(part: Part): void {
  const module = part.kept;
  delete part.current;
  delete part.starting;
  if (module === undefined) return;
  const glue = createGlue();
  try {
    glue.startNow({ module });
    part.current = glue;
    part.starting = Promise.resolve();
  } catch {
    part.starting = load(part, module);
  }
}

/** A code that names the failure and holds nothing of the text. */
function trapCode(error: Error): string {
  if (error instanceof RangeError || /stack/i.test(error.message)) return 'GJ-STACK';
  if (/unreachable/i.test(error.message)) return 'GJ-PANIC';
  return /memory|bounds/i.test(error.message) ? 'GJ-MEMORY' : 'GJ-TRAP';
}

function trapMessage(error: Error): string {
  return `核对程序内部出错（代码 ${trapCode(error)}），这不是报告的问题。程序已经重新启动，可以再试一次；仍然出错时，请把代码告诉我们。`;
}

function brokenDown(input: Input, error: Error): Outcome {
  const name = typeof input === 'object' && 'name' in input ? input.name ?? '' : '';
  return unusable(name, 0, { code: 'internal', message: trapMessage(error) });
}
