import type { Messages } from '../messages/zh';
import type { Finding, Outcome } from '../result';
import type { Group } from './outline';
import { verdict } from './verdict-words';

/** One finding as it is copied. */
export function findingText({ severity, message, help, fixes }: Finding, t: Messages): string {
  const titles = fixes.map(({ title }) => title).filter((title) => !help.includes(title));
  return [`【${t.severity[severity]}】${message}`, help, titles.length === 0 ? '' : `${t.list.fix}${titles.join('；')}`]
    .filter((line) => line !== '').join('\n    ');
}

/** The list as it is copied: whose report, what came of it, and the findings by section, numbered. */
export function listText(outcome: Outcome, groups: Group[], ignored: ReadonlySet<string>, t: Messages): string {
  const { report } = outcome;
  const title = t.list.copyTitle(report?.issuer ?? '', report?.year === null || report === null ? '' : t.verdict.year(report.year));
  let number = 0;
  const sections = groups.map(({ title: heading, entries }) => [
    `\n${heading ?? t.list.whole}`,
    ...entries.map(({ finding, explained }) => {
      number += 1;
      const folded = explained.length === 0 ? '' : `\n    ${t.list.explained(explained.length)}`;
      return `${number}. ${findingText(finding, t)}${folded}`;
    }),
  ].join('\n'));
  return [title, verdict(outcome, ignored, t), ...sections].join('\n');
}
