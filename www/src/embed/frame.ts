/**
 * The page's side of the checker in a frame: typed requests and answers, and a frame as high as what it shows.
 *
 *     import { connect } from 'gouji/frame'
 *     const checker = connect(document.querySelector('iframe'))
 *     const result = await checker.check({ html: editor.getHtml() })
 */
import type { Failure, Format, Input, Outcome } from '../result';
import type { FrameOrder, FrameReport, RequestId } from './messages';

export type * from './messages';

/** A checker in a frame. */
export interface FramedChecker {
  /** Resolves when the checker in the frame can be used. */
  readonly ready: Promise<void>;
  /** Checks a report and shows it in the frame. @throws FrameError when the input cannot be used */
  check(input: Input): Promise<Outcome>;
  /** The result that is shown, written out. @throws FrameError when there is none */
  export(format: Format): Promise<string>;
  /** How to check from now on, and the language. */
  set(settings: Omit<Extract<FrameOrder, { type: 'gouji-set' }>, 'type'>): void;
  /** Forgets the report. */
  clear(): void;
  /** Stops listening to the frame. */
  disconnect(): void;
}

/** Why a request could not be answered with a result. */
export class FrameError extends Error {
  constructor(readonly failure: Failure | { code: 'message'; message: string }) {
    super(failure.message);
  }
}

interface Waiting {
  settle(report: FrameReport): void;
  fail(error: Error): void;
}

/**
 * @param frame an `<iframe>` whose address is that of embed.html
 * @param options `height`: whether the frame follows the height of its content (true); `onResult`: called with every result, the
 *   reader's own included
 */
export function connect(frame: HTMLIFrameElement, options: { height?: boolean; onResult?: (document: Outcome) => void } = {}): FramedChecker {
  const { origin } = new URL(frame.src, document.baseURI);
  const waiting = new Map<RequestId, Waiting>();
  let lastId = 0;
  let beReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (beReady = resolve));

  const post = (order: FrameOrder) => frame.contentWindow?.postMessage(order, origin);
  const request = async (order: Extract<FrameOrder, { type: 'gouji-check' | 'gouji-export' }>): Promise<FrameReport> => {
    await ready;
    const id = ++lastId;
    return new Promise((settle, fail) => {
      waiting.set(id, { settle, fail });
      post({ ...order, id });
    });
  };
  const answer = (report: Extract<FrameReport, { id: RequestId | null }>) => {
    const asked = report.id === null ? undefined : waiting.get(report.id);
    if (report.id !== null) waiting.delete(report.id);
    if (report.type === 'gouji-error') asked?.fail(new FrameError(report.error));
    else asked?.settle(report);
  };
  const listen = ({ data, source, origin: from }: MessageEvent<FrameReport>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (data.type === 'gouji-ready') beReady();
    else if (data.type === 'gouji-height') frame.style.height = options.height === false ? '' : `${data.height}px`;
    else answer(data);
    if (data.type === 'gouji-result') options.onResult?.(data.document);
  };

  addEventListener('message', listen);
  post({ type: 'gouji-hello' });
  return {
    ready,
    check: async (input) => ((await request({ type: 'gouji-check', input })) as Extract<FrameReport, { type: 'gouji-result' }>).document,
    export: async (format) => ((await request({ type: 'gouji-export', format })) as Extract<FrameReport, { type: 'gouji-export' }>).content,
    set: (settings) => void ready.then(() => post({ type: 'gouji-set', ...settings })),
    clear: () => void ready.then(() => post({ type: 'gouji-clear' })),
    disconnect: () => removeEventListener('message', listen),
  };
}
