import type { documentView as words } from '../zh/document';

export const documentView: typeof words = {
  tableLabel: 'A table of the report',
  noiseHidden: 'Left out what is not part of the report (buttons, page numbers)',
  noiseShown: 'What is grey and struck through is not part of the report and was not checked',
  showNoise: 'Show',
  hideNoise: 'Hide',
};
