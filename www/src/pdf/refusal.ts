import type { ErrorCode, Failure } from '../result';

const MESSAGES = {
  encrypted: '这份 PDF 有密码保护。请用密码打开，去掉密码后另存，再打开另存的文件。',
  damaged: '这份 PDF 不完整或已经损坏。请重新下载或复制一份；如果能在阅读器中打开，请另存（或打印成 PDF）后再试，或全选复制，粘贴到这里。',
  large: '这份 PDF 的页数或文字过多，远超过一份年度报告。请只打开报告本身，或只保留报告的几页另存。',
  slow: '这份 PDF 长时间没有读完，已经停止。请在阅读器中打开后另存（或打印成 PDF）再试，或全选复制，粘贴到这里。',
  absent: '读取 PDF 的程序部分没有载入，请检查网络，刷新网页再试；也可以在阅读器中打开这份 PDF，全选复制，再粘贴到这里。',
  single: '这个单文件版不带读取 PDF 的部分。请用网页版或完整版（gouji-full.html）打开，或者在阅读器中打开这份 PDF，全选复制，再粘贴到这里。',
} as const;

export type Reason = keyof typeof MESSAGES;

const CODES: Record<Reason, ErrorCode> = {
  encrypted: 'encrypted', damaged: 'damaged', large: 'too-large', slow: 'too-large', absent: 'needs-office', single: 'needs-office',
};

/** A PDF file that cannot be read, and what to do instead. */
export class PdfRefusal extends Error {
  constructor(readonly reason: Reason) {
    super(MESSAGES[reason]);
  }

  get failure(): Failure {
    return { code: CODES[this.reason], message: this.message };
  }
}
