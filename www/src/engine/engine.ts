import { WORDS } from 'virtual:gouji-glue';

import init, { check, needs, rules, version } from '../api';
import type { Progress, ReadPdf } from '../pdf/parts';
import { PdfRefusal } from '../pdf/refusal';
import type { Input, Options, Outcome, Rule, Stage } from '../result';
import { unusable } from '../unusable';
import type { Answer, Order } from './protocol';

/** Where a page keeps the parts of the engine: files beside it, or inside the one file. */
export interface EngineParts {
  module(): Promise<WebAssembly.Module>;
  /** The module for office files, loaded when the first is opened; left out when `module` reads them too. */
  office?(): Promise<WebAssembly.Module>;
  worker(): Worker;
  /** What the rules are called, where the script does not hold it. */
  words?(): Promise<Words>;
  /** What reads PDF files, loaded when the first is opened; left out where a page comes without it. */
  pdf?(): Promise<ReadPdf>;
}

/** What each rule is called and checks, by its id. */
export type Words = Record<string, Pick<Rule, 'name' | 'summary'>>;

/** Is told of each stage as it begins, and of each page of a PDF file as it is read. */
export type Listener = (stage: Stage, progress?: Progress) => void;

/** What is known once the engine runs. */
export interface EngineFacts {
  version: string;
  rules: Rule[];
}

interface Job {
  id: number;
  input: Input;
  options: Options;
  onStage: Listener;
  settle(outcome: Outcome | null): void;
  fail(error: unknown): void;
  /** Ends the reading of a PDF file when nobody waits for it any more. */
  abort: AbortController;
}

/** An overtaken check may run on for so long, in milliseconds, before its worker is given up for a fresh one. */
const PATIENCE = 1000;

/**
 * Runs checks in a worker, or on the page's own thread where no worker can start. Only the latest request counts: the
 * promise of an older one resolves to null, and what it still comes to is dropped.
 */
export class Engine {
  readonly #parts: EngineParts;
  #worker: Promise<Worker | null> | undefined;
  #module: Promise<WebAssembly.Module> | undefined;
  #office: Promise<WebAssembly.Module | null> | undefined;
  #facts: EngineFacts | undefined;
  /** The request that counts. */
  #job: Job | undefined;
  /** The request that the worker is busy with; it may have been overtaken. */
  #running: Job | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  #withoutWorker = false;

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /** Starts the engine ahead of the first check. */
  async start(): Promise<EngineFacts> {
    const words = (this.#parts.words?.() ?? Promise.resolve(WORDS)).catch(() => WORDS);
    const worker = await this.#ready();
    if (worker === null) this.#facts = await this.#startHere();
    const { version, rules } = this.#facts ?? { version: '', rules: [] };
    const known = await words;
    return { version, rules: rules.map((rule) => ({ ...rule, ...(known[rule.id] ?? { name: rule.id, summary: '' }) })) };
  }

  /**
   * @param onStage is told of each stage as it begins
   * @returns null when a newer request has overtaken this one, or it was cancelled
   * @throws TypeError when an option is wrong
   */
  check(input: Input, options: Options, onStage: Listener = () => undefined): Promise<Outcome | null> {
    this.#leave();
    return new Promise((settle, fail) => {
      this.#job = { id: ++this.#lastId, input, options, onStage, settle, fail, abort: new AbortController() };
      if (this.#running !== undefined) this.#patience ??= setTimeout(() => this.#giveUp(), PATIENCE);
      else void this.#run(this.#job);
    });
  }

  /** Ends the check that runs; its promise resolves to null. */
  cancel(): void {
    this.#leave();
    this.#job = undefined;
    if (this.#running !== undefined) this.#giveUp();
  }

  /** Ends the worker with what it is at; a later check starts a fresh one. */
  stop(): void {
    this.#leave();
    this.#job = undefined;
    this.#drop();
  }

  /** Nobody waits for the request any more. */
  #leave(): void {
    this.#job?.settle(null);
    this.#job?.abort.abort();
  }

  async #run(job: Job): Promise<void> {
    try {
      const worker = await this.#ready();
      if (this.#job !== job || this.#running === job) return;
      if (worker === null) return await this.#checkHere(job);
      this.#running = job;
      worker.postMessage({ kind: 'check', id: job.id, input: job.input, options: job.options } satisfies Order);
    } catch (error) {
      if (this.#job === job) this.#job = undefined;
      job.fail(error);
    }
  }

  /** Ends the worker with what it is at, and turns to the latest request with a fresh one. */
  #giveUp(): void {
    this.#drop();
    this.#idle();
  }

  #drop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#running = undefined;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    void worker?.then((running) => running?.terminate(), () => undefined);
  }

  /** The worker is free: the latest request has its turn. */
  #idle(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#running = undefined;
    if (this.#job !== undefined) void this.#run(this.#job);
    else void this.#ready().catch(() => undefined);
  }

  #finish(id: number, outcome: Outcome): void {
    this.#taken(id)?.settle(outcome);
  }

  #refuse(id: number, message: string): void {
    this.#taken(id)?.fail(new TypeError(message));
  }

  #taken(id: number): Job | undefined {
    const job = this.#job?.id === id ? this.#job : undefined;
    if (job !== undefined) this.#job = undefined;
    if (this.#running?.id === id) this.#idle();
    return job;
  }

  #ready(): Promise<Worker | null> {
    if (this.#withoutWorker) return Promise.resolve(null);
    this.#worker ??= this.#launch().catch((error) => {
      this.#worker = undefined;
      throw error;
    });
    return this.#worker;
  }

  /** The module is fetched once; every worker after the first gets the same. */
  #compiled(): Promise<WebAssembly.Module> {
    // A load that fails is a TypeError to browsers; here that is for wrong options alone.
    this.#module ??= this.#parts.module().catch((cause) => {
      this.#module = undefined;
      throw new Error('the module could not be loaded', { cause });
    });
    return this.#module;
  }

  /** As above; null when it cannot be had, and the next file asks again. */
  #compiledOffice(): Promise<WebAssembly.Module | null> {
    this.#office ??= (this.#parts.office?.() ?? Promise.resolve(null)).catch(() => {
      this.#office = undefined;
      return null;
    });
    return this.#office;
  }

  async #launch(): Promise<Worker | null> {
    const module = this.#compiled();
    try {
      return await this.#converse(this.#parts.worker(), module);
    } catch {
      await module;
      this.#withoutWorker = true;
      return null;
    }
  }

  #converse(worker: Worker, module: Promise<WebAssembly.Module>): Promise<Worker> {
    return new Promise((resolve, reject) => {
      let ready = false;
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (ready) this.#lost(worker);
        else reject(new Error('the worker did not start'));
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'wants-office') void this.#addOffice(worker);
        else if (data.kind === 'wants-pdf') void this.#readPdf(data.id);
        else if (data.kind === 'stage') this.#tell(data.id, data.stage);
        else if (data.kind === 'checked') this.#finish(data.id, data.outcome);
        else if (data.kind === 'refused') this.#refuse(data.id, data.message);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else if (data.kind === 'ready') {
          ready = true;
          this.#facts = { version: data.version, rules: data.rules };
          resolve(worker);
        }
      });
      module.then((compiled) => worker.postMessage(this.#starting(compiled))).catch(reject);
    });
  }

  #tell(id: number, stage: Stage): void {
    if (this.#job?.id === id) this.#job.onStage(stage);
  }

  #starting(module: WebAssembly.Module): Order {
    return { kind: 'start', module, whole: this.#parts.office === undefined };
  }

  /** Reads the words of a PDF file, and checks them in its place; the worker is free meanwhile. */
  async #readPdf(id: number): Promise<void> {
    if (this.#running?.id === id) this.#running = undefined;
    const job = this.#job;
    if (job?.id !== id || !isFile(job.input)) return this.#idle();
    const { name, bytes } = job.input;
    try {
      const tell = (progress: Progress) => job.onStage('decode', progress);
      const read = await this.#pdfReader();
      const runs = await read(new Uint8Array(bytes), tell, job.abort.signal);
      job.input = { runs, kind: 'pdf', name: name ?? '', bytes: bytes.byteLength };
      if (this.#job === job) await this.#run(job);
    } catch (error) {
      if (error instanceof PdfRefusal) this.#finish(id, unusable(name ?? '', bytes.byteLength, error.failure));
      else this.#taken(id)?.fail(new Error('the file could not be read', { cause: error }));
    }
  }

  async #pdfReader(): Promise<ReadPdf> {
    if (this.#parts.pdf === undefined) throw new PdfRefusal('single');
    return this.#parts.pdf().catch(() => {
      throw new PdfRefusal('absent');
    });
  }

  async #addOffice(worker: Worker): Promise<void> {
    worker.postMessage({ kind: 'office', module: await this.#compiledOffice() } satisfies Order);
  }

  /** A worker that died takes its request along: the request is made again, here. */
  #lost(worker: Worker): void {
    worker.terminate();
    this.#withoutWorker = true;
    this.#idle();
  }

  async #startHere(): Promise<EngineFacts> {
    await init(await this.#compiled());
    return { version: version(), rules: rules() };
  }

  async #checkHere(job: Job): Promise<void> {
    this.#facts = await this.#startHere();
    const wanted = needs(job.input);
    if (wanted === 'pdf') return this.#readPdf(job.id);
    if (this.#parts.office !== undefined && wanted === 'office') {
      const office = await this.#compiledOffice();
      if (office !== null) await init(undefined, { office });
    }
    this.#finish(job.id, check(job.input, job.options));
  }
}

const isFile = (input: Input): input is { bytes: Uint8Array | ArrayBuffer; name?: string } =>
  typeof input === 'object' && 'bytes' in input && typeof input.bytes === 'object';
