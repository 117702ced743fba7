import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Finding, Fix, Severity } from '../result';
import { copy } from './clipboard';
import { EVERYTHING, ignoredEntries, isNarrow, unignored, type Filter } from './filter';
import styles from './findings.css?inline';
import { findingText } from './list-text';
import type { Entry, Group } from './outline';
import { badge, ResultPart, styled } from './part';
import { renderCoverage, renderDiagnostics, renderUnchecked } from './remarks';
import { counts, verdict } from './verdict-words';

/** A figure that was reckoned need not be the one to print: a part of the sum may be the wrong one. */
const isFigure = (text: string | null) => text !== null && /^[-\d.,]+%?$/.test(text);

/** More of a kind than this are folded. */
const FEW = 3;

/**
 * The list of findings, by section, each folded under what explains it; below it what is ignored, and what was and was not
 * checked. Events: `choose`, `show-text`, `show-table` with a finding; `show-span` with a span; `filter` with a filter;
 * `ignore`, `restore` with fingerprints; `apply` with edits; `try` with figures by cell.
 */
@customElement('gouji-findings')
export class Findings extends ResultPart {
  static override styles = styled(styles);

  /** All findings as a list. */
  @property({ attribute: false }) all: Group[] = [];
  /** Those that pass the filter. */
  @property({ attribute: false }) groups: Group[] = [];
  @property({ attribute: false }) filter: Filter = EVERYTHING;
  /** Whose text was copied last. */
  @state() private copied = '';
  @query('input') private field!: HTMLInputElement | null;

  override render() {
    const { outcome, t } = this;
    return html`
      ${this.renderFilter()}
      ${this.renderSummary()}
      ${this.groups.map((group) => html`<section><h3 lang=${group.title === null ? t.language : 'zh-CN'}>${group.title ?? t.list.whole}</h3>
        <ol>${repeat(group.entries, (entry) => entry.finding.fingerprint, (entry) => this.renderEntry(entry))}</ol></section>`)}
      ${this.renderIgnored()}
      ${renderUnchecked(outcome, this.rules, t)}
      ${renderCoverage(outcome, t)}
      ${renderDiagnostics(outcome, t)}
      ${this.all.length === 0 ? nothing : html`<p class="keys">${t.list.keys}</p>`}`;
  }

  /** Puts the cursor into the filter. */
  focusFilter(): void {
    this.field?.focus();
  }

  /** Brings the chosen finding into view. */
  async reveal(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }

  /** Brings what could not be checked into view. */
  revealUnchecked(): void {
    const section = this.renderRoot.querySelector<HTMLElement>('.remarks');
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }

  /** Puts the focus on the chosen finding, or on the first. */
  focusChosen(): void {
    const entry = this.renderRoot.querySelector('.chosen .choose') ?? this.renderRoot.querySelector('.choose');
    (entry as HTMLElement | null)?.focus();
  }

  private renderFilter() {
    const { t, filter, all } = this;
    if (all.flatMap((group) => group.entries).length < 2) return nothing;
    const sections = all.map((group) => group.title ?? t.list.whole);
    const ids = new Set(all.flatMap((group) => group.entries.flatMap(({ finding, explained }) => [finding, ...explained].map(({ rule }) => rule))));
    const option = (value: string, label: string) => html`<option value=${value} ?selected=${value === filter.about}>${label}</option>`;
    return html`<div class="filter" role="search" aria-label=${t.list.filter}>
      <input type="search" aria-label=${t.list.filter} placeholder=${t.list.filterHint} autocomplete="off" spellcheck="false"
        .value=${filter.words} @input=${(event: Event) => this.narrowTo({ words: (event.target as HTMLInputElement).value })} @keydown=${this.onFilterKey}>
      <select aria-label="${t.list.sections}、${t.list.rules}" @change=${(event: Event) => this.narrowTo({ about: (event.target as HTMLSelectElement).value })}>
        ${option('', t.list.everything)}
        <optgroup label=${t.list.sections}>${sections.map((title) => option(`section:${title}`, title))}</optgroup>
        <optgroup label=${t.list.rules}>${this.rules.filter(({ id }) => ids.has(id)).map(({ id, name }) => option(`rule:${id}`, name))}</optgroup>
      </select>
      <div class="severities" role="group" aria-label=${t.list.severities}>${counts(this.outcome, this.ignored)
        .filter(([, count]) => count > 0).map(([severity, count]) => this.renderToggle(severity, count))}</div>
    </div>`;
  }

  private renderToggle(severity: Severity, count: number) {
    const { without } = this.filter;
    const toggled = new Set(without);
    if (!toggled.delete(severity)) toggled.add(severity);
    return html`<button aria-pressed=${!without.has(severity)} @click=${() => this.narrowTo({ without: toggled })}>${badge(severity, this.t)} ${count}</button>`;
  }

  private renderSummary() {
    const { t, filter, outcome, ignored } = this;
    const total = unignored(this.all, ignored).flatMap((group) => group.entries).length;
    const shown = this.groups.flatMap((group) => group.entries).length;
    if (isNarrow(filter)) {
      return html`<p class="shown" role="status">${shown === 0 ? t.list.none : t.list.shown(shown, total)}
        <button class="link" @click=${() => this.tell('filter', EVERYTHING)}>${t.list.reset}</button></p>`;
    }
    return total === 0 ? html`<p class="nothing ${outcome.findings.length + outcome.unchecked.length === 0 ? 'good' : ''}">${verdict(outcome, ignored, t)}</p>` : nothing;
  }

  private renderIgnored() {
    const { t } = this;
    const entries = ignoredEntries(this.all, this.ignored);
    if (entries.length === 0) return nothing;
    const fingerprints = entries.map(({ finding }) => finding.fingerprint);
    return html`<details class="ignored"><summary>${t.list.ignored(entries.length)}</summary>
      <p>${t.list.ignoredHint} <button class="link" @click=${() => this.tell('restore', fingerprints)}>${t.list.restoreAll}</button></p>
      <ol>${entries.map(({ finding }) => html`<li>${badge(finding.severity, t)} <span lang="zh-CN">${finding.message}</span>
        <button class="link" @click=${() => this.tell('restore', [finding.fingerprint])}>${t.list.restore}</button></li>`)}</ol>
    </details>`;
  }

  private renderEntry({ finding, explained }: Entry) {
    return html`<li class="entry ${this.isChosen(finding) ? 'chosen' : ''}">
      ${this.renderFinding(finding)}
      ${explained.length > 0 ? this.renderExplained(explained) : nothing}
    </li>`;
  }

  private renderExplained(explained: Finding[]) {
    const open = explained.some((finding) => this.isChosen(finding));
    return html`<details class="explained ${open ? 'open' : ''}" .open=${open}>
      <summary>${this.t.list.explained(explained.length)}</summary>
      <ol>${explained.map((finding) => html`<li class="entry ${this.isChosen(finding) ? 'chosen' : ''}">${this.renderFinding(finding)}</li>`)}</ol>
    </details>`;
  }

  private renderFinding(finding: Finding) {
    const chosen = this.isChosen(finding);
    return html`<button class="choose" aria-expanded=${chosen} @click=${() => this.tell('choose', finding)}>
        ${badge(finding.severity, this.t)}<span lang="zh-CN">${finding.message}</span></button>
      ${chosen ? this.renderDetail(finding) : nothing}`;
  }

  private renderDetail(finding: Finding) {
    const { t } = this;
    return html`<div class="detail">
      ${finding.help === '' ? nothing : html`<p lang="zh-CN">${finding.help}</p>`}
      ${this.renderFigures(finding)}
      ${this.renderFixes(finding.fixes)}
      ${this.renderRelated(finding)}
      <p class="ways">
        ${finding.span === null ? nothing : html`<button class="link" @click=${() => this.tell('show-text', finding)}>${t.list.showText}</button>`}
        ${finding.cells.length === 0 ? nothing : html`<button class="link" @click=${() => this.tell('show-table', finding)}>${t.list.showTable}</button>`}
        ${finding.span === null && finding.cells.length === 0 ? html`<span class="rule">${t.list.noPlace}</span>` : nothing}
        <button class="link" @click=${() => this.copyOne(finding)}>${this.copied === finding.fingerprint ? t.copied : t.list.copyOne}</button>
        <button class="link" @click=${() => this.ignore(finding)}>${t.list.ignore}</button>
        ${this.renderRule(finding.rule)}
      </p>
    </div>`;
  }

  private renderRule(id: string) {
    const name = this.rules.find((rule) => rule.id === id)?.name ?? '';
    const link = html`<a lang="zh-CN" href="${this.rulePages}${id}.html" target="_blank" rel="noopener" title=${name}>${id}</a>`;
    return html`<span class="rule">${this.t.list.rule} ${this.rulePages === null ? id : link}</span>`;
  }

  private renderFigures({ expected, actual }: Finding) {
    if (expected === null && actual === null) return nothing;
    const { list } = this.t;
    const figure = (name: string, value: string | null) => (value === null ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return html`<dl class="figures">${figure(list.actual, actual)}${figure(isFigure(expected) ? list.reckoned : list.expected, expected)}</dl>`;
  }

  private renderFixes(fixes: Fix[]) {
    if (fixes.length === 0) return nothing;
    const list = html`<ul class="fixes" lang="zh-CN">${fixes.map((fix) => this.renderFix(fix))}</ul>`;
    const title = fixes.length > 1 ? this.t.list.fixesEqual(fixes.length) : this.t.list.fixes;
    return fixes.length > FEW ? html`<details><summary>${title}</summary>${list}</details>` : html`<div><h4>${title}</h4>${list}</div>`;
  }

  private renderFix({ title, edits, cells }: Fix) {
    const { t } = this;
    return html`<li>${title}
      ${edits.length === 0 ? nothing : html`<button class="small" lang=${t.language} @click=${() => this.tell('apply', edits)}>${t.list.apply}</button>`}
      ${Object.keys(cells).length === 0 ? nothing : html`<button class="small" lang=${t.language} @click=${() => this.tell('try', cells)}>${t.list.tryFix}</button>`}</li>`;
  }

  private renderRelated({ related }: Finding) {
    if (related.length === 0) return nothing;
    const place = ({ label, span }: Finding['related'][number]) =>
      span === null ? label : html`<button class="link" @click=${() => this.tell('show-span', span)}>${label}</button>`;
    const list = html`<ul lang="zh-CN">${related.map((item) => html`<li>${place(item)}</li>`)}</ul>`;
    return related.length > FEW
      ? html`<details class="related"><summary>${this.t.list.relatedMany(related.length)}</summary>${list}</details>`
      : html`<div class="related"><h4>${this.t.list.related}</h4>${list}</div>`;
  }

  private isChosen(finding: Finding): boolean {
    return finding.fingerprint === this.chosen?.fingerprint;
  }

  private narrowTo(change: Partial<Filter>): void {
    this.tell('filter', { ...this.filter, ...change } satisfies Filter);
  }

  private onFilterKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isNarrow(this.filter)) return;
    event.preventDefault();
    this.tell('filter', EVERYTHING);
  }

  private async copyOne(finding: Finding): Promise<void> {
    if (!await copy({ text: findingText(finding, this.t) })) return;
    this.copied = finding.fingerprint;
    setTimeout(() => (this.copied = ''), 2000);
  }

  /** The keyboard goes on to the finding that takes the place of the ignored one. */
  private ignore(finding: Finding): void {
    const buttons = () => [...this.renderRoot.querySelectorAll<HTMLElement>('.choose')];
    const at = buttons().findIndex((button) => button.closest('.entry')?.classList.contains('chosen'));
    this.tell('ignore', [finding.fingerprint]);
    setTimeout(() => (buttons()[at] ?? buttons().at(-1))?.focus());
  }
}
