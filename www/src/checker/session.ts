import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Engine } from '../engine/engine';
import type { Progress } from '../pdf/parts';
import type { Edit, Era, Input, Options, Outcome, Stage } from '../result';
import { applied, Draft } from './edits';

/** What the reader says of a report where it was read wrong; null leaves it to the report. */
export interface Correction {
  issuer: string | null;
  year: number | null;
  era: Era | null;
}

/** A report with its result. It is nowhere but here. */
export interface Held {
  input: Input;
  outcome: Outcome;
  correction: Correction;
  draft: Draft;
}

/** What is checked of a report: as it was given, or its text where that was changed. */
export const givenIn = ({ draft, input }: Held): Input => (draft.isChanged ? draft.text : input);

/** Whether something can be checked at all. */
export function isInput(input: unknown): boolean {
  if (typeof input === 'string') return true;
  const { html, bytes, runs } = (input ?? {}) as { html?: unknown; bytes?: unknown; runs?: unknown };
  return typeof html === 'string' || bytes instanceof ArrayBuffer || bytes instanceof Uint8Array || Array.isArray(runs);
}

/** What the session tells the checker. */
export interface SessionHost extends ReactiveControllerHost {
  readonly engine: Engine;
  /** The options that apply to every report. */
  readonly options: Options;
  accepted(outcome: Outcome, isNew: boolean): void;
  refused(outcome: Outcome): void;
  failed(error: unknown): void;
}

export const NONE: Correction = { issuer: null, year: null, era: null };

/** The outcome with the name that the reader gives. */
const named = (outcome: Outcome, { issuer }: Correction): Outcome =>
  issuer === null || outcome.report === null ? outcome : { ...outcome, report: { ...outcome.report, issuer } };

/** The report that is being checked, what became of it, and the one before. */
export class Session implements ReactiveController {
  /** The report shown. */
  current: Held | null = null;
  /** The report before this one, to go back to. */
  former: Held | null = null;
  /** What the check that runs is at; null when none does. */
  stage: Stage | null = null;
  /** How far the reading of a PDF file has come. */
  progress: Progress | null = null;

  constructor(private readonly host: SessionHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Checks a new report; the one shown stays until there is a result. Resolves to whether there is one. */
  async open(input: Input): Promise<boolean> {
    const outcome = await this.run(input, NONE);
    if (outcome === null) return false;
    if (outcome.error !== null) {
      this.host.refused(outcome);
      return false;
    }
    if (this.current !== null) this.former = this.current;
    this.show({ input, outcome, correction: NONE, draft: new Draft(outcome.source.text ?? '') }, true);
    return true;
  }

  /** Checks the report shown again: its text was changed, or the options were. */
  async again(): Promise<void> {
    const held = this.current;
    if (held === null) return;
    const outcome = await this.run(givenIn(held), held.correction);
    if (outcome === null || this.current !== held) return;
    if (outcome.error !== null) return this.host.refused(outcome);
    held.outcome = named(outcome, held.correction);
    this.show(held, false);
  }

  /** Reads the report shown as the reader says. */
  correct(correction: Correction): Promise<void> {
    if (this.current !== null) this.current.correction = correction;
    return this.again();
  }

  /** Takes a text that is being typed. */
  type(text: string): void {
    if (this.current?.draft.type(text, performance.now())) void this.changed();
  }

  /** Makes the edits of a fix. */
  apply(edits: readonly Edit[]): void {
    const held = this.current;
    if (held?.draft.replace(applied(held.draft.text, edits))) void this.changed();
  }

  /** Takes the last change of the text back, or makes it again. Returns where it was. */
  step(direction: 'undo' | 'redo'): number | null {
    const at = this.current?.draft[direction]() ?? null;
    if (at !== null) void this.changed();
    return at;
  }

  /** The text as it came. */
  restore(): void {
    const draft = this.current?.draft;
    if (draft?.replace(draft.original)) void this.changed();
  }

  /** Ends the check that runs. */
  cancel(): void {
    this.host.engine.cancel();
    this.enter(null);
  }

  /** Makes room for another report; this one can be gone back to. */
  leave(): void {
    if (this.current !== null) this.former = this.current;
    this.current = null;
    this.host.requestUpdate();
  }

  /** Shows the report before this one again. */
  goBack(): void {
    const back = this.former;
    this.former = this.current;
    if (back === null) return this.leave();
    this.show(back, true);
  }

  /** Forgets everything. */
  clear(): void {
    this.cancel();
    this.current = null;
    this.former = null;
    this.host.requestUpdate();
  }

  private show(held: Held, isNew: boolean): void {
    this.current = held;
    this.host.accepted(held.outcome, isNew);
    this.host.requestUpdate();
  }

  private changed(): Promise<void> {
    this.host.requestUpdate();
    return this.again();
  }

  private async run(input: Input, correction: Correction): Promise<Outcome | null> {
    this.enter('decode');
    let overtaken = false;
    try {
      const outcome = await this.host.engine.check(input, corrected(this.host.options, correction), (stage, progress) => this.enter(stage, progress));
      overtaken = outcome === null;
      return outcome;
    } catch (error) {
      this.host.failed(error);
      return null;
    } finally {
      if (!overtaken) this.enter(null);
    }
  }

  private enter(stage: Stage | null, progress: Progress | null = null): void {
    this.stage = stage;
    this.progress = progress;
    this.host.requestUpdate();
  }
}

/** The options with what the reader says of this report. */
export const corrected = (options: Options, { year, era }: Correction): Options =>
  ({ ...options, year: year ?? options.year, era: era ?? options.era });
