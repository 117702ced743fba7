import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

import { copy, download } from './clipboard';
import type { Draft } from './edits';
import { Part, styled } from './part';
import styles from './text-tools.css?inline';

/**
 * What can be done with the text: change it, take changes back, take it along. Events: `edit`, whose detail is whether to;
 * `undo`, `redo`, `original`.
 */
@customElement('gouji-text-tools')
export class TextTools extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) draft: Draft | null = null;
  /** The text as it is now. */
  @property() text = '';
  /** Which changes of the draft can be taken back or made again. */
  @property() state = '';
  @property({ type: Boolean }) editing = false;
  @state() private copied: boolean | null = null;

  override render() {
    const { t, draft, editing } = this;
    if (draft === null) return nothing;
    return html`
      ${draft.canUndo || draft.canRedo ? this.renderHistory(draft) : nothing}
      ${draft.isChanged ? this.renderTaking() : nothing}
      <button class=${editing ? 'primary' : ''} aria-pressed=${editing} @click=${() => this.tell('edit', !editing)}>${editing ? t.editor.done : t.editor.edit}</button>`;
  }

  private renderHistory({ canUndo, canRedo, isChanged }: Draft) {
    const { t } = this;
    return html`
      <button ?disabled=${!canUndo} @click=${() => this.tell('undo')}>${t.undo}</button>
      <button ?disabled=${!canRedo} @click=${() => this.tell('redo')}>${t.redo}</button>
      ${isChanged ? html`<button @click=${() => this.tell('original')}>${t.editor.original}</button>` : nothing}`;
  }

  private renderTaking() {
    const { t, copied } = this;
    return html`
      <button @click=${this.copyAll}>${copied === null ? t.editor.copy : copied ? t.copied : t.copyFailed}</button>
      <button @click=${() => download(t.editor.fileName, this.text, 'text/plain;charset=utf-8')}>${t.editor.download}</button>`;
  }

  private async copyAll(): Promise<void> {
    this.copied = await copy({ text: this.text });
    setTimeout(() => (this.copied = null), 2000);
  }
}
