import type { documentView as words } from '../zh/document';

export const documentView: typeof words = {
  tableLabel: 'A table of the report',
  noiseHidden: (n) => `Left out ${n} pieces that are not part of the report (buttons, page numbers)`,
  noiseShown: (n) => `The ${n} grey pieces are not part of the report and were not checked`,
  showNoise: 'Show',
  hideNoise: 'Hide',
};
