import type { Messages } from '../messages/zh';
import type { Outcome, Severity } from '../result';

/** The counts of the leading findings by severity, the grave first. */
export function counts({ summary }: Outcome): [Severity, number][] {
  return [['error', summary.errors], ['warning', summary.warnings], ['info', summary.infos]];
}

/** Relations that were checked: those that chose between readings verify nothing and are not among them. */
export function relations({ coverage }: Outcome): { held: number; total: number } {
  const { held, failed } = coverage.relations;
  return { held, total: held + failed };
}

/** The verdict in sentences, as it is announced. */
export function verdict(outcome: Outcome, t: Messages): string {
  const found = counts(outcome).filter(([, count]) => count > 0).map(([severity, count]) => t.verdictCount[severity](count));
  const { held, total } = relations(outcome);
  const { used, unchecked: missed } = outcome.coverage.relations;
  return [
    outcome.summary.errors === 0 ? t.verdictClean : '',
    found.length > 0 ? t.verdictFound(found) : '',
    total > 0 ? t.verdictRelations(held, total) : '',
    used > 0 ? t.verdictUsed(used) : '',
    missed > 0 ? t.verdictRelationsMissed(missed) : '',
    outcome.unchecked.length > 0 ? t.verdictUnchecked(outcome.unchecked.length) : '',
  ].join('');
}

/** The result for the tab: how many, and nothing of the report. */
export function tabTitle(outcome: Outcome | null, t: Messages): string {
  if (outcome === null || outcome.report === null) return t.tabTitle;
  const { errors, warnings } = outcome.summary;
  if (errors > 0) return t.tabErrors(errors);
  return warnings > 0 ? t.tabFound(warnings) : t.tabClean;
}
