import init, { check, rules, version } from '../api';
import type { Answer, Order } from './protocol';

const answer = (message: Answer) => postMessage(message);

async function start(module: WebAssembly.Module): Promise<void> {
  try {
    await init(module);
    answer({ kind: 'ready', version: version(), rules: rules() });
  } catch (error) {
    answer({ kind: 'failed', message: String(error) });
  }
}

function run({ id, input, options }: Order & { kind: 'check' }): void {
  try {
    answer({ kind: 'checked', id, outcome: check(input, options) });
  } catch (error) {
    answer({ kind: 'refused', id, message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'start') void start(data.module);
  else run(data);
});

addEventListener('messageerror', () => answer({ kind: 'failed', message: 'the module could not be passed to the worker' }));
