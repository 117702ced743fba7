import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';

import type { Account, Finding } from '../result';
import { AccountPart } from './account-part';
import styles from './checklist.css?inline';
import { familyRows, totalRow, uncheckedRows, type FamilyRow } from './checklist-rows';
import { entriesOf, type Entry } from './claim-entries';
import { sumOf } from './claim-sums';
import { styled } from './part';
import { verdict } from './verdict-words';

type RelationRow = Account['relations'][number];

/** Everything that was checked with its result, as a sheet to print, sign and hand over. */
@customElement('gouji-checklist')
export class Checklist extends AccountPart {
  static override styles = styled(styles);

  override render() {
    const { t: { checklist: words }, account } = this;
    return html`<p class="waiting" role="status">${account !== null ? nothing : this.accountFailed ? words.failed : words.waiting}</p>
      <article class="sheet" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        ${this.renderFacts()}
        <section><h3>${words.verdict}</h3><p>${verdict(this.outcome, this.ignored, this.t)}</p></section>
        ${this.renderFindings()}${this.renderRelations()}${this.renderClaims()}${this.renderUnchecked()}${this.renderRules()}${this.renderRemarks()}
        <p class="sign"><span>${words.checkedBy}<i></i></span><span>${words.reviewedBy}<i></i></span><span>${words.signedOn}<i></i></span></p>
        <p class="note">${words.note(account?.version ?? '')}</p>
      </article>`;
  }

  private renderFacts() {
    const { t: { checklist: words, verdict: names }, outcome: { report, source } } = this;
    const { period } = report ?? {};
    const facts: [string, string, string?][] = [
      [words.facts.issuer, report?.issuer ?? words.unknown, 'zh-CN'],
      [words.facts.year, report?.year == null ? words.unknown : names.year(report.year)],
      [words.facts.form, report?.form == null ? names.unknownForm : names.form[report.form]],
      [words.facts.period, period == null ? words.unknown : words.period(this.day(period.start), this.day(period.end))],
      [words.facts.profile, this.options.profile?.name ?? words.national],
      [words.facts.file, source.name || words.pasted, 'zh-CN'],
      [words.facts.date, this.day(this.options.today ?? '')],
      [words.facts.program, words.program(this.account?.version ?? '')],
    ];
    return html`<dl class="facts">${facts.map(([name, value, lang]) => html`<div><dt>${name}</dt><dd lang=${lang ?? this.t.language}>${value}</dd></div>`)}</dl>`;
  }

  /** A day of the form `YYYY-MM-DD` in words. */
  private day(iso: string): string {
    const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
    return this.t.checklist.date(year, month, day);
  }

  private renderFindings() {
    const { t, t: { checklist: words } } = this;
    const leading = this.outcome.findings.filter((finding) => finding.explained_by === null);
    if (leading.length === 0) return html`<section><h3>${words.findings}</h3><p>${words.noFindings}</p></section>`;
    const columns = words.findingColumns;
    return html`<section><h3>${words.findings}</h3><table class="findings">
      <thead><tr><th scope="col" class="number">${columns.number}</th><th scope="col">${columns.severity}</th><th scope="col">${columns.message}</th><th scope="col">${columns.rule}</th></tr></thead>
      <tbody>${leading.map((finding, index) => html`<tr><td class="number">${index + 1}</td><td class="severity-word ${finding.severity}">${t.severity[finding.severity]}</td>
        <td lang="zh-CN">${finding.message}${this.renderExplained(finding)}</td><td class="id">${finding.rule}</td></tr>`)}</tbody></table></section>`;
  }

  private renderExplained(finding: Finding) {
    const { checklist: words } = this.t;
    const explained = this.outcome.findings.filter((other) => other.explained_by === finding.fingerprint).length;
    return html`${explained > 0 ? words.explains(explained) : nothing}${this.ignored.has(finding.fingerprint) ? words.ignored : nothing}`;
  }

  private renderRelations() {
    const { t: { checklist: words }, account, outcome: { coverage: { relations } } } = this;
    const { held, failed, used, unchecked } = relations;
    const none = held + failed + used + unchecked === 0;
    return html`<section><h3>${words.relations}</h3>
      <p>${none ? words.noRelations : words.relationCounts(held, failed, used, unchecked)}</p>
      ${account === null || account.relations.length === 0 ? nothing : html`<table class="relations" lang="zh-CN">
        <thead lang=${this.t.language}><tr><th scope="col">${words.relationColumns.place}</th><th scope="col">${words.relationColumns.sum}</th><th scope="col">${words.relationColumns.state}</th></tr></thead>
        <tbody>${account.relations.map((relation) => this.renderRelation(relation))}</tbody></table>`}</section>`;
  }

  private renderRelation({ place, sum, reason, state }: RelationRow) {
    return html`<tr class=${state}><td>${place}</td><td class="sum">${sum ?? reason}</td><td class="state" lang=${this.t.language}>${this.t.checklist.relationState[state]}</td></tr>`;
  }

  private renderClaims() {
    const { t: { checklist: words, claims } } = this;
    const entries = entriesOf(this.outcome, this.account);
    if (entries.length === 0) return nothing;
    const { claimColumns: columns } = words;
    const sum = ({ claim, support: [support], finding }: Entry) =>
      claim !== null ? sumOf(claim, claims) : support !== undefined ? claims.inTable(support.words, String(support.value)) : finding?.message ?? '';
    return html`<section><h3>${words.claims}</h3><table class="claims">
      <thead><tr><th scope="col">${columns.kind}</th><th scope="col">${columns.sum}</th><th scope="col">${columns.state}</th></tr></thead>
      <tbody>${entries.map((entry) => html`<tr class=${entry.state}><td>${claims.kind[entry.kind]}</td>
        <td class="sum" lang="zh-CN">${this.subject(entry)}${sum(entry)}${entry.claim?.reason ? html`（${entry.claim.reason}）` : nothing}</td>
        <td class="state">${claims.state[entry.state]}</td></tr>`)}</tbody></table></section>`;
  }

  /** The words of the text that a figure stands in. */
  private subject({ claim, span, support }: Entry) {
    const place = claim?.total?.span ?? (support.length > 0 ? span : null);
    if (place === null) return nothing;
    const before = (this.outcome.source.text ?? '').slice(Math.max(0, place.start - 16), place.end).split(/[，。；：、！？（）\s#*|]/).at(-1) ?? '';
    return before === '' ? nothing : html`“${before}”：`;
  }

  private renderUnchecked() {
    const { t: { checklist: words }, outcome, rules } = this;
    const rows = uncheckedRows(outcome, rules);
    if (rows.length === 0) return nothing;
    return html`<section><h3>${words.unchecked}</h3><table class="unchecked-rows">
      <thead><tr><th scope="col">${words.uncheckedColumns.reason}</th><th scope="col">${words.uncheckedColumns.rules}</th></tr></thead>
      <tbody lang="zh-CN">${rows.map(([reason, names]) => html`<tr><td>${reason}</td><td>${names.join('、')}</td></tr>`)}</tbody></table></section>`;
  }

  private renderRules() {
    const { t: { checklist: words }, account, rules, outcome } = this;
    if (account === null) return nothing;
    const rows = familyRows(rules, account, outcome);
    const { ruleColumns: columns } = words;
    const row = ({ title, run, found, idle, off }: FamilyRow, total: boolean) => html`<tr class=${total ? 'total' : ''}><th scope="row" lang=${total ? nothing : 'zh-CN'}>${title}</th><td>${run}</td><td>${found}</td><td>${idle}</td><td>${off}</td></tr>`;
    return html`<section><h3>${words.rules}</h3><table class="rules">
      <thead><tr><th scope="col">${columns.family}</th><th scope="col">${columns.run}</th><th scope="col">${columns.found}</th><th scope="col">${columns.idle}</th><th scope="col">${columns.off}</th></tr></thead>
      <tbody>${rows.map((family) => row(family, false))}${row(totalRow(rows, words.total), true)}</tbody></table>
      <h4>${words.passed}</h4><dl class="passed" lang="zh-CN">${rows.filter((family) => family.passed.length > 0).map((family) =>
        html`<div><dt>${family.title}</dt><dd>${family.passed.join('、')}</dd></div>`)}</dl></section>`;
  }

  private renderRemarks() {
    const { diagnostics } = this.outcome;
    if (diagnostics.length === 0) return nothing;
    return html`<section><h3>${this.t.checklist.remarks}</h3><ul lang="zh-CN">${diagnostics.map(({ message }) => html`<li>${message}</li>`)}</ul></section>`;
  }
}
