/**
 * “发布前核对”：给富文本编辑器加一个按钮，核对正文、在正文上标出问题，并告诉调用者可不可以发布。
 *
 * @param {() => Element} body 编辑器里放正文的元素（各编辑器的取法见 embedding.md）
 * @param {(element: Element, options?: object) => any} attach 来自 gouji-attach.js 或 npm 包的 gouji/attach
 */
export function beforePublishing(body, attach, options = {}) {
  let attachment;
  return {
    /** 按钮按下时调用；没有错误时 mayPublish 为 true。 */
    async check() {
      attachment?.detach();
      attachment = attach(body(), options);
      const document = await attachment.ready;
      const errors = document?.error === null ? document.summary.errors : null;
      return { document, mayPublish: errors === 0 };
    },
    /** 离开编辑器时调用。 */
    done() {
      attachment?.detach();
      attachment = undefined;
    },
  };
}
