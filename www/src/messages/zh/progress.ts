/** Words for work that takes a while. */
export const progress = {
  stages: { decode: '解码', tables: '表格', check: '核对' },
  label: '正在核对',
  cancel: '取消',
  cancelled: '已取消，没有改变原来的结果。',
  loaded: (percent: number) => `${percent}%`,
};
