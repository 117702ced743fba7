import type { Messages } from '../zh';

/** Words of the charts. */
export const charts: Messages['charts'] = {
  outcomes: 'Outcomes of requests',
  applicants: 'Who asked (received this year)',
  channels: 'How they asked',
  answers: 'Answers to requests',
  columns: { name: 'Kind', count: 'Requests', share: 'Share' },
  blanks: 'Cells that are blank or hold a mark count as 0.',
};
