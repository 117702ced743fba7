/** Words of the official tables. */
export const tables = {
  none: '没有读到官方格式的表格。',
  cellState: { number: '数字', blank: '空白', mark: '符号', absent: '没有这一格', unreadable: '读不出' },
  cellShort: { blank: '空', absent: '无', unreadable: '读不出' },
  recovered: '还原',
  recoveredLong: '由错乱的表格还原',
  legend: '图例',
  legendItems: {
    recovered: '由错乱的表格还原的数字',
    blank: '空白格',
    mark: '填了“—”“/”等符号',
    absent: '表中没有这一格',
    unreadable: '读不出，不当作 0',
    failed: '有问题的格',
    tried: '试改的格',
  },
  cellLabel: (row: string, column: string, content: string, state: string) => [row, column, content, state].filter(Boolean).join('，'),
  otherCells: '表中另有的格',
  cellName: '格',
  cellValue: '内容',
  hint: '方向键在格间移动，回车看原文；直接输入数字可以试改，Esc 放弃。',
  proposed: (value: number) => `可改为 ${value}`,
};
