import { COLOURS, type Mark, type Painter } from './marks';

/** The parts of the CSS Custom Highlight API that are used; a document in a frame has its own. */
interface HighlightWindow extends Window {
  Highlight: new () => Set<AbstractRange> & { priority: number };
  CSSStyleSheet: typeof CSSStyleSheet;
  CSS: { highlights?: Map<string, Set<AbstractRange> & { priority: number }> };
}

const PRIORITY: Record<Mark['severity'], number> = { info: 1, warning: 2, error: 3, chosen: 4 };
const LINES: Record<Mark['severity'], string> = { error: 'solid', warning: 'dashed', info: 'dotted', chosen: 'solid' };

const rule = (severity: Mark['severity']) => severity === 'chosen'
  ? `::highlight(gouji-chosen) { background-color: ${COLOURS.chosen}; color: #1e2125; }`
  : `::highlight(gouji-${severity}) { text-decoration: underline 2px ${LINES[severity]} ${COLOURS[severity]};
      background-color: color-mix(in srgb, ${COLOURS[severity]} 14%, transparent); }`;

/** Whether a window can mark ranges by itself. */
export function canHighlight(view: Window): boolean {
  const { CSS, Highlight } = view as HighlightWindow;
  return CSS?.highlights !== undefined && typeof Highlight === 'function';
}

/** Marks by the browser's own highlights: nothing is added to the page. Several painters share the names. */
export class HighlightPainter implements Painter {
  readonly #view: HighlightWindow;
  readonly #scope: Document | ShadowRoot;
  readonly #sheet: CSSStyleSheet;
  #marks: readonly Mark[] = [];

  constructor(element: Element, view: Window) {
    this.#view = view as HighlightWindow;
    this.#scope = element.getRootNode() as Document | ShadowRoot;
    this.#sheet = new this.#view.CSSStyleSheet();
    this.#sheet.replaceSync((['error', 'warning', 'info', 'chosen'] as const).map(rule).join('\n'));
    this.#scope.adoptedStyleSheets = [...this.#scope.adoptedStyleSheets, this.#sheet];
  }

  paint(marks: readonly Mark[]): void {
    this.#clear();
    this.#marks = marks;
    for (const { range, severity } of marks) this.#highlight(severity).add(range);
  }

  remove(): void {
    this.#clear();
    this.#scope.adoptedStyleSheets = this.#scope.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #highlight(severity: Mark['severity']): Set<AbstractRange> {
    const name = `gouji-${severity}`;
    const known = this.#view.CSS.highlights?.get(name);
    if (known !== undefined) return known;
    const highlight = Object.assign(new this.#view.Highlight(), { priority: PRIORITY[severity] });
    this.#view.CSS.highlights?.set(name, highlight);
    return highlight;
  }

  #clear(): void {
    for (const { range, severity } of this.#marks) {
      const highlight = this.#view.CSS.highlights?.get(`gouji-${severity}`);
      highlight?.delete(range);
      if (highlight?.size === 0) this.#view.CSS.highlights?.delete(`gouji-${severity}`);
    }
    this.#marks = [];
  }
}
