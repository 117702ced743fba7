import { html, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';

import type { Format, Input } from '../result';
import { download } from './clipboard';
import styles from './exports.css?inline';
import { ResultPart, styled } from './part';
import { askForComments, askForFile } from './write-request';

const FORMATS: Format[] = ['html', 'csv', 'text', 'cells', 'json', 'sarif'];

/** A format of the command line, or the document that was opened, with comments. */
type Kept = Format | 'docx';

const FILES: Record<Kept, { ending: string; type: string }> = {
  docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  html: { ending: 'html', type: 'text/html' },
  csv: { ending: 'csv', type: 'text/csv' },
  text: { ending: 'txt', type: 'text/plain' },
  cells: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  sarif: { ending: 'sarif', type: 'application/json' },
};

/** The bytes of an opened file. */
const bytesOf = (input: Input | null) => (input !== null && typeof input === 'object' && 'bytes' in input && typeof input.bytes === 'object' ? input.bytes : null);

/** The button that offers the result as files. They are made on the machine and saved by the browser. */
@customElement('gouji-exports')
export class Exports extends ResultPart {
  static override styles = styled(styles);

  @state() private open = false;
  @state() private message = '';
  @query('.opener') private opener!: HTMLButtonElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.onOutside);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('outcome')) this.message = '';
    if (!changed.has('open')) return;
    if (this.open) addEventListener('pointerdown', this.onOutside);
    else removeEventListener('pointerdown', this.onOutside);
  }

  override render() {
    const { exports: words } = this.t;
    return html`<div class="menu" @keydown=${this.onKey}>
      <button class="opener" aria-haspopup="menu" aria-expanded=${this.open} @click=${this.toggle}>${words.open} <span aria-hidden="true">▾</span></button>
      ${this.open ? html`<div class="list" role="menu" aria-label=${words.menu}>${this.kept.map((format) => this.renderItem(format))}</div>` : nothing}
      <p class="message ${this.message === '' ? 'silent' : ''}" role="status">${this.message}</p>
    </div>`;
  }

  /** The Word document comes first where one was opened and not changed since. */
  private get kept(): Kept[] {
    return this.outcome.source.kind === 'docx' && bytesOf(this.input) !== null ? ['docx', ...FORMATS] : FORMATS;
  }

  private renderItem(format: Kept) {
    const [name, hint] = this.t.exports.formats[format];
    return html`<button role="menuitem" data-format=${format} @click=${() => this.write(format)}><span>${name}</span><small>${hint}</small></button>`;
  }

  private readonly toggle = (): void => {
    this.open = !this.open;
    this.message = '';
    if (this.open) void this.updateComplete.then(() => this.items[0]?.focus());
  };

  private async write(format: Kept): Promise<void> {
    const { exports: words } = this.t;
    const { input, options } = this;
    this.close();
    if (input === null) return;
    this.message = words.writing;
    try {
      const bytes = bytesOf(input);
      const content = format === 'docx'
        ? bytes && await askForComments(this, bytes, options) as Uint8Array<ArrayBuffer>
        : await askForFile(this, input, format, options);
      if (content === null) return;
      const name = this.fileName(format);
      download(name, content, `${FILES[format].type};charset=utf-8`);
      this.message = words.done(name);
    } catch (error) {
      this.message = words.failed(this.reason(error));
    }
  }

  /** An error of the engine is in Chinese and says what to do; any other is of loading. */
  private reason(error: unknown): string {
    const message = error instanceof Error ? error.message.replace(/^gouji: /, '') : '';
    return /[\u4e00-\u9fff]/.test(message) ? message : this.t.exports.notLoaded;
  }

  /** Whose report it is, and of which year; nothing else of it. */
  private fileName(format: Kept): string {
    const { report } = this.outcome;
    const parts = [this.t.exports.names[format], report?.issuer ?? '', report?.year ?? ''];
    const name = parts.filter((part) => part !== '').join('-').replaceAll(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '');
    return `${name}.${FILES[format].ending}`;
  }

  private close(): void {
    this.open = false;
    this.opener.focus();
  }

  private get items(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('[role=menuitem]')];
  }

  private readonly onOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  private onKey(event: KeyboardEvent): void {
    if (!this.open) return;
    const { items } = this;
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = targets[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab') this.open = false;
    else return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  }
}
