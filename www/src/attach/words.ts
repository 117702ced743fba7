/** What the list over an attached article says. */
export const words = {
  zh: {
    language: 'zh-CN',
    title: '年度报告核对',
    checking: '正在核对……',
    found: (errors: number, warnings: number, infos: number) => {
      const parts = [errors && `${errors} 处错误`, warnings && `${warnings} 处警告`, infos && `${infos} 处提示`].filter(Boolean);
      return parts.length === 0 ? '未发现问题。' : `发现 ${parts.join('、')}。`;
    },
    relations: (held: number, all: number) => (all === 0 ? '没有可核对的勾稽关系。' : `${all} 条勾稽关系，成立 ${held} 条。`),
    unchecked: (n: number) => `另有 ${n} 项未能检查。`,
    severity: { error: '错误', warning: '警告', info: '提示' },
    failed: '核对程序在这个网页里不能运行：网页的安全策略不允许，或程序文件没有载入。请全选、复制正文，粘贴到核对页面。',
    fold: '收起',
    unfold: '展开',
    close: '关闭',
    privacy: '只在本机核对，不发送任何内容。',
  },
  en: {
    language: 'en',
    title: 'Report check',
    checking: 'Checking…',
    found: (errors: number, warnings: number, infos: number) => {
      const counted = (n: number, word: string) => n && `${n} ${word}${n === 1 ? '' : 's'}`;
      const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'note')].filter(Boolean);
      return parts.length === 0 ? 'Nothing found.' : `Found ${parts.join(', ')}.`;
    },
    relations: (held: number, all: number) => (all === 0 ? 'No relations to check.' : `${held} of ${all} relations hold.`),
    unchecked: (n: number) => `${n} items could not be checked.`,
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    failed: 'The checker cannot run inside this page: its policy forbids it, or the program did not load. Copy the text and paste it into the checker\'s own page.',
    fold: 'Fold',
    unfold: 'Unfold',
    close: 'Close',
    privacy: 'Checked on this machine; nothing is sent.',
  },
};

export type Words = typeof words.zh;
