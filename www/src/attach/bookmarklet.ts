// What a bookmarklet loads into a page that is somebody else's: the checker in one script, which asks for nothing more.
import packed from 'virtual:gouji-packed-core';

import { compile } from '../api';
import InlineWorker from '../engine/worker?worker&inline';
import { AttachedArticle } from './attach';
import type { Attachment } from './types';

/** Less is no report but a title or a menu. */
const ENOUGH = 200;

async function unpacked(): Promise<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

/** The page and what stands in its frames, as far as a script may look into them. */
function documents(view: Window): Document[] {
  const inner = Array.from({ length: view.frames.length }, (_, at) => view.frames[at]).flatMap((frame) => {
    try {
      return frame === undefined ? [] : documents(frame);
    } catch {
      return [];
    }
  });
  return [view.document, ...inner];
}

/** What the reader has selected; else the document with the most text. */
function article(): Element {
  const selection = getSelection();
  if (selection !== null && selection.rangeCount > 0 && selection.toString().length > ENOUGH) {
    const { commonAncestorContainer: node } = selection.getRangeAt(0);
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    if (element !== null) return element;
  }
  const length = ({ body }: Document) => body?.textContent?.length ?? 0;
  return documents(window).reduce((fullest, other) => (length(other) > length(fullest) ? other : fullest)).body;
}

const holder = window as Window & { goujiBookmarklet?: Attachment };

/** A second click takes everything away again. */
if (holder.goujiBookmarklet === undefined) {
  const parts = { module: async () => compile(await unpacked()), worker: () => new InlineWorker() };
  holder.goujiBookmarklet = new AttachedArticle(article(), { onDetach: () => delete holder.goujiBookmarklet }, parts);
} else {
  holder.goujiBookmarklet.detach();
}
