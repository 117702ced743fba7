import type { intake as words } from '../zh/intake';

export const intake: typeof words = {
  label: 'Paste the whole report, or drop a file here',
  hint: 'Select all in the web page, Word or WPS, copy, and paste: the tables come along',
  kinds: 'Opens PDF and OFD files, documents and workbooks of Word, Excel, WPS and LibreOffice, web pages and text',
  drop: 'Drop to check',
  check: 'Check',
  openFile: 'Open a file',
  samples: 'No report at hand? Try a sample:',
  sampleClean: 'a report without errors',
  sampleFaulty: 'a report with common errors',
  promise: 'The report is checked on your own machine and sent nowhere; reload or close this page, and it is gone.',
  verify: 'How to verify',
  kept: 'Your text is still below; nothing is lost.',
  fileUnreadable: (name) => `Could not open “${name}”: the browser cannot read it. Is it still there, and not in use elsewhere?`,
  fileTooLarge: (name, megabytes) => `“${name}” has ${megabytes} MB, more than this page can take. Keep only the report and its three tables.`,
  longText: (characters) => `A long text (${characters.toLocaleString('en')} characters): only its beginning is shown here, all of it is checked.`,
  clear: 'Clear',
  back: 'Back to the previous one',
};
