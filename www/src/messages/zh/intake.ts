/** Words of the field where a report comes in. */
export const intake = {
  label: '粘贴报告全文，或把文件拖到这里',
  hint: '可以从网页、Word 或 WPS 里全选、复制后粘贴，表格会一并带来',
  kinds: '可以打开 PDF、OFD、Word、WPS 文档和表格（.docx、.doc、.wps、.xlsx、.xls、.et、.ods）、网页和文本',
  drop: '松开即可核对',
  check: '核对',
  openFile: '打开文件',
  samples: '没有现成的报告？看看示例：',
  sampleClean: '一份没有错误的报告',
  sampleFaulty: '一份有常见错误的报告',
  promise: '报告只在您的电脑里核对，不会发送到任何地方；刷新或关闭本页，报告就不再保留。',
  verify: '怎样证实',
  kept: '您的文字还在下面，没有丢失。',
  fileUnreadable: (name: string) => `没能打开“${name}”：浏览器读不到这个文件。请确认文件还在原处、没有被其他程序占用，再试一次。`,
  fileTooLarge: (name: string, megabytes: number) =>
    `“${name}”有 ${megabytes} MB，超出本页能处理的大小。请只保留年度报告正文和三张表格，再试一次。`,
  longText: (characters: number) => `文字很长（共 ${characters.toLocaleString('zh-CN')} 字），这里只显示开头，核对时用的是全文。`,
  clear: '清空',
  back: '回到上一份',
};
