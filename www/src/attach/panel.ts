import type { Finding, Outcome } from '../result';
import style from './panel.css?inline';
import type { Words } from './words';

/** What a reader does in the list. */
export interface PanelActions {
  choose(finding: Finding): void;
  close(): void;
}

/** The list of findings in the corner of the window, for readers to whom marks in the text say nothing. */
export class Panel {
  readonly #document: Document;
  readonly #words: Words;
  readonly #actions: PanelActions;
  readonly #host: HTMLElement;
  readonly #body: HTMLElement;
  readonly #buttons = new Map<string, HTMLElement>();

  constructor(document: Document, words: Words, actions: PanelActions) {
    this.#document = document;
    this.#words = words;
    this.#actions = actions;
    this.#host = this.#make('gouji-panel', {});
    this.#body = this.#make('div', { className: 'body' });
    this.#body.append(this.#make('p', { textContent: words.checking }));
    this.#body.setAttribute('role', 'status');
    this.#build();
  }

  /** Lists the findings that lead; those that one of them explains are counted with it. */
  show(outcome: Outcome, chosen: Finding | null): void {
    const leading = outcome.findings.filter(({ explained_by: explained }) => explained === null);
    this.#buttons.clear();
    this.#body.replaceChildren(...this.#verdict(outcome), this.#list(leading), this.#soft(this.#words.privacy));
    this.choose(chosen);
  }

  /** Says that nothing can be checked here. */
  fail(): void {
    this.#body.replaceChildren(this.#make('p', { textContent: this.#words.failed }));
  }

  /** Marks a finding in the list. */
  choose(finding: Finding | null): void {
    const fingerprint = finding?.explained_by ?? finding?.fingerprint;
    for (const [key, button] of this.#buttons) button.setAttribute('aria-current', String(key === fingerprint));
    if (fingerprint !== undefined) this.#buttons.get(fingerprint)?.scrollIntoView({ block: 'nearest' });
  }

  remove(): void {
    this.#host.remove();
  }

  #build(): void {
    const shadow = this.#host.attachShadow({ mode: 'open' });
    const sheet = new (this.#document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    const section = this.#make('section', { lang: this.#words.language });
    section.setAttribute('aria-label', this.#words.title);
    section.append(this.#header(), this.#body);
    shadow.append(section);
    this.#document.documentElement.append(this.#host);
  }

  #header(): HTMLElement {
    const header = this.#make('header', {});
    const fold = this.#make('button', { textContent: this.#words.fold });
    fold.addEventListener('click', () => {
      this.#body.hidden = !this.#body.hidden;
      fold.textContent = this.#body.hidden ? this.#words.unfold : this.#words.fold;
    });
    const close = this.#make('button', { textContent: this.#words.close });
    close.addEventListener('click', () => this.#actions.close());
    header.append(this.#make('h2', { textContent: this.#words.title }), fold, close);
    return header;
  }

  #verdict({ error, summary, coverage: { relations }, unchecked }: Outcome): HTMLElement[] {
    if (error !== null) return [this.#make('p', { textContent: error.message })];
    const { held, failed } = relations;
    return [
      this.#make('p', { textContent: this.#words.found(summary.errors, summary.warnings, summary.infos) }),
      this.#soft(this.#words.relations(held, held + failed)),
      ...(unchecked.length === 0 ? [] : [this.#soft(this.#words.unchecked(unchecked.length))]),
    ];
  }

  #list(findings: Finding[]): HTMLElement {
    const list = this.#make('ol', {});
    for (const finding of findings) {
      const button = this.#make('button', { className: finding.severity, title: finding.help });
      button.append(this.#make('b', { textContent: this.#words.severity[finding.severity] }), finding.message);
      button.addEventListener('click', () => this.#actions.choose(finding));
      this.#buttons.set(finding.fingerprint, button);
      const item = this.#make('li', { lang: 'zh-CN' });
      item.append(button);
      list.append(item);
    }
    return list;
  }

  #soft(text: string): HTMLElement {
    return this.#make('p', { className: 'soft', textContent: text });
  }

  #make(name: string, properties: Partial<HTMLElement>): HTMLElement {
    return Object.assign(this.#document.createElement(name), properties);
  }
}
