/** Words for work that takes a while. */
export const progress = {
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  stages: { decode: '解码', tables: '表格', check: '核对' },
  label: '正在核对',
  cancel: '取消',
  cancelled: '已取消，没有改变原来的结果。',
  loaded: (percent: number) => `${percent}%`,
};
