/** Words of what can be taken along. */
export const exports = {
  open: '导出',
  menu: '导出为',
  formats: {
    docx: ['批注后的文档', '您打开的 Word 文档，问题写在批注里'],
    html: ['核对报告', '网页，可以转发和打印'],
    csv: ['问题清单', '用 Excel 或 WPS 打开（CSV）'],
    text: ['问题清单', '纯文本'],
    cells: ['表格数据', '每格一行，用 Excel 或 WPS 打开（CSV）'],
    json: ['完整结果', '给程序用（JSON）'],
    sarif: ['完整结果', '给程序用（SARIF）'],
  },
  /** What the files are called, before the agency and the year. */
  names: { docx: '批注', html: '核对报告', csv: '问题清单', text: '问题清单', cells: '表格数据', json: '核对结果', sarif: '核对结果' },
  writing: '正在生成……',
  done: (name: string) => `已保存“${name}”`,
  failed: (reason: string) => `没能导出：${reason}`,
  notLoaded: '导出用的组件没有载入，请联网后再试一次。',
};
