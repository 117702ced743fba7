/** `<gouji-checker>`: the whole checker as one element. Importing this defines it; it needs a browser. */
import type { Era, Failure, Format, Input, Outcome, Profile } from './result';

/** The events of the element. */
export interface GoujiEventMap {
  /** The engine runs. */
  'gouji-ready': CustomEvent<undefined>;
  /** A report was checked and is shown. */
  'gouji-result': CustomEvent<Outcome>;
  /** An input could not be used. */
  'gouji-error': CustomEvent<Failure>;
}

export declare class GoujiElement extends HTMLElement {
  /** The report year, where the text does not say it; attribute `year`. */
  year: number | null;
  /** The form to expect; attribute `era`. */
  era: Era | null;
  /** How reports are to be checked; attribute `profile`, there as JSON. */
  profile: Profile | null;
  /** `zh-CN` or `en`; attribute `locale`. */
  locale: string;
  /** As high as what it shows, without the frame of a whole page; attribute `compact`. */
  compact: boolean;
  /** Where the pages of the rules are, ending with a slash; attribute `rule-pages`. */
  rulePages: string | null;
  /** Checks a report and shows the result. Rejects with a TypeError when this is no input at all. */
  check(input: Input): Promise<void>;
  /** The result that is shown, in a format of the command line. Rejects when there is none. */
  export(format: Format): Promise<string>;
  /** Forgets the report. */
  clear(): void;
  addEventListener<Name extends keyof GoujiEventMap>(name: Name, listener: (event: GoujiEventMap[Name]) => void, options?: AddEventListenerOptions | boolean): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'gouji-checker': GoujiElement;
  }
}
