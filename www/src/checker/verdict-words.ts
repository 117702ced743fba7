import type { Messages } from '../messages/zh';
import type { Finding, Outcome, Severity } from '../result';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** The findings that lead and are not ignored. */
export const leading = ({ findings }: Outcome, ignored: ReadonlySet<string>): Finding[] =>
  findings.filter((finding) => finding.explained_by === null && !ignored.has(finding.fingerprint));

/** How many findings are ignored. */
export const ignoredCount = ({ findings }: Outcome, ignored: ReadonlySet<string>): number =>
  findings.filter((finding) => finding.explained_by === null && ignored.has(finding.fingerprint)).length;

/** The counts of the leading findings by severity, the grave first. */
export function counts(outcome: Outcome, ignored: ReadonlySet<string>): [Severity, number][] {
  const found = leading(outcome, ignored);
  return SEVERITIES.map((severity) => [severity, found.filter((finding) => finding.severity === severity).length]);
}

/** Relations that were checked: those that chose between readings verify nothing and are not among them. */
export function relations({ coverage }: Outcome): { held: number; total: number } {
  const { held, failed } = coverage.relations;
  return { held, total: held + failed };
}

/** The verdict in sentences, as it is announced. */
export function verdict(outcome: Outcome, ignored: ReadonlySet<string>, t: Messages): string {
  const words = t.verdict;
  const found = counts(outcome, ignored).filter(([, count]) => count > 0);
  const { held, total } = relations(outcome);
  const { used, unchecked: missed } = outcome.coverage.relations;
  const hidden = ignoredCount(outcome, ignored);
  const errors = found.some(([severity]) => severity === 'error');
  return [
    errors ? '' : words.clean,
    found.length > 0 ? words.found(found.map(([severity, count]) => words.count[severity](count))) : '',
    found.length === 0 && hidden === 0 && held === total ? words.cleanChecked(total, outcome.coverage.rules.run) : total > 0 ? words.relations(held, total) : '',
    used > 0 ? words.used(used) : '',
    missed > 0 ? words.relationsMissed(missed) : '',
    hidden > 0 ? `${words.ignored(hidden)}。` : '',
    outcome.unchecked.length > 0 ? words.unchecked(outcome.unchecked.length) : '',
  ].join('');
}

/** The result for the tab: how many, and nothing of the report. */
export function tabTitle(outcome: Outcome | null, ignored: ReadonlySet<string>, t: Messages): string {
  if (outcome === null || outcome.report === null) return t.tabTitle;
  const [errors, warnings] = counts(outcome, ignored).map(([, count]) => count);
  if (errors !== undefined && errors > 0) return t.tabErrors(errors);
  return warnings !== undefined && warnings > 0 ? t.tabFound(warnings) : t.tabClean;
}
