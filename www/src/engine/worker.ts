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

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'start') void start(data.module);
  else answer({ kind: 'checked', id: data.id, document: check(data.input, data.options) });
});

addEventListener('messageerror', () => answer({ kind: 'failed', message: 'the module could not be passed to the worker' }));
