/** Words for changing the text. */
export const editor = {
  edit: '修改文字',
  done: '改好了',
  label: '报告文字，可以直接修改，边改边核对',
  changed: '文字已修改，与原来的报告不同',
  applied: (n: number) => `已改正 ${n} 处文字。`,
  copy: '复制全文',
  download: '下载文本',
  original: '恢复原文',
  fileName: '改正后的报告.txt',
  asRead: '这里修改的是读出的文字，不改动您的文件。',
  window: (from: number, to: number, total: number) => `文字很长，分段修改：第 ${from} 至 ${to} 行，共 ${total} 行`,
  earlier: '前一段',
  later: '后一段',
};
