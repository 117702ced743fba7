import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Input } from '../result';
import clean from '../../samples/clean.txt?raw';
import faulty from '../../samples/faulty.txt?raw';
import styles from './intake.css?inline';
import { Part, styled } from './part';

/** What a reader handed in: the input for the checker, and the text to keep in the field. */
export interface Submission {
  input: Input;
  text: string;
}

/** What the dialog for files offers; what a file is, its content says. */
const ACCEPTED = '.txt,.md,.markdown,.csv,.tsv,.html,.htm,.mht,.mhtml,.pdf,.ofd,.zip,.docx,.doc,.wps,.odt,.xlsx,.xls,.et,.ods,text/plain,text/html';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 64 * MEGABYTE;
/** A field with more than this makes old machines crawl; the whole text is kept beside it. */
const LONGEST_SHOWN = 100_000;

/** Where a report comes in: pasted, dropped, opened, or a sample. */
@customElement('gouji-intake')
export class Intake extends Part {
  static override styles = styled(styles);

  /** What the checker answered to an input that it could not use. */
  @property() problem = '';
  /** Whether there is a former result to go back to. */
  @property({ type: Boolean }) canGoBack = false;
  @state() private over = false;
  @state() private fileProblem = '';
  @state() private longText: string | null = null;
  @query('textarea') private field!: HTMLTextAreaElement;
  @query('input') private picker!: HTMLInputElement;
  /** The clipboard's HTML, as long as its text stands unchanged in the field. */
  private pasted: { html: string; text: string } | null = null;

  override render() {
    return html`<div class="desk">
      ${this.renderProblem()}
      <div class="field ${this.over ? 'over' : ''}" @dragover=${this.onDragOver} @dragleave=${() => (this.over = false)} @drop=${this.onDrop}>
        <label for="report">${this.over ? this.t.intake.drop : this.t.intake.label}<small>${this.t.intake.hint}</small></label>
        <textarea id="report" spellcheck="false" autocomplete="off" ?readonly=${this.longText !== null}
          @paste=${this.onPaste} @keydown=${this.onKey}></textarea>
        ${this.renderLong()}
        <div class="actions">
          <button class="primary" @click=${this.submitField}>${this.t.intake.check}</button>
          <button @click=${() => this.picker.click()}>${this.t.intake.openFile}</button>
          <input type="file" hidden aria-label=${this.t.intake.openFile} accept=${ACCEPTED} @change=${this.onPick}>
          ${this.canGoBack ? html`<button @click=${() => this.tell('back')}>${this.t.intake.back}</button>` : nothing}
          <span class="kinds">${this.t.intake.kinds}</span>
        </div>
      </div>
      <div class="below">
        <p class="samples">${this.t.intake.samples}
          <button class="link" @click=${() => this.take(clean, clean)}>${this.t.intake.sampleClean}</button>
          <button class="link" @click=${() => this.take(faulty, faulty)}>${this.t.intake.sampleFaulty}</button>
        </p>
        <gouji-blank .t=${this.t}></gouji-blank>
        <p class="promise">${this.t.intake.promise} <button class="link" @click=${() => this.tell('verify')}>${this.t.intake.verify}</button></p>
      </div>
    </div>`;
  }

  private renderProblem() {
    const problem = this.fileProblem || this.problem;
    if (problem === '') return nothing;
    return html`<div class="notice" role="alert"><p>${problem}</p>${this.hasText ? html`<p>${this.t.intake.kept}</p>` : nothing}</div>`;
  }

  private renderLong() {
    if (this.longText === null) return nothing;
    return html`<p class="long">${this.t.intake.longText(this.longText.length)} <button class="link" @click=${this.empty}>${this.t.intake.clear}</button></p>`;
  }

  /** Whether anything stands in the field. */
  get hasText(): boolean {
    return this.longText !== null || (this.field?.value ?? '') !== '';
  }

  /** Puts the cursor into the field. */
  focusField(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** Forgets what is in the field. */
  empty(): void {
    this.pasted = null;
    this.fileProblem = '';
    this.show('');
  }

  /** Takes what was pasted; rich text first where it brings tables along. Returns false when the clipboard has no text. */
  receive(clipboard: DataTransfer): boolean {
    const file = clipboard.files[0];
    const [rich, plain] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
    if (/<table\b/i.test(rich)) this.takeRich(rich, plain);
    else if (plain !== '') this.take(plain, plain);
    else if (file !== undefined) void this.open(file);
    else return false;
    return true;
  }

  /** Takes a file that was opened or dropped. */
  async open(file: File): Promise<void> {
    this.fileProblem = '';
    if (file.size > LARGEST_FILE) {
      this.fileProblem = this.t.intake.fileTooLarge(file.name, Math.round(file.size / MEGABYTE));
      return;
    }
    try {
      const bytes = await file.arrayBuffer();
      this.tell('submit', { input: { bytes: new Uint8Array(bytes), name: file.name }, text: '' } satisfies Submission);
    } catch {
      this.fileProblem = this.t.intake.fileUnreadable(file.name);
    }
  }

  private takeRich(rich: string, text: string): void {
    this.take({ html: rich }, text);
    this.pasted = { html: rich, text: this.field.value };
  }

  private take(input: Input, text: string): void {
    this.fileProblem = '';
    this.pasted = null;
    this.show(text);
    this.tell('submit', { input, text } satisfies Submission);
  }

  private show(text: string): void {
    this.longText = text.length > LONGEST_SHOWN ? text : null;
    this.field.value = text.slice(0, LONGEST_SHOWN);
  }

  private submitField(): void {
    this.fileProblem = '';
    const text = this.longText ?? this.field.value;
    const input = this.pasted !== null && this.pasted.text === this.field.value ? { html: this.pasted.html } : text;
    this.tell('submit', { input, text } satisfies Submission);
  }

  private onPaste(event: ClipboardEvent): void {
    const { value, selectionStart, selectionEnd } = this.field;
    const replacesAll = value === '' || selectionEnd - selectionStart === value.length || this.longText !== null;
    event.stopPropagation();
    if (event.clipboardData !== null && replacesAll && this.receive(event.clipboardData)) event.preventDefault();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.submitField();
  }

  private onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const { files } = event.dataTransfer ?? {};
    if (files?.[0] !== undefined) void this.open(files[0]);
    else if (event.dataTransfer !== null) this.receive(event.dataTransfer);
  }

  private onPick(): void {
    const file = this.picker.files?.[0];
    this.picker.value = '';
    if (file !== undefined) void this.open(file);
  }
}
