import type { Input, Options, Outcome, Rule, Stage } from '../result';
import type { Task, Written } from './tasks';

/** What the page says to the worker. Modules are compiled once, by the page. */
export type Order =
  /** `whole`: the module reads office files too. */
  | { kind: 'start'; module: WebAssembly.Module; whole: boolean }
  /** The module for office files; null when it could not be loaded. */
  | { kind: 'office'; module: WebAssembly.Module | null }
  | { kind: 'check'; id: number; input: Input; options: Options }
  | { kind: 'write'; id: number; task: Task };

/** What the worker says to the page. */
export type Answer =
  | { kind: 'ready'; version: string; rules: Rule[] }
  /** A check waits for the module for office files. */
  | { kind: 'wants-office' }
  /** A check is of a PDF file: the page reads its words and checks them in its place. */
  | { kind: 'wants-pdf'; id: number }
  | { kind: 'stage'; id: number; stage: Stage }
  | { kind: 'checked'; id: number; outcome: Outcome }
  | { kind: 'written'; id: number; written: Written }
  /** The arguments were wrong. */
  | { kind: 'refused'; id: number; message: string }
  | { kind: 'failed'; message: string };
