import { COLOURS, type Mark, type Painter } from './marks';

const STYLE = `:host { all: initial; position: absolute; inset: 0 auto auto 0; pointer-events: none; z-index: 2147483000; }
  i { position: absolute; box-sizing: border-box; opacity: 0.85; border-bottom: 2px solid; }
  i.warning { border-bottom-style: dashed; } i.info { border-bottom-style: dotted; }
  i.chosen { border: 2px solid; }`;

/** Marks by boxes that lie over the page, where the browser has no highlights: beside its content, never in it. */
export class OverlayPainter implements Painter {
  readonly #view: Window;
  readonly #host: HTMLElement;
  readonly #shadow: ShadowRoot;
  #marks: readonly Mark[] = [];
  #frame = 0;

  constructor(element: Element, view: Window) {
    this.#view = view;
    this.#host = element.ownerDocument.createElement('gouji-marks');
    this.#host.setAttribute('aria-hidden', 'true');
    this.#shadow = this.#host.attachShadow({ mode: 'open' });
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [sheet];
    element.ownerDocument.documentElement.append(this.#host);
    view.addEventListener('resize', this.#later);
    view.addEventListener('scroll', this.#later, { capture: true, passive: true });
  }

  paint(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  remove(): void {
    this.#view.removeEventListener('resize', this.#later);
    this.#view.removeEventListener('scroll', this.#later, { capture: true });
    this.#view.cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }

  readonly #later = (): void => {
    this.#view.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view.requestAnimationFrame(() => this.#draw());
  };

  #draw(): void {
    const origin = this.#host.getBoundingClientRect();
    this.#shadow.replaceChildren(...this.#marks.flatMap((mark) => Array.from(mark.range.getClientRects(), (box) => this.#box(mark, box, origin))));
  }

  #box({ severity }: Mark, box: DOMRect, origin: DOMRect): HTMLElement {
    const mark = this.#host.ownerDocument.createElement('i');
    mark.className = severity;
    Object.assign(mark.style, {
      left: `${box.left - origin.left}px`, top: `${box.top - origin.top}px`, width: `${box.width}px`, height: `${box.height}px`,
      borderColor: COLOURS[severity],
    });
    return mark;
  }
}
