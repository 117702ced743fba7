/** Words of the report as read. */
export const documentView = {
  tableLabel: '报告中的表格',
  noiseHidden: (n: number) => `略去了 ${n} 处与报告无关的文字（网页按钮、页码等）`,
  noiseShown: (n: number) => `灰色的 ${n} 处与报告无关，核对时略去`,
  showNoise: '显示',
  hideNoise: '不显示',
};
