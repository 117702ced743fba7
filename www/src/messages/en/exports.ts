import type { Messages } from '../zh';

/** Words of what can be taken along. */
export const exports: Messages['exports'] = {
  open: 'Export',
  menu: 'Export as',
  formats: {
    docx: ['Commented document', 'the Word file that you opened, with a comment at each finding'],
    html: ['Report', 'a web page, to pass on and print'],
    csv: ['Findings', 'for Excel or WPS (CSV)'],
    text: ['Findings', 'plain text'],
    cells: ['Table cells', 'one a row, for Excel or WPS (CSV)'],
    json: ['Whole result', 'for programs (JSON)'],
    sarif: ['Whole result', 'for programs (SARIF)'],
  },
  names: { docx: 'commented', html: 'report', csv: 'findings', text: 'findings', cells: 'cells', json: 'result', sarif: 'result' },
  writing: 'Writing…',
  done: (name) => `Saved “${name}”`,
  failed: (reason) => `Not exported: ${reason}`,
  notLoaded: 'The part that exports could not be loaded; go online and try again.',
};
