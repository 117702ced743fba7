/** Words of the charts. */
export const charts = {
  title: '图示',
  outcomes: '申请的办理结果',
  applicants: '谁提出的申请（本年新收）',
  channels: '怎样提出的申请',
  answers: '申请的答复',
  columns: { name: '类别', count: '件数', share: '占比' },
  total: '合计',
  blanks: '空白或填符号的格按 0 件计。',
  none: '表格中没有件数，或者有的格没有读到，因此没有图示。',
  of: (sum: string, parts: string) => `按表格各行相加，共 ${sum} 件。${parts}`,
};
