/**
 * Checks a published article, or one in an editor's preview, where it stands and marks there what does not hold. The article itself is
 * never changed.
 *
 *     import { attach } from './gouji-attach.js'
 *     const attachment = attach(document.querySelector('.article'))
 */
import type { EngineParts } from '../engine/engine';
import { parts } from '../page/parts';
import { AttachedArticle, type AttachOptions, type Attachment } from './attach';

export type { AttachOptions, Attachment } from './attach';

/**
 * @param element the article; for a `<textarea>` findings are listed but not marked
 * @param options how to check, and what to show
 */
export function attach(element: Element, options: AttachOptions = {}, engine: EngineParts = parts): Attachment {
  return new AttachedArticle(element, options, engine);
}
