/**
 * Has the browser keep this version of the site for use without a network. It is no loss where that is not possible.
 *
 * @param updated called when a newer version has been kept while this page was open
 */
export function keepOffline(updated: () => void): void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  let isKept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isKept) updated();
    isKept = true;
  });
  const register = () => void serviceWorker
    .register(new URL('./service-worker.js', document.baseURI), { updateViaCache: 'none' })
    .catch(() => undefined);
  if (document.readyState === 'complete') register();
  else addEventListener('load', register);
}
