/** Words of the blank forms. */
export const blank = {
  title: '空白的官方表格，复制后粘贴到 Word 或 WPS：',
  forms: { E2: '2014 版统计表', E3: '2019 试行格式', E4: '2021 版格式' },
  copied: '已复制，可以粘贴了',
};
