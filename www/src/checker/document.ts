import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';

import type { Finding, Report, Span } from '../result';
import { Tip } from './document-tip';
import styles from './document.css?inline';
import { marksOf, pieces, touching, type Mark, type Piece } from './marks';
import { badge, Part, styled } from './part';
import { chunksOf, type Block, type Chunk, type Stretch } from './text';

const CHUNKS_AT_ONCE = 6;
/** A cell with more characters than this holds words, not a figure. */
const FEW = 6;

/** The report as read, with the findings marked where they are. */
@customElement('gouji-document')
export class DocumentView extends Part {
  static override styles = styled(styles);

  @property() text = '';
  @property({ attribute: false }) report: Report | null = null;
  @property({ attribute: false }) findings: Finding[] = [];
  @property({ attribute: false }) chosen: Finding | null = null;
  /** Whether what is no part of the report is shown too. */
  @state() private withNoise = false;
  /** How many chunks are drawn; the rest follow, a few at a time, while the reader already reads. */
  @state() private drawn = 0;
  private chunks: Chunk[] = [];
  private marks: Mark[] = [];
  private readonly tip = new Tip(this);

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('text') || changed.has('report')) {
      this.chunks = chunksOf(this.text, this.report);
      this.drawn = Math.max(this.drawn, CHUNKS_AT_ONCE);
      this.tip.hung = null;
    }
    if (changed.has('findings') || changed.has('chosen')) this.marks = marksOf(this.findings, this.chosen);
  }

  override render() {
    return html`<div class="sheet" lang="zh-CN" @pointerover=${this.onPoint} @pointerleave=${this.tip.hide} @focusin=${this.onPoint}
        @focusout=${this.tip.hide} @keydown=${this.onKey} @click=${this.onClick}>
        ${this.renderNoiseNote()}${this.chunks.slice(0, this.drawn).map((chunk) => this.renderChunk(chunk))}</div>
      ${this.renderTip()}`;
  }

  protected override updated(): void {
    this.placeTip();
    if (this.drawn < this.chunks.length) setTimeout(() => (this.drawn += CHUNKS_AT_ONCE));
  }

  /** A strict policy allows no style in the markup. */
  private placeTip(): void {
    const { hung } = this.tip;
    const tip = this.renderRoot.querySelector<HTMLElement>('#tip');
    if (tip === null || hung === null) return;
    tip.style.left = `${hung.left}px`;
    tip.style.top = `${hung.top}px`;
  }

  /** Brings a stretch of the text into view. */
  async reveal({ start, end }: Span): Promise<void> {
    while (this.drawn < this.chunks.length && (this.chunks[this.drawn - 1]?.end ?? 0) < end) this.drawn += CHUNKS_AT_ONCE;
    await this.updateComplete;
    const pieces = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-start]')];
    const target = pieces.find((piece) => Number(piece.dataset['start']) >= start && Number(piece.dataset['start']) <= end)
      ?? pieces.filter((piece) => Number(piece.dataset['start']) <= start).at(-1);
    target?.scrollIntoView({ block: 'center', inline: 'center' });
    // What was out of sight had only an estimated height until now.
    requestAnimationFrame(() => target?.scrollIntoView({ block: 'center', inline: 'center' }));
  }

  private renderNoiseNote() {
    const { t, withNoise } = this;
    const count = this.report?.noise?.length ?? 0;
    if (count === 0) return nothing;
    return html`<p class="note" lang=${t.language}>${withNoise ? t.document.noiseShown : t.document.noiseHidden}
      <button class="link" aria-pressed=${withNoise} @click=${() => (this.withNoise = !withNoise)}>${withNoise ? t.document.hideNoise : t.document.showNoise}</button></p>`;
  }

  private renderTip() {
    const { hung } = this.tip;
    if (hung === null) return html`<div id="tip" role="tooltip" hidden></div>`;
    return html`<div id="tip" role="tooltip" class=${hung.above ? 'above' : ''} lang="zh-CN">
      ${badge(hung.finding.severity, this.t)} ${hung.finding.message}</div>`;
  }

  private renderChunk(chunk: Chunk) {
    const marks = touching(this.marks, chunk.start, chunk.end);
    const key = marks.map((mark) => `${mark.finding.fingerprint}${this.isChosen(mark)}${mark.related}`).join();
    return guard([chunk, key, this.t, this.withNoise], () => html`<div class="chunk">${chunk.blocks.map((block) => this.renderBlock(block, marks))}</div>`);
  }

  private renderBlock(block: Block, marks: Mark[]): TemplateResult | typeof nothing {
    if (block.kind === 'noise' && !this.withNoise) return nothing;
    if (block.kind === 'table') {
      return html`<div class="rows" tabindex="0" role="group" aria-label=${this.t.document.tableLabel}><table><tbody>${block.rows.map((row) =>
        html`<tr>${row.map((cell) => this.renderCell(cell, marks))}</tr>`)}</tbody></table></div>`;
    }
    const content = this.renderStretch(block, marks);
    if (block.kind === 'title') return html`<h2 class="line title" data-start=${block.start}>${content}</h2>`;
    return block.kind === 'heading'
      ? html`<h3 class="line heading" data-start=${block.start}>${content}</h3>`
      : html`<p class="line ${block.kind}" data-start=${block.start}>${content}</p>`;
  }

  private renderCell(cell: Stretch, marks: Mark[]) {
    const content = this.renderStretch(cell, marks);
    return html`<td class=${cell.end - cell.start > FEW ? 'words' : ''} data-start=${cell.start}>${content}</td>`;
  }

  private renderStretch({ start, end }: Stretch, marks: Mark[]) {
    return pieces(start, end, marks).map((piece) => this.renderPiece(piece));
  }

  private renderPiece(piece: Piece) {
    const text = this.text.slice(piece.start, piece.end);
    const [mark] = piece.marks;
    if (mark === undefined) return text;
    const { finding } = mark;
    const chosen = piece.marks.some((each) => this.isChosen(each) && !each.related);
    const classes = [
      mark.related ? 'related' : finding.severity, chosen ? 'chosen' : '', mark.start === mark.end ? 'point' : '',
      piece.marks.some((each) => each.related) ? 'refers' : '',
    ].join(' ');
    return html`<mark class=${classes} data-start=${piece.start} data-finding=${finding.fingerprint} role="button"
      tabindex=${piece.start === mark.start ? '0' : '-1'} aria-describedby="tip">${text}</mark>`;
  }

  private findingAt(event: Event): [Element, Finding] | null {
    const mark = (event.target as Element).closest<HTMLElement>('mark');
    const finding = this.findings.find(({ fingerprint }) => fingerprint === mark?.dataset['finding']);
    return mark === null || finding === undefined ? null : [mark, finding];
  }

  private onPoint(event: Event): void {
    const found = this.findingAt(event);
    if (found === null) this.tip.hide();
    else this.tip.show(...found);
  }

  private onClick(event: Event): void {
    const found = this.findingAt(event);
    if (found !== null) this.tell('choose', found[1]);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.tip.hung !== null) {
      event.preventDefault();
      this.tip.hide();
    }
    if (event.key !== 'Enter' && event.key !== ' ' || this.findingAt(event) === null) return;
    event.preventDefault();
    this.onClick(event);
  }

  private isChosen(mark: Mark): boolean {
    return mark.finding.fingerprint === this.chosen?.fingerprint;
  }
}
