/** What is copied: plain text, and HTML for programs that take tables. */
export interface Copy {
  text: string;
  html?: string;
}

/**
 * Puts something into the clipboard; resolves to whether the browser allowed it. The event works on pages without HTTPS
 * and from a disk too, where the newer interface is missing.
 */
export async function copy({ text, html }: Copy): Promise<boolean> {
  return byEvent({ text, html }) || byInterface({ text, html });
}

function byEvent({ text, html }: Copy): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    taken = event.clipboardData !== null;
  };
  addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', onCopy, { capture: true });
  }
}

async function byInterface({ text, html }: Copy): Promise<boolean> {
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  try {
    const item = new ClipboardItem({ ...blob('text/plain', text), ...(html === undefined ? {} : blob('text/html', html)) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file to the browser to keep. */
export function download(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
