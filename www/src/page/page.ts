import './page.css';
import { GoujiChecker } from '../checker/checker';
import { Engine, type EngineParts } from '../engine/engine';
import { Writer } from '../engine/writer';
import { Imprint, type Edition } from './imprint';
import { words } from './words';

/** Makes a web page of the element: it gets its engine, the tab its title, and a reload asks before it forgets. */
export function open(parts: EngineParts, edition: Edition): Imprint | null {
  customElements.define('gouji-checker', GoujiChecker);
  const checker = document.querySelector<GoujiChecker>('gouji-checker');
  if (checker === null) return null;
  checker.engine = new Engine(parts);
  checker.writer = new Writer(parts);
  const imprint = new Imprint(edition);
  const show = () => void imprint.show(checker.locale.startsWith('en') ? words.en : words.zh);
  checker.after(imprint.element);
  checker.addEventListener('gouji-title', () => (document.title = checker.resultTitle, show()));
  addEventListener('beforeunload', (event) => {
    if (checker.holdsReport) event.preventDefault();
  });
  return imprint;
}
