import type { Messages } from '../zh';

/** Words of the sentences with figures. */
export const claims: Messages['claims'] = {
  none: 'The text has no figures that can be recomputed, and none that the tables have too.',
  state: { held: 'Holds', failed: 'Fails', open: 'Not decided' },
  filterLabel: 'Show',
  filter: { all: 'All', failed: 'Failing', open: 'Not decided', held: 'Holding' },
  noneOf: 'None of these.',
  kind: {
    enumeration: 'Parts and total',
    percent: 'Share',
    'year-on-year': 'Against last year',
    restatement: 'Stated twice',
    rate: 'Rate',
    'list-count': 'Items in a list',
    table: 'Against the tables',
  },
  stated: (sum, stated) => `${sum}; the text says ${stated}`,
  part: (part, total, exceeds) => `${part} of ${total}${exceeds ? ': more than the total' : ''}`,
  saidChange: (word, amount, percent) => `the text says “${word}${[amount, percent].filter(Boolean).join(', ')}”`,
  restated: (figures) => (new Set(figures).size === 1 ? `${figures.length} places say ${figures[0]}` : `stated as ${figures.join(', then ')}`),
  listed: (count, stated) => `${count} items; the text says “${stated}”`,
  inTable: (words, value) => `${words} is ${value} too`,
  notInTable: (stated, table) => `${stated} in the text, ${table} in the table`,
  toText: 'Show in text',
  toCell: (name) => `Show in table: ${name}`,
  toFinding: 'Show finding',
  tables: 'Cells in the tables:',
  tablesFailed: 'The part that compares with the tables could not be loaded; only what the text itself says is listed.',
  loading: 'Comparing with the tables…',
  hint: '“Not decided” is no error: the text leaves something out, or it is not clear what it counts.',
};
