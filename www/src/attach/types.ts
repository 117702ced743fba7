import type { Era, Finding, Outcome, Profile } from '../result';

/** How to check an article where it stands, and what to show. */
export interface AttachOptions {
  /** The report year, where the text does not say it. */
  year?: number | null;
  /** The form to expect. */
  era?: Era | null;
  /** How reports are to be checked. */
  profile?: Profile | null;
  /** Today as YYYY-MM-DD, for the rules on deadlines; the reader's own day when left out. */
  today?: string | null;
  /** The language of the list: `zh-CN` or `en`. */
  locale?: string;
  /** Whether a list of the findings is shown in the corner of the window. */
  list?: boolean;
  /** Milliseconds without a change after which a changed text is checked again. */
  delay?: number;
  /** Called with each result. */
  onResult?: (document: Outcome) => void;
  /** Called when the checker cannot run here, for example because the page's policy forbids WebAssembly. */
  onError?: (error: Error) => void;
  /** Called when the reader has closed the list or `detach` was called. */
  onDetach?: () => void;
}

/** What `attach` hands back. */
export interface Attachment {
  /** The latest result; null until the first. */
  readonly document: Outcome | null;
  /** The first result. */
  readonly ready: Promise<Outcome | null>;
  /** Checks now, without waiting for a change. Null when a newer check has overtaken this one. */
  check(): Promise<Outcome | null>;
  /** Brings a finding into view and marks it; null takes that mark away. */
  show(finding: Finding | null): void;
  /** Takes every mark away and stops. */
  detach(): void;
}
