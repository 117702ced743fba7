/**
 * Checks a published article, or one in an editor's preview, where it stands and marks there what does not hold. The article itself is
 * never changed.
 *
 *     import { attach } from './gouji-attach.js'
 *     const attachment = attach(document.querySelector('.article'))
 */
import { parts } from '../page/parts';
import { AttachedArticle } from './attach';
import type { AttachOptions, Attachment } from './types';

export type { AttachOptions, Attachment } from './types';

/**
 * @param element the article; for a `<textarea>` findings are listed but not marked
 * @param options how to check, and what to show
 */
export function attach(element: Element, options: AttachOptions = {}): Attachment {
  return new AttachedArticle(element, options, parts);
}
