import './page.css';
import { GoujiChecker } from '../checker/checker';
import { Engine, type EngineParts } from '../engine/engine';
import { Writer } from '../engine/writer';

/** Makes a web page of the element: it gets its engine, the tab its title, and a reload asks before it forgets. */
export function open(parts: EngineParts): void {
  customElements.define('gouji-checker', GoujiChecker);
  const checker = document.querySelector<GoujiChecker>('gouji-checker');
  if (checker === null) return;
  checker.engine = new Engine(parts);
  checker.writer = new Writer(parts);
  checker.addEventListener('gouji-title', () => (document.title = checker.resultTitle));
  addEventListener('beforeunload', (event) => {
    if (checker.holdsReport) event.preventDefault();
  });
}
