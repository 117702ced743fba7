import '../page/page.css';
import { version } from 'virtual:gouji-release';

import { schema } from '../api';
import { GoujiElement } from '../element/element';
import type { Failure, Outcome } from '../result';
import type { FrameOrder, FrameReport, RequestId } from './messages';
import { listedOrigins } from './origins';

const origins = listedOrigins(document);
const checker = document.querySelector('gouji-checker') as GoujiElement;

/** The request of the page that is being answered; null while the reader uses the frame. */
let current: RequestId | null = null;

/** Until a page has spoken it may be any of those that are listed: the browser hands a message to none but them. */
let listeners = origins;

function tell(report: FrameReport): void {
  for (const origin of listeners) parent.postMessage(report, origin);
}

const answered = (): RequestId | null => {
  const id = current;
  current = null;
  return id;
};

let isReady = false;

const tellReady = () => isReady && tell({ type: 'gouji-ready', version, schema });

/** What a page may set of the checker. */
const SETTINGS = ['year', 'era', 'profile', 'locale'];

const refuse = (id: RequestId | undefined, error: Error) => tell({ type: 'gouji-error', id: id ?? null, error: { code: 'message', message: error.message } });

const ACTIONS: { [Type in FrameOrder['type']]: (order: Extract<FrameOrder, { type: Type }>) => void } = {
  'gouji-hello': tellReady,
  'gouji-check': ({ id, input }) => {
    current = id ?? null;
    void checker.check(input).catch((error: Error) => refuse(id, error));
  },
  'gouji-clear': () => checker.clear(),
  'gouji-set': (order) => Object.assign(checker, Object.fromEntries(Object.entries(order).filter(([name]) => SETTINGS.includes(name)))),
  'gouji-export': ({ id, format }) => void checker.export(format).then(
    (content) => tell({ type: 'gouji-export', id: id ?? null, format, content }),
    (error: Error) => refuse(id, error),
  ),
};

function receive(data: unknown): void {
  const { type, id = null } = (typeof data === 'object' && data !== null ? data : {}) as { type?: string; id?: RequestId | null };
  if (!type?.startsWith('gouji-')) return;
  const action = (ACTIONS as Record<string, ((order: never) => void) | undefined>)[type];
  if (action === undefined) tell({ type: 'gouji-error', id, error: { code: 'message', message: `没有“${type}”这种消息` } });
  else action(data as never);
}

addEventListener('message', ({ data, origin, source }) => {
  if (source !== parent || !origins.includes(origin)) return;
  listeners = [origin];
  receive(data);
});

checker.addEventListener('gouji-ready', () => {
  isReady = true;
  tellReady();
});
checker.addEventListener('gouji-result', (event) => tell({ type: 'gouji-result', id: answered(), document: (event as CustomEvent<Outcome>).detail }));
checker.addEventListener('gouji-error', (event) => tell({ type: 'gouji-error', id: answered(), error: (event as CustomEvent<Failure>).detail }));
new ResizeObserver(() => tell({ type: 'gouji-height', height: Math.ceil(checker.getBoundingClientRect().height) })).observe(checker);
