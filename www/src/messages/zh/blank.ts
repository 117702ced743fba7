/** Words of the blank forms. */
export const blank = {
  title: '空白的官方表格，复制后粘贴到 Word 或 WPS：',
  copied: '已复制，可以粘贴了',
};
