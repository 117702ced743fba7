import init from '../api';
import type { EngineParts } from './engine';
import type { Answer, Order } from './protocol';
import { perform, type Task, type Written } from './tasks';

interface Asked {
  settle(written: Written): void;
  fail(error: Error): void;
}

/** A worker that has had nothing to do for so long, in milliseconds, is ended: its memory is worth more. */
const REST = 60_000;

/**
 * Writes results out with the larger module, in a worker of its own: the reader goes on typing meanwhile, and a check that is
 * overtaken does not end an export.
 */
export class Writer {
  readonly #parts: EngineParts;
  readonly #asked = new Map<number, Asked>();
  #worker: Promise<Worker | null> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /** Does a task; the module is loaded for the first. */
  async write(task: Task): Promise<Written> {
    clearTimeout(this.#rest);
    this.#worker ??= this.#launch().catch((error) => {
      this.#worker = undefined;
      throw error;
    });
    const worker = await this.#worker;
    return worker === null ? perform(task) : this.#send(worker, task);
  }

  /** Ends the worker; what was asked of it fails, and the next task gets a fresh one. */
  stop(): void {
    clearTimeout(this.#rest);
    this.#end();
    for (const asked of this.#asked.values()) asked.fail(new Error('the writer was stopped'));
    this.#asked.clear();
  }

  #send(worker: Worker, task: Task): Promise<Written> {
    return new Promise((settle, fail) => {
      const id = ++this.#lastId;
      this.#asked.set(id, { settle, fail });
      worker.postMessage({ kind: 'write', id, task } satisfies Order);
    });
  }

  async #launch(): Promise<Worker | null> {
    const module = await (this.#parts.office ?? this.#parts.module)();
    try {
      return await this.#converse(this.#parts.worker(), module);
    } catch {
      await this.#startHere(module);
      return null;
    }
  }

  /** Where no worker can start, the page's own thread does it. */
  async #startHere(module: WebAssembly.Module): Promise<void> {
    if (this.#parts.office === undefined) return init(module);
    await init(await this.#parts.module(), { office: module });
  }

  #converse(worker: Worker, module: WebAssembly.Module): Promise<Worker> {
    return new Promise((resolve, reject) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#lost(worker);
        reject(new Error('the worker did not start'));
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'ready') resolve(worker);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else if (data.kind === 'written') this.#taken(data.id)?.settle(data.written);
        else if (data.kind === 'refused') this.#taken(data.id)?.fail(new Error(data.message));
      });
      worker.postMessage({ kind: 'start', module, whole: true } satisfies Order);
    });
  }

  #taken(id: number): Asked | undefined {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (this.#asked.size === 0) this.#rest = setTimeout(() => this.#end(), REST);
    return asked;
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.then((running) => running?.terminate(), () => undefined);
  }

  /** What was asked of a worker that died is answered by an error; the next task gets a fresh one. */
  #lost(worker: Worker): void {
    worker.terminate();
    this.#worker = undefined;
    for (const asked of this.#asked.values()) asked.fail(new Error('the worker was lost'));
    this.#asked.clear();
  }
}
