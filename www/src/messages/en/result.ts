import type { result as words } from '../zh/result';

export const result: typeof words = {
  tabs: { findings: 'Findings', tables: 'Tables', claims: 'Data', checklist: 'Checklist' },
  tabsLabel: 'View',
  sides: { document: 'Text', tables: 'Tables' },
  sidesLabel: 'On the right',
  listLabel: 'List of findings',
  documentLabel: 'Text of the report',
  tablesLabel: 'Official tables',
  claimsLabel: 'Figures in the text',
  checklistLabel: 'Checklist',
  back: 'Back to the previous one',
  replaced: 'Replaced by the new report.',
  next: 'Next',
  previous: 'Previous',
  position: (index, total) => `${index} of ${total}`,
};
