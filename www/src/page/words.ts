const DAY = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;

/** What the page says outside the checker. */
export const words = {
  zh: {
    release: (version: string, date: Date) => `勾稽 ${version}（${date.toLocaleDateString('zh-CN', DAY)}）`,
    checksum: (digits: string) => `校验码 ${digits}`,
    checksumHelp: '这份程序的 SHA-256，与发布时公布的一致，就没有被改动过',
    licences: '许可',
    updated: '新版本已经下载好，刷新页面就能使用。',
    old: (date: Date) => `这一版发布于${date.toLocaleDateString('zh-CN', DAY)}，已经超过一年：格式和规定可能有了变化，请换用新版。`,
  },
  en: {
    release: (version: string, date: Date) => `Gouji ${version} (${date.toLocaleDateString('en', DAY)})`,
    checksum: (digits: string) => `checksum ${digits}`,
    checksumHelp: 'SHA-256 of this program; the same as published, it has not been changed',
    licences: 'Licences',
    updated: 'A new version has been downloaded: reload the page to use it.',
    old: (date: Date) => `This version was released on ${date.toLocaleDateString('en', DAY)}, more than a year ago: forms and rules may have changed, please get a new one.`,
  },
};

export type Words = typeof words.zh;
