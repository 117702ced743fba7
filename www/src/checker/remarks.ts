import { html, nothing } from 'lit';

import type { Messages } from '../messages/zh';
import type { Outcome, Rule } from '../result';
import { badge } from './part';

/** What could not be checked, by reason. */
export function renderUnchecked({ unchecked }: Outcome, rules: Rule[], t: Messages) {
  if (unchecked.length === 0) return nothing;
  const names = new Map(rules.map((rule) => [rule.id, rule.name]));
  const byReason = new Map<string, string[]>();
  for (const { rule, reason } of unchecked) byReason.set(reason, [...(byReason.get(reason) ?? []), names.get(rule) ?? rule]);
  return html`<section class="remarks" tabindex="-1"><h3 class="title">${badge('unchecked', t)} ${unchecked.length}</h3>
    <ul lang="zh-CN">${[...byReason].map(([reason, list]) => html`<li>${reason}<br><small>${[...new Set(list)].join('、')}</small></li>`)}</ul></section>`;
}

/** How much was checked. */
export function renderCoverage({ coverage: { relations, rules } }: Outcome, t: Messages) {
  const words = t.list.coverage;
  const lines: [string, number][] = [
    [words.held, relations.held], [words.failed, relations.failed], [words.used, relations.used], [words.unchecked, relations.unchecked],
    [words.run, rules.run], [words.notApplicable, rules.not_applicable], [words.off, rules.off],
  ];
  return html`<section class="remarks"><h3 class="title">${t.list.coverageTitle}</h3>
    <dl>${lines.filter(([, count]) => count > 0).map(([name, count]) => html`<dt>${name}</dt><dd>${count}</dd>`)}</dl></section>`;
}

/** Remarks on the reading. */
export function renderDiagnostics({ diagnostics }: Outcome, t: Messages) {
  if (diagnostics.length === 0) return nothing;
  return html`<section class="remarks"><h3 class="title">${t.list.diagnosticsTitle}</h3>
    <ul lang="zh-CN">${diagnostics.map(({ message }) => html`<li>${message}</li>`)}</ul></section>`;
}
