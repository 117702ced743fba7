import type { Accounted, Task, Written } from '../engine/tasks';
import type { Format, Input, Options } from '../result';

/** A part asks for something to be written; the page that holds the writer puts the answer into the event. */
export class WriteRequest extends Event {
  answer: Promise<Written> | null = null;

  constructor(readonly task: Task) {
    super('gouji-write', { bubbles: true, composed: true });
  }
}

function ask(element: EventTarget, task: Task): Promise<Written> {
  const request = new WriteRequest(task);
  element.dispatchEvent(request);
  return request.answer ?? Promise.reject(new Error('nobody writes here'));
}

/** The result in a format of the command line. */
export const askForFile = (element: EventTarget, input: Input, format: Format, options: Options): Promise<string> =>
  ask(element, { what: 'render', input, format, options }) as Promise<string>;

/** A Word document with a comment at each finding. */
export const askForComments = (element: EventTarget, bytes: Uint8Array | ArrayBuffer, options: Options): Promise<Uint8Array> =>
  ask(element, { what: 'annotate', bytes, options }) as Promise<Uint8Array>;

/** What was checked in particular. */
export const askForAccount = (element: EventTarget, input: Input, options: Options): Promise<Accounted> =>
  ask(element, { what: 'account', input, options }) as Promise<Accounted>;
