import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Finding, Span } from '../result';
import { difference, moved } from './edits';
import styles from './editor.css?inline';
import { Part, styled } from './part';
import { flat, followed, lineAt, windowAround, type FlatMark, type Window } from './editor-window';

/**
 * The text of the report to be changed in place, with the findings marked behind it. Events: `type`, whose detail is the
 * whole text; `choose` with the finding at the cursor; `undo`, `redo`.
 */
@customElement('gouji-editor')
export class Editor extends Part {
  static override styles = styled(styles);

  /** The text as it is now. */
  @property() text = '';
  /** The text that the findings are about. */
  @property({ attribute: false }) checked = '';
  @property({ attribute: false }) findings: Finding[] = [];
  @property({ attribute: false }) chosen: Finding | null = null;
  /** Whether the report came as text; otherwise this is what was read of a file. */
  @property({ type: Boolean }) own = true;
  /** Near which place the text is shown, where it is too long to be shown whole. */
  @state() private near = 0;
  @query('textarea') private field!: HTMLTextAreaElement;
  private window: Window = { start: 0, end: 0 };
  private lines: [number, number, number] = [1, 1, 1];
  private marks: FlatMark[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    const former: unknown = changed.get('text');
    const edit = typeof former === 'string' ? difference(former, this.text) : null;
    this.window = changed.has('near') || !this.hasUpdated ? windowAround(this.text, this.near) : followed(this.window, edit, this.text);
    if (changed.has('near') || edit === null || /\n/.test(edit.inserted + edit.removed)) this.lines = this.linesOf(this.window);
    const change = difference(this.checked, this.text);
    const own = this.findings.flatMap((finding) => (finding.span === null ? [] : [{ ...finding.span, finding }]));
    const shown = own.map((mark) => moved(mark, change)).filter((mark) => mark !== null);
    this.marks = flat(shown, this.window);
  }

  override render() {
    const { t, window: { start, end } } = this;
    const shown = this.text.slice(start, end);
    return html`${this.own ? nothing : html`<p class="note">${t.editor.asRead}</p>`}
      ${this.renderWindow()}
      <div class="field">
        <div class="mirror" lang="zh-CN" aria-hidden="true">${this.renderMirror()}</div>
        <textarea lang="zh-CN" aria-label=${t.editor.label} spellcheck="false" autocomplete="off" autocapitalize="off" .value=${live(shown)}
          @input=${this.onInput} @beforeinput=${this.onBeforeInput} @keydown=${this.onKey} @click=${this.onCursor}></textarea>
      </div>`;
  }

  /** Selects a stretch of the text and brings it into view. */
  async reveal({ start, end }: Pick<Span, 'start' | 'end'>, focus = true): Promise<void> {
    if (start < this.window.start || end > this.window.end) this.near = start;
    await this.updateComplete;
    const from = this.window.start;
    if (focus) this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(start - from, end - from);
    const marks = [...this.renderRoot.querySelectorAll<HTMLElement>('mark')];
    const mark = marks.find((each) => Number(each.dataset['start']) >= start) ?? marks.at(-1);
    (mark ?? this.field).scrollIntoView({ block: mark === undefined ? 'start' : 'center' });
  }

  /** Puts the cursor into the text. */
  focusField(): void {
    void this.updateComplete.then(() => this.field.focus({ preventScroll: true }));
  }

  /** The first and last line of a window, and how many there are; only counted where the text is not shown whole. */
  private linesOf({ start, end }: Window): [number, number, number] {
    const { text } = this;
    return start === 0 && end === text.length ? [1, 1, 1] : [lineAt(text, start), lineAt(text, end), lineAt(text, text.length)];
  }

  private renderWindow() {
    const { t, text, window: { start, end } } = this;
    if (start === 0 && end === text.length) return nothing;
    return html`<p class="note">${t.editor.window(...this.lines)}
      <button class="link" ?disabled=${start === 0} @click=${() => (this.near = Math.max(0, start - 1))}>${t.editor.earlier}</button>
      <button class="link" ?disabled=${end === text.length} @click=${() => (this.near = end + 1)}>${t.editor.later}</button></p>`;
  }

  /** The same text in the same measure, with the marks that a field cannot have. */
  private renderMirror() {
    const { text, window: { start, end } } = this;
    const parts: unknown[] = [];
    let at = start;
    for (const mark of this.marks) {
      parts.push(text.slice(at, mark.start));
      const chosen = mark.finding.fingerprint === this.chosen?.fingerprint;
      parts.push(html`<mark class="${mark.finding.severity} ${chosen ? 'chosen' : ''}" data-start=${mark.start}>${text.slice(mark.start, mark.end)}</mark>`);
      at = mark.end;
    }
    return [...parts, text.slice(at, end), '\n '];
  }

  private onInput(): void {
    const { start, end } = this.window;
    this.tell('type', this.text.slice(0, start) + this.field.value + this.text.slice(end));
  }

  /** A field forgets its own history when something else changes it: the one of the draft serves all changes. */
  private onBeforeInput(event: InputEvent): void {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    this.tell(event.inputType === 'historyUndo' ? 'undo' : 'redo');
  }

  private onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.tell(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  private onCursor(): void {
    if (this.field.selectionStart !== this.field.selectionEnd) return;
    const at = this.window.start + this.field.selectionStart;
    const mark = this.marks.find(({ start, end }) => start <= at && at <= end);
    if (mark !== undefined) this.tell('choose', mark.finding);
  }
}
