import { GoujiChecker } from '../checker/checker';
import { Engine } from '../engine/engine';
import { Writer } from '../engine/writer';
import { parts } from '../page/parts';
import { sheet } from '../style/sheet';
import styles from './element.css?inline';

/** The checker as other pages use it: it brings its own engine, which ends when the element is taken out of the page. */
export class GoujiElement extends GoujiChecker {
  static override styles = [...[GoujiChecker.styles].flat(), sheet(styles)];

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

  private stop(): void {
    this.engine.stop();
    this.writer.stop();
  }
}

if (customElements.get('gouji-checker') === undefined) customElements.define('gouji-checker', GoujiElement);
