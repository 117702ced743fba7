import { unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';

import { GoujiChecker } from '../checker/checker';
import { Engine } from '../engine/engine';
import { Writer } from '../engine/writer';
import { parts } from '../page/parts';
import type { Format, Input } from '../result';
import styles from './element.css?inline';

/** The checker as other pages use it: it brings its own engine, which ends when the element is taken out of the page. */
export class GoujiElement extends GoujiChecker {
  static override styles = [...[GoujiChecker.styles].flat(), unsafeCSS(styles)];

  /** As high as what it shows, without the frame of a whole page. */
  @property({ type: Boolean, reflect: true }) compact = false;

  constructor() {
    super();
    this.engine = new Engine(parts);
    this.writer = new Writer(parts);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again by then.
    queueMicrotask(() => this.isConnected || this.stop());
  }

  /** @throws TypeError when this is no input at all */
  override async check(input: Input): Promise<void> {
    if (!isInput(input)) throw new TypeError('应为字符串、{html} 或 {bytes, name?}');
    await super.check(input);
  }

  /**
   * The result that is shown, as the command line writes it.
   *
   * @throws Error when no result is shown, or the module that writes it cannot be loaded
   */
  async export(format: Format): Promise<string> {
    const held = this.session.current;
    if (held === null) throw new Error('没有可以导出的结果');
    const input = held.draft.isChanged ? held.draft.text : held.input;
    return String(await this.writer.write({ what: 'render', input, format, options: this.options }));
  }

  private stop(): void {
    this.engine.stop();
    this.writer.stop();
  }
}

function isInput(input: unknown): boolean {
  if (typeof input === 'string') return true;
  const { html, bytes, runs } = (input ?? {}) as { html?: unknown; bytes?: unknown; runs?: unknown };
  return typeof html === 'string' || bytes instanceof ArrayBuffer || bytes instanceof Uint8Array || Array.isArray(runs);
}

if (customElements.get('gouji-checker') === undefined) customElements.define('gouji-checker', GoujiElement);
