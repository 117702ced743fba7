import type { editor as words } from '../zh/editor';

export const editor: typeof words = {
  edit: 'Edit the text',
  done: 'Done',
  label: 'Text of the report; change it, and it is checked as you type',
  changed: 'The text was changed and differs from the report as it came',
  applied: (n) => (n === 1 ? 'Changed the text in 1 place.' : `Changed the text in ${n} places.`),
  copy: 'Copy all',
  download: 'Download as text',
  original: 'Back to the original',
  fileName: 'report-corrected.txt',
  asRead: 'You are changing the text as read; your file stays as it is.',
  window: (from, to, total) => `A long text, edited in parts: lines ${from} to ${to} of ${total}`,
  earlier: 'Part before',
  later: 'Part after',
};
