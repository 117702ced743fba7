import type { Messages } from '../zh';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Words of the checklist that is printed and handed over. */
export const checklist: Messages['checklist'] = {
  title: 'Checklist of a disclosure annual report',
  print: 'Print the checklist',
  waiting: 'Listing what was checked…',
  failed: 'The part that lists every check could not be loaded; only the counts are below. Reload the page when online.',
  facts: { issuer: 'Agency', year: 'Year', form: 'Form', period: 'Period', file: 'File', profile: 'Profile', date: 'Checked on', program: 'Program' },
  program: (version) => `Gouji ${version}`,
  period: (start, end) => `${start} to ${end}`,
  national: 'national rules (default)',
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  unknown: 'not recognised',
  pasted: 'pasted text',
  verdict: 'Result',
  findings: 'Findings',
  noFindings: 'No findings.',
  findingColumns: { number: 'No.', severity: 'Severity', message: 'Finding', rule: 'Rule' },
  explains: (n) => `${n} more caused by this.`,
  ignored: ' (ignored)',
  relations: 'Relations',
  relationColumns: { place: 'Place', sum: 'Sum', state: 'Result' },
  relationCounts: (held, failed, used, unchecked) =>
    [`${held} hold`, `${failed} fail`, used > 0 ? `${used} served to restore a damaged table (not counted as checked)` : '', unchecked > 0 ? `${unchecked} not checked` : '']
      .filter(Boolean).join(', '),
  noRelations: 'There are no official tables, and no relations to check.',
  relationState: { held: 'holds', failed: 'fails', used: 'used', unchecked: 'not checked' },
  claims: 'Figures in the text',
  claimColumns: { kind: 'Kind', sum: 'Reckoned', state: 'Result' },
  rules: 'Rules',
  ruleColumns: { family: 'Family', run: 'Run', found: 'With findings', idle: 'Not applicable', off: 'Off' },
  total: 'Total',
  passed: 'Rules passed',
  unchecked: 'Not checked',
  uncheckedColumns: { reason: 'Reason', rules: 'Rules' },
  remarks: 'Remarks on the reading',
  checkedBy: 'Checked by: ',
  reviewedBy: 'Reviewed by: ',
  signedOn: 'Date: ',
  note: (version) => `Made by Gouji ${version} on this machine; nothing was uploaded. Figures that add up are not therefore right: compare with your records before you change any.`,
};
