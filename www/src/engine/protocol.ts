import type { Input, Options, Outcome, Rule } from '../result';

/** What the page says to the worker. The module is compiled once, by the page. */
export type Order =
  | { kind: 'start'; module: WebAssembly.Module }
  | { kind: 'check'; id: number; input: Input; options: Options };

/** What the worker says to the page. */
export type Answer =
  | { kind: 'ready'; version: string; rules: Rule[] }
  | { kind: 'checked'; id: number; outcome: Outcome }
  /** The arguments were wrong. */
  | { kind: 'refused'; id: number; message: string }
  | { kind: 'failed'; message: string };
