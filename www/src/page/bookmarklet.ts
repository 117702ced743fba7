/** What the bookmark runs: it loads the program from where this page is, and says so when the page it runs in does not let it. */
const code = (address: string, page: string) => `(() => {
  const script = document.createElement('script');
  script.src = ${JSON.stringify(address)} + '?' + Date.now();
  script.onload = () => script.remove();
  script.onerror = () => { script.remove(); alert(${JSON.stringify(`这个网页的安全策略不允许运行核对程序。请全选、复制正文，粘贴到 ${page}`)}); };
  document.documentElement.append(script);
})()`;

const link = document.getElementById('bookmarklet');
const at = (path: string) => new URL(path, document.baseURI).href;
const squeezed = code(at('./gouji-bookmarklet.js'), at('./index.html')).replaceAll(/\s*\n\s*/g, ' ');
link?.setAttribute('href', `javascript:${encodeURIComponent(squeezed)}`);
link?.addEventListener('click', (event) => event.preventDefault());

export {};
