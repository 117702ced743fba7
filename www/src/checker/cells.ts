import { html, type TemplateResult } from 'lit';

import type { Messages } from '../messages/zh';
import type { Cell, Finding, Severity } from '../result';

/** What a cell shows: its print as it is; where there is none, a word for its state. */
export function cellText(cell: Cell | undefined, t: Messages): TemplateResult {
  if (cell === undefined || cell.state === 'absent') return html`<small>${t.tables.cellShort.absent}</small>`;
  if (cell.state === 'blank') return html`<small>${t.tables.cellShort.blank}</small>`;
  if (cell.state === 'unreadable') return html`${cell.raw} <small>${t.tables.cellShort.unreadable}</small>`;
  return cell.how === 'recovered' ? html`<small>${t.tables.recovered}</small> ${cell.raw}` : html`${cell.raw}`;
}

/** The state of a cell in words; nothing for a figure that is simply read. */
export function stateWords(cell: Cell | undefined, t: Messages): string {
  if (cell === undefined) return t.tables.cellState.absent;
  if (cell.how === 'recovered') return t.tables.recoveredLong;
  return cell.state === 'number' ? '' : t.tables.cellState[cell.state];
}

/** The gravest severity among what was found. */
export function gravest(found: Pick<Finding, 'severity'>[]): Severity | null {
  const order: Severity[] = ['error', 'warning', 'info'];
  return order.find((severity) => found.some((one) => one.severity === severity)) ?? null;
}

/** The figure that the repair of the chosen finding proposes for a cell; of several repairs none is shown as if it were the one. */
export function proposal(chosen: Finding | null, id: string): number | undefined {
  const fixes = chosen?.fixes ?? [];
  return fixes.length === 1 ? fixes[0]?.cells[id] : undefined;
}
