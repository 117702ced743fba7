/** What a page and the checker in its frame say to each other, by `postMessage`. */
import type { Era, Failure, Format, Input, Outcome, Profile } from '../result';

/** Comes back with the answer, so that a page knows which of its requests was answered. */
export type RequestId = string | number;

/** From the page to the frame. */
export type FrameOrder =
  /** Answered by `gouji-ready` as soon as the checker can be used. */
  | { type: 'gouji-hello' }
  /** Check a report and show the result; answered by `gouji-result` or `gouji-error`. */
  | { type: 'gouji-check'; id?: RequestId; input: Input }
  /** Forget the report. */
  | { type: 'gouji-clear' }
  /** How to check from now on, and the language; what is left out stays. */
  | { type: 'gouji-set'; year?: number | null; era?: Era | null; profile?: Profile | null; locale?: string }
  /** Write the result that is shown out; answered by `gouji-export` or `gouji-error`. */
  | { type: 'gouji-export'; id?: RequestId; format: Format };

/** From the frame to the page. */
export type FrameReport =
  /** The checker can be used. */
  | { type: 'gouji-ready'; version: string; schema: string }
  /** A report was checked, at the page's request or, then without an id, at the reader's. */
  | { type: 'gouji-result'; id: RequestId | null; document: Outcome }
  /** An input could not be used, or the message was not understood (code `message`). */
  | { type: 'gouji-error'; id: RequestId | null; error: Failure | { code: 'message'; message: string } }
  /** The result that is shown, in the format asked for. */
  | { type: 'gouji-export'; id: RequestId | null; format: Format; content: string }
  /** So many CSS pixels high is what the frame shows. */
  | { type: 'gouji-height'; height: number };
