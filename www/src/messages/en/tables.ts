import type { tables as words } from '../zh/tables';

export const tables: typeof words = {
  none: 'No official tables were found. Where the report has some, copy them from Word or the web page together with the text, and paste again; tables that are pictures cannot be read.',
  lost: 'Some tables could not be read: they are pictures, or were broken up when copied. Copy them from Word or the web page together with the text, and paste again.',
  cellState: { number: 'number', blank: 'blank', mark: 'mark', absent: 'absent', unreadable: 'unreadable' },
  cellShort: { blank: 'blank', absent: 'none', unreadable: 'unreadable' },
  recovered: 'restored',
  recoveredLong: 'restored from a damaged table',
  legend: 'Legend',
  legendItems: {
    recovered: 'restored from a damaged table',
    blank: 'left blank',
    mark: 'a mark such as “—” or “/”',
    absent: 'not in the table',
    unreadable: 'unreadable, not taken as 0',
    failed: 'has a finding',
    tried: 'tried by you',
  },
  cellLabel: (row, column, content, state) => [row, column, content, state].filter(Boolean).join(', '),
  otherCells: 'Further cells',
  cellName: 'Cell',
  cellValue: 'Content',
  hint: 'Arrow keys move between cells, Enter shows the text; type a figure to try it, Esc gives up.',
  proposed: (value) => `could be ${value}`,
};
