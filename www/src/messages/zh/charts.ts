/** Words of the charts. */
export const charts = {
  outcomes: '申请的办理结果',
  applicants: '谁提出的申请（本年新收）',
  channels: '怎样提出的申请',
  answers: '申请的答复',
  columns: { name: '类别', count: '件数', share: '占比' },
  blanks: '空白或填符号的格按 0 件计。',
};
