import init, { check, needs, rules, version } from '../api';
import type { Stage } from '../result';
import type { Answer, Order } from './protocol';
import { perform } from './tasks';

type Check = Order & { kind: 'check' };

const answer = (message: Answer) => postMessage(message);

/** Whether office files can be read, or no further module will come. */
let complete = false;
let waiting: Check | undefined;

async function start({ module, whole }: Order & { kind: 'start' }): Promise<void> {
  try {
    await init(module);
    complete = whole;
    answer({ kind: 'ready', version: version(), rules: rules() });
  } catch (error) {
    answer({ kind: 'failed', message: String(error) });
  }
}

/** Goes on with the check that waited; without the module its result says what is missing. */
async function addOffice(module: WebAssembly.Module | null): Promise<void> {
  if (module !== null) await init(undefined, { office: module }).then(() => (complete = true), () => undefined);
  const order = waiting;
  waiting = undefined;
  if (order !== undefined) run(order);
}

function receive(order: Check): void {
  answer({ kind: 'stage', id: order.id, stage: 'decode' });
  const wanted = needsOf(order);
  if (wanted === 'pdf') return answer({ kind: 'wants-pdf', id: order.id });
  if (complete || wanted !== 'office') return run(order);
  waiting = order;
  answer({ kind: 'wants-office' });
}

/** Wrong arguments are refused by the check itself. */
function needsOf({ input }: Check): string {
  try {
    return needs(input);
  } catch {
    return 'core';
  }
}

function run({ id, input, options }: Check): void {
  const onStage = (stage: Stage) => answer({ kind: 'stage', id, stage });
  attempt(id, () => ({ kind: 'checked', id, outcome: check(input, { ...options, onStage }) }));
}

function attempt(id: number, work: () => Answer): void {
  try {
    answer(work());
  } catch (error) {
    answer({ kind: 'refused', id, message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'start') void start(data);
  else if (data.kind === 'office') void addOffice(data.module);
  else if (data.kind === 'write') attempt(data.id, () => ({ kind: 'written', id: data.id, written: perform(data.task) }));
  else receive(data);
});

addEventListener('messageerror', () => answer({ kind: 'failed', message: 'the module could not be passed to the worker' }));
