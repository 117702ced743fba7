import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import { titleOf } from './outline';
import { entriesOf, type ClaimState, type Entry } from './claim-entries';
import { sumOf } from './claim-sums';
import { cellName } from './cell-names';
import { excerpt } from './excerpt';
import { AccountPart } from './account-part';
import { shape, styled } from './part';
import styles from './claims.css?inline';

type Filter = ClaimState | 'all';

/** Several shares often stand in one sentence: each shows its own part of it, from so many characters on. */
const SHORT = 60;

const FILTERS: Filter[] = ['all', 'failed', 'open', 'held'];

/** The sentences with figures: what they come to, and the cells of the tables that have the same or say otherwise. */
@customElement('gouji-claims')
export class Claims extends AccountPart {
  static override styles = styled(styles);

  @state() private filter: Filter = 'all';
  private entries: Entry[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('outcome') || changed.has('account')) this.entries = entriesOf(this.outcome, this.account);
  }

  override render() {
    const { entries, t: { claims: words } } = this;
    const waiting = this.account === null && !this.accountFailed;
    if (entries.length === 0) return html`<p class="nothing">${waiting ? words.loading : words.none}</p>`;
    const shown = entries.filter((entry) => this.filter === 'all' || entry.state === this.filter);
    return html`
      ${this.renderFilters()}
      ${shown.length === 0 ? html`<p class="nothing">${words.noneOf}</p>` : this.groups(shown).map(([title, group]) => html`<section>
        <h3 lang=${title === null ? this.t.language : 'zh-CN'}>${title ?? this.t.list.whole}</h3><ol>${group.map((entry) => this.renderEntry(entry))}</ol></section>`)}
      <p class="hint">${this.accountFailed ? words.tablesFailed : waiting ? words.loading : words.hint}</p>`;
  }

  private renderFilters() {
    const { claims: words } = this.t;
    const count = (filter: Filter) => this.entries.filter((entry) => filter === 'all' || entry.state === filter).length;
    return html`<div class="filters" role="group" aria-label=${words.filterLabel}>${FILTERS.map((filter) => html`
      <button aria-pressed=${filter === this.filter} @click=${() => (this.filter = filter)}>${words.filter[filter]} <b>${count(filter)}</b></button>`)}</div>`;
  }

  private groups(entries: Entry[]): [string | null, Entry[]][] {
    const sections = [...(this.outcome.report?.sections ?? [])].sort((a, b) => a.span.start - b.span.start);
    const groups = new Map<string | null, Entry[]>();
    for (const entry of entries) {
      const section = sections.filter(({ span }) => span.start <= entry.span.start).at(-1);
      const title = section === undefined ? null : titleOf(section);
      groups.set(title, [...(groups.get(title) ?? []), entry]);
    }
    return [...groups];
  }

  private renderEntry(entry: Entry) {
    const { claims: words } = this.t;
    return html`<li class=${entry.state}>
      <p class="head">${this.renderState(entry.state)}<span class="kind">${words.kind[entry.kind]}</span></p>
      <p class="sum" lang="zh-CN">${this.renderSum(entry)}</p>
      <button class="quote" lang="zh-CN" title=${words.toText} @click=${() => this.tell('locate', { span: entry.span })}>${excerpt(this.outcome.source.text ?? '', entry.span, entry.figures, entry.kind === 'percent' ? SHORT : undefined)}</button>
      ${this.renderReason(entry)}${this.renderCells(entry)}
      ${entry.finding === null ? nothing : html`<p class="more"><button class="link" @click=${() => this.tell('choose', entry.finding)}>${words.toFinding}</button></p>`}
    </li>`;
  }

  private renderState(state: ClaimState) {
    const word = this.t.claims.state[state];
    if (state === 'failed') return html`<span class="severity error">${shape('error')}${word}</span>`;
    if (state === 'open') return html`<span class="severity unchecked">${shape('unchecked')}${word}</span>`;
    return html`<span class="severity good"><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 5.4 4 8.4 9.2 1.8" fill="none" stroke="currentColor" stroke-width="1.8"/></svg>${word}</span>`;
  }

  private renderSum({ claim, support: [support], finding }: Entry) {
    const { claims: words } = this.t;
    if (claim !== null) return sumOf(claim, words);
    if (support !== undefined) return words.inTable(support.words, String(support.value));
    if (finding?.actual && finding.expected) return words.notInTable(finding.actual, finding.expected);
    return finding?.message ?? '';
  }

  private renderReason({ claim, finding }: Entry) {
    const reason = claim?.reason ?? (claim === null ? finding?.message : null);
    return reason ? html`<p class="reason" lang="zh-CN">${reason}</p>` : nothing;
  }

  private renderCells({ support, finding, claim }: Entry) {
    const cells = new Set([...support.flatMap((one) => one.cells), ...(claim === null ? finding?.cells ?? [] : [])]);
    if (cells.size === 0) return nothing;
    const name = (id: string) => cellName(id, this.outcome.report);
    return html`<p class="cells" lang="zh-CN"><span class="silent">${this.t.claims.tables}</span>${[...cells].map((id) => html`
      <button class="link" title=${this.t.claims.toCell(name(id))} @click=${() => this.tell('locate', { cell: id })}>${name(id)} <b>${this.figure(id)}</b></button>`)}</p>`;
  }

  private figure(id: string): string {
    return this.outcome.report?.cells.find((cell) => cell.id === id)?.raw ?? '';
  }
}
