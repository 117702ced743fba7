import type { Messages } from '../messages/zh';
import type { CheckDocument, Severity } from '../result';

/** The counts of the leading findings by severity, the grave first. */
export function counts({ summary }: CheckDocument): [Severity, number][] {
  return [['error', summary.errors], ['warning', summary.warnings], ['info', summary.infos]];
}

/** Relations that were checked: those that chose between readings verify nothing and are not among them. */
export function relations({ coverage }: CheckDocument): { held: number; total: number } {
  const { held, failed } = coverage.relations;
  return { held, total: held + failed };
}

/** The verdict in sentences, as it is announced. */
export function verdict(document: CheckDocument, t: Messages): string {
  const found = counts(document).filter(([, count]) => count > 0).map(([severity, count]) => t.verdictCount[severity](count));
  const { held, total } = relations(document);
  const { used } = document.coverage.relations;
  return [
    document.summary.errors === 0 ? t.verdictClean : '',
    found.length > 0 ? t.verdictFound(found) : '',
    total > 0 ? t.verdictRelations(held, total) : '',
    used > 0 ? t.verdictUsed(used) : '',
    document.unchecked.length > 0 ? t.verdictUnchecked(document.unchecked.length) : '',
  ].join('');
}

/** The result for the tab: how many, and nothing of the report. */
export function tabTitle(document: CheckDocument | null, t: Messages): string {
  if (document === null || document.report === null) return t.tabTitle;
  const { errors, warnings } = document.summary;
  if (errors > 0) return t.tabErrors(errors);
  return warnings > 0 ? t.tabFound(warnings) : t.tabClean;
}
