import type { Messages } from '../zh';

/** Words of the charts. */
export const charts: Messages['charts'] = {
  title: 'Charts',
  outcomes: 'Outcomes of requests',
  applicants: 'Who asked (received this year)',
  channels: 'How they asked',
  answers: 'Answers to requests',
  columns: { name: 'Kind', count: 'Requests', share: 'Share' },
  total: 'Total',
  blanks: 'Cells that are blank or hold a mark count as 0.',
  none: 'There are no figures in the tables, or some cells could not be read; so there are no charts.',
  of: (sum, parts) => `The rows of the table add up to ${sum}. ${parts}`,
};
