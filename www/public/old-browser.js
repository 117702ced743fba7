/* Says in plain words why the page cannot work here. It must run in any browser, so it is ECMAScript 5. */
(function () {
  'use strict';
  /* A module with two results, references, a copy in memory, a sign extension and a saturating conversion: what ours needs. */
  var PROBE = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 11, 2, 96, 0, 2, 127, 127, 96, 1, 124, 1, 127, 3, 3, 2, 0, 1, 4, 4, 1, 111, 0, 1, 5, 3, 1, 0, 1, 6, 6, 1,
    127, 1, 65, 0, 11, 7, 5, 1, 1, 103, 3, 0, 10, 32, 2, 6, 0, 65, 0, 65, 1, 11, 23, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0, 65, 0, 208, 111,
    38, 0, 32, 0, 252, 2, 192, 11
  ];
  var TOO_OLD = '这个浏览器太旧，运行不了核对程序。请换用较新的浏览器：Edge、Chrome 97 以上，Firefox 114 以上，Safari 16.4 以上，' +
    '或新版的 360、QQ、搜狗浏览器；双核浏览器请在地址栏右侧切换到“极速模式”。';
  var NOT_LOADED = '核对程序没有载入完整。请刷新页面再试；仍然这样时，请告诉管理这个网站的人：程序文件缺失、被改动过，或服务器没有按脚本发送 .js 文件。';
  var PROMISE = '没有任何内容被读取或发送。';

  function canRun() {
    return typeof WebAssembly === 'object' && typeof Uint8Array === 'function' && WebAssembly.validate(new Uint8Array(PROBE)) &&
      'noModule' in document.createElement('script') && 'adoptedStyleSheets' in document && 'replaceSync' in CSSStyleSheet.prototype &&
      typeof DecompressionStream === 'function';
  }

  function paragraph(text) {
    var line = document.createElement('p');
    line.appendChild(document.createTextNode(text));
    return line;
  }

  function say(reason) {
    var notice = document.createElement('div');
    var element = document.getElementsByTagName('gouji-checker')[0];
    notice.id = 'gouji-cannot-run';
    notice.setAttribute('role', 'alert');
    notice.style.cssText = 'margin: 3em auto; max-width: 36em; padding: 0 1em; font: 18px/1.8 "Microsoft YaHei", sans-serif';
    notice.appendChild(paragraph(reason));
    notice.appendChild(paragraph(PROMISE));
    if (element) element.parentNode.removeChild(element);
    document.body.insertBefore(notice, document.body.firstChild);
  }

  function started() {
    return typeof customElements === 'object' && customElements.get('gouji-checker');
  }

  /* By the time that everything has loaded, the program has run, if it could be had. */
  function look() {
    if (started()) return;
    say(canRun() ? NOT_LOADED : TOO_OLD);
  }

  if (window.addEventListener) window.addEventListener('load', look);
  else window.attachEvent('onload', look);
})();
