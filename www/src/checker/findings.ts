import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { Outcome, Finding, Fix, Rule } from '../result';
import styles from './findings.css?inline';
import type { Entry, Group } from './outline';
import { badge, Part, styled } from './part';
import { renderCoverage, renderDiagnostics, renderUnchecked } from './remarks';
import { verdict } from './verdict-words';

/** A figure that was reckoned need not be the one to print: a part of the sum may be the wrong one. */
const isFigure = (text: string | null) => text !== null && /^[-\d.,]+%?$/.test(text);

/** More of a kind than this are folded. */
const FEW = 3;

/** The list of findings, by section, each folded under what explains it; below it what was and was not checked. */
@customElement('gouji-findings')
export class Findings extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) outcome: Outcome | null = null;
  @property({ attribute: false }) groups: Group[] = [];
  @property({ attribute: false }) rules: Rule[] = [];
  /** Where the pages of the rules are; null where there are none. */
  @property({ attribute: false }) rulePages: string | null = null;
  @property({ attribute: false }) chosen: Finding | null = null;
  @property({ type: Boolean, reflect: true }) narrow = false;

  override render() {
    const { outcome, t } = this;
    if (outcome === null) return nothing;
    return html`
      ${this.groups.length === 0 ? html`<p class="nothing">${verdict(outcome, t)}</p>` : nothing}
      ${this.groups.map((group) => html`<section><h3>${group.title ?? t.whole}</h3>
        <ol>${repeat(group.entries, (entry) => entry.finding.fingerprint, (entry) => this.renderEntry(entry))}</ol></section>`)}
      ${renderUnchecked(outcome, this.rules, t)}
      ${renderCoverage(outcome, t)}
      ${renderDiagnostics(outcome, t)}
      <p class="keys">${t.keys}</p>`;
  }

  /** Brings the chosen finding into view. */
  async reveal(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the focus on the chosen finding, or on the first. */
  focusChosen(): void {
    const entry = this.renderRoot.querySelector('.chosen .choose') ?? this.renderRoot.querySelector('.choose');
    (entry as HTMLElement | null)?.focus();
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
      <summary>${this.t.explained(explained.length)}</summary>
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
        ${finding.span === null ? nothing : html`<button class="link" @click=${() => this.tell('show-text', finding)}>${t.showText}</button>`}
        ${finding.cells.length === 0 ? nothing : html`<button class="link" @click=${() => this.tell('show-table', finding)}>${t.showTable}</button>`}
        ${finding.span === null && finding.cells.length === 0 ? html`<span class="rule">${t.noPlace}</span>` : nothing}
        ${this.renderRule(finding.rule)}
      </p>
    </div>`;
  }

  private renderRule(id: string) {
    const name = this.rules.find((rule) => rule.id === id)?.name ?? '';
    const link = html`<a href="${this.rulePages}${id}.html" target="_blank" rel="noopener" title=${name}>${id}</a>`;
    return html`<span class="rule">${this.t.rule} ${this.rulePages === null ? id : link}</span>`;
  }

  private renderFigures({ expected, actual }: Finding) {
    if (expected === null && actual === null) return nothing;
    const figure = (name: string, value: string | null) => (value === null ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
    return html`<dl class="figures">${figure(this.t.actual, actual)}${figure(isFigure(expected) ? this.t.reckoned : this.t.expected, expected)}</dl>`;
  }

  private renderFixes(fixes: Fix[]) {
    if (fixes.length === 0) return nothing;
    const list = html`<ul class="fixes" lang="zh-CN">${fixes.map((fix) => html`<li>${fix.title}</li>`)}</ul>`;
    const title = fixes.length > 1 ? this.t.fixesEqual(fixes.length) : this.t.fixes;
    return fixes.length > FEW ? html`<details><summary>${title}</summary>${list}</details>` : html`<div><h4>${title}</h4>${list}</div>`;
  }

  private renderRelated({ related }: Finding) {
    if (related.length === 0) return nothing;
    const place = ({ label, span }: Finding['related'][number]) =>
      span === null ? label : html`<button class="link" @click=${() => this.tell('show-span', span)}>${label}</button>`;
    const list = html`<ul lang="zh-CN">${related.map((item) => html`<li>${place(item)}</li>`)}</ul>`;
    return related.length > FEW
      ? html`<details class="related"><summary>${this.t.relatedMany(related.length)}</summary>${list}</details>`
      : html`<div class="related"><h4>${this.t.related}</h4>${list}</div>`;
  }

  private isChosen(finding: Finding): boolean {
    return finding.fingerprint === this.chosen?.fingerprint;
  }
}
