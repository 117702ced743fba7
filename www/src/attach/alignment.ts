/** Elements whose text is no part of what is read. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'svg', 'math', 'TEXTAREA', 'SELECT', 'TITLE']);
const SPACE = /[\s\u200b\u2060\ufeff]/;
/** A node's text that does not come next may still come a little later; further on it would be another text of the same words. */
const REACH = 4000;

/** A text without its spaces, and where each of its characters stood. */
interface Squeezed {
  text: string;
  origins: number[];
}

/** Finds the places of a text that was read from a page again in the page itself. */
export class Alignment {
  readonly #root: Node;
  /** By offset in the text: the node that holds the character, and where in it; no entry for spaces and what is not in the page. */
  readonly #nodes: (Text | undefined)[] = [];
  readonly #offsets: number[] = [];

  /** @param text the text as read: the text nodes below the root in order, with other spaces between them */
  constructor(root: Node, text: string) {
    this.#root = root;
    this.#align(squeeze(text));
  }

  /** The part of the page where the text stands from `start` to before `end`; null when it is not there. */
  range(start: number, end: number): Range | null {
    let first = start;
    let last = end - 1;
    while (first < end && this.#nodes[first] === undefined) first += 1;
    while (last > first && this.#nodes[last] === undefined) last -= 1;
    const [from, to] = [this.#nodes[first], this.#nodes[last]];
    if (from === undefined || to === undefined) return null;
    const range = (this.#root.ownerDocument ?? document).createRange();
    range.setStart(from, this.#offsets[first] ?? 0);
    range.setEnd(to, (this.#offsets[last] ?? 0) + 1);
    return range;
  }

  /** Both go on side by side; a node whose text does not follow is looked for a little further on, or passed over. */
  #align(read: Squeezed): void {
    let at = 0;
    for (const node of textNodes(this.#root)) {
      const own = squeeze(node.data);
      if (own.text === '') continue;
      const found = read.text.startsWith(own.text, at) ? at : read.text.slice(at, at + REACH + own.text.length).indexOf(own.text) + at;
      if (found < at) continue;
      own.origins.forEach((offset, index) => this.#place(read.origins[found + index], node, offset));
      at = found + own.text.length;
    }
  }

  #place(position: number | undefined, node: Text, offset: number): void {
    if (position === undefined) return;
    this.#nodes[position] = node;
    this.#offsets[position] = offset;
  }
}

function squeeze(text: string): Squeezed {
  const origins: number[] = [];
  let squeezed = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (SPACE.test(character)) continue;
    squeezed += character;
    origins.push(at);
  }
  return { text: squeezed, origins };
}

function* textNodes(root: Node): Generator<Text> {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    UNREAD.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) yield node as Text;
  }
}
