import { account, annotate, render, version } from '../api';
import type { Account, Format, Input, Options } from '../result';

/** What is written of a report beside its check. */
export type Task =
  | { what: 'render'; input: Input; format: Format; options: Options }
  /** The Word document itself, with a comment at each finding. */
  | { what: 'annotate'; bytes: Uint8Array | ArrayBuffer; options: Options }
  | { what: 'account'; input: Input; options: Options };

/** What was checked in particular, and by which version. */
export interface Accounted extends Account {
  version: string;
}

/** What comes of a task. */
export type Written = string | Uint8Array | Accounted;

/** Does a task at once; the larger module must be there. */
export function perform(task: Task): Written {
  if (task.what === 'render') return render(task.input, task.format, task.options);
  if (task.what === 'annotate') return annotate(task.bytes, task.options);
  return { ...account(task.input, task.options), version: version() };
}
