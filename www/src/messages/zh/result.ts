/** Words of the frame around the result. */
export const result = {
  tabs: { findings: '问题', tables: '表格', claims: '数据', checklist: '校验单' },
  tabsLabel: '看什么',
  sides: { document: '原文', tables: '表格' },
  sidesLabel: '右侧看什么',
  listLabel: '问题清单',
  documentLabel: '报告原文',
  tablesLabel: '官方表格',
  claimsLabel: '文中的数据',
  checklistLabel: '校验单',
  back: '回到上一份',
  replaced: '已换成新的报告。',
  next: '下一处',
  previous: '上一处',
  position: (index: number, total: number) => `第 ${index} 处，共 ${total} 处`,
};
