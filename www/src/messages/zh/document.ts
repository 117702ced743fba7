/** Words of the report as read. */
export const documentView = {
  tableLabel: '报告中的表格',
  noiseHidden: '略去了与报告无关的文字（网页按钮、页码等）',
  noiseShown: '划去的灰色文字与报告无关，核对时略去',
  showNoise: '显示',
  hideNoise: '不显示',
};
