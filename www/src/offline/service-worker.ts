// Keeps one whole version of the site for use without a network. A version is kept only when every file of it has arrived as its
// hash says; a page gets its files from the version that it belongs to, because names of scripts and modules hold their hashes.

/** What this version is: filled in by the build. */
declare const EDITION: { version: string; list: string; integrity: string };
declare const self: ServiceWorkerGlobalScope;

type Entry = [path: string, integrity: string];

const SCOPE = new URL(self.registration.scope);
const OWN = `gouji ${SCOPE.pathname} `;
const CURRENT = OWN + EDITION.version;
/** The page that its deployer may edit is taken from the server while there is one. */
const EDITABLE = 'embed.html';
/** So many files are fetched at a time, so that the page's own requests are not held up. */
const AT_ONCE = 6;

const address = (path: string) => new URL(path, SCOPE).href;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path === null) return;
  event.respondWith(answer(event.request, path));
  if (path.endsWith('.html')) event.waitUntil(sweep());
});

async function install(): Promise<void> {
  const list: Entry[] = await (await arrived(EDITION.list, EDITION.integrity)).json();
  const cache = await caches.open(CURRENT);
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => keep(cache, list)));
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure !== undefined) {
    await caches.delete(CURRENT);
    throw (failure as PromiseRejectedResult).reason;
  }
  await self.skipWaiting();
}

/** Takes one file after the other from the list, beside others that do the same; when one does not arrive all is over. */
async function keep(cache: Cache, list: Entry[]): Promise<void> {
  try {
    for (let entry = list.shift(); entry !== undefined; entry = list.shift()) await cache.put(address(entry[0]), await arrived(...entry));
  } catch (error) {
    list.length = 0;
    throw error;
  }
}

/** A file as the server has it now. What a redirection led to is stored as if it had stood here: a page may not be answered by one. */
async function arrived(path: string, integrity: string): Promise<Response> {
  const response = await fetch(address(path), { cache: 'no-cache', ...(integrity === '' ? {} : { integrity }) });
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function activate(): Promise<void> {
  await self.clients.claim();
  await sweep();
}

/** Older versions are dropped once no page is open that may still ask for their files. */
async function sweep(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ url }) => url.startsWith(SCOPE.href))) return;
  const older = (await own()).filter((name) => name !== CURRENT);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function own(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(OWN));
}

/** The path inside the site; null when the request is not for a file of it. */
function pathOf({ method, url }: Request): string | null {
  const { href } = Object.assign(new URL(url), { hash: '', search: '' });
  if (method !== 'GET' || !href.startsWith(SCOPE.href)) return null;
  return href.slice(SCOPE.href.length).replace(/(^|\/)$/, '$1index.html');
}

async function answer(request: Request, path: string): Promise<Response> {
  if (path === EDITABLE) return fetch(request).catch(async () => (await kept(path)) ?? Response.error());
  return (await kept(path)) ?? fetch(request);
}

/** From this version; else from an older one, for a page that was opened before this version came. */
async function kept(path: string): Promise<Response | undefined> {
  const newestFirst = [CURRENT, ...(await own()).filter((name) => name !== CURRENT).reverse()];
  for (const name of newestFirst) {
    const found = await (await caches.open(name)).match(address(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

export {};
