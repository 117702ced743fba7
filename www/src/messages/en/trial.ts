import type { trial as words } from '../zh/trial';

export const trial: typeof words = {
  label: 'Try a change',
  state: (cells) => (cells === 1 ? '1 cell tried' : `${cells} cells tried`),
  answer: (held, total) => (held === total ? `all ${total} relations hold` : `${held} of ${total} relations hold`),
  before: (held) => ` (${held} before)`,
  undo: 'Undo a step',
  reset: 'Reset',
  compare: 'Compare with the original',
  copyTable: 'Copy table',
  copied: 'Copied; paste it into Word or WPS',
  write: 'Write into the text and check',
  was: (raw) => `was ${raw}`,
  blank: 'blank',
  input: (label) => `Try: ${label}`,
  sum: (place, sum, total) => `${place}: ${sum}, the table has ${total}`,
  bound: (place, left, right) => `${place}: ${left}, less than ${right}`,
  row: (label) => `“${label}”`,
  column: (label) => `column “${label}”`,
};
