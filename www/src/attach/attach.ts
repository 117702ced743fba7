import { Engine, type EngineParts } from '../engine/engine';
import type { Cell, Finding, Outcome, Span } from '../result';
import { Alignment } from './alignment';
import { canHighlight, HighlightPainter } from './highlights';
import type { Mark, Painter } from './marks';
import { OverlayPainter } from './overlay';
import { Panel } from './panel';
import type { AttachOptions, Attachment } from './types';
import { words, type Words } from './words';

const DELAY = 600;

/** A field has text but no parts that could be marked. */
const isField = (element: Element): element is HTMLTextAreaElement => element.nodeName === 'TEXTAREA';

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** An article that is checked where it stands. */
export class AttachedArticle implements Attachment {
  readonly ready: Promise<Outcome | null>;
  readonly #element: Element;
  readonly #options: AttachOptions;
  readonly #engine: Engine;
  readonly #painter: Painter | null;
  readonly #panel: Panel | null;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #document: Outcome | null = null;
  #alignment: Alignment | null = null;
  #chosen: Finding | null = null;
  #isDetached = false;

  constructor(element: Element, options: AttachOptions, parts: EngineParts) {
    this.#element = element;
    this.#options = options;
    this.#engine = new Engine(parts);
    this.#painter = isField(element) ? null : painterFor(element);
    this.#panel = options.list === false ? null : new Panel(element.ownerDocument, this.#words, {
      choose: (finding) => this.show(finding),
      close: () => this.detach(),
    });
    this.#observer = new MutationObserver(this.#later);
    this.#observer.observe(element, { childList: true, characterData: true, subtree: true });
    element.addEventListener('input', this.#later);
    element.addEventListener('click', this.#click);
    this.ready = this.check();
  }

  get document(): Outcome | null {
    return this.#document;
  }

  async check(): Promise<Outcome | null> {
    clearTimeout(this.#timer);
    try {
      const { year = null, era = null, profile = null } = this.#options;
      const outcome = await this.#engine.check(this.#input(), { text: true, today: this.#options.today ?? today(), year, era, profile });
      if (outcome !== null && !this.#isDetached) this.#accept(outcome);
      return outcome;
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      return null;
    }
  }

  show(finding: Finding | null): void {
    this.#chosen = finding;
    this.#paint();
    this.#panel?.choose(finding);
    const place = finding === null ? undefined : this.#places(finding)[0];
    if (place !== undefined) scrollTo(place);
  }

  detach(): void {
    if (this.#isDetached) return;
    this.#isDetached = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#element.removeEventListener('input', this.#later);
    this.#element.removeEventListener('click', this.#click);
    this.#painter?.remove();
    this.#panel?.remove();
    this.#engine.stop();
    this.#options.onDetach?.();
  }

  get #words(): Words {
    return this.#options.locale?.startsWith('en') ? words.en : words.zh;
  }

  #input(): string | { html: string } {
    return isField(this.#element) ? this.#element.value : { html: this.#element.outerHTML };
  }

  readonly #later = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), this.#options.delay ?? DELAY);
  };

  #accept(outcome: Outcome): void {
    this.#document = outcome;
    this.#alignment = isField(this.#element) ? null : new Alignment(this.#element, outcome.source.text ?? '');
    this.#chosen = outcome.findings.find(({ fingerprint }) => fingerprint === this.#chosen?.fingerprint) ?? null;
    this.#paint();
    this.#panel?.show(outcome, this.#chosen);
    this.#options.onResult?.(outcome);
  }

  #fail(error: Error): void {
    if (this.#isDetached) return;
    this.#panel?.fail();
    this.#options.onError?.(error);
  }

  #paint(): void {
    const found = this.#document?.findings.flatMap((finding) => this.#marks(finding, finding.severity)) ?? [];
    const chosen = this.#chosen === null ? [] : this.#marks(this.#chosen, 'chosen');
    this.#painter?.paint([...found, ...chosen]);
  }

  #marks(finding: Finding, severity: Mark['severity']): Mark[] {
    return this.#places(finding).map((range) => ({ range, severity }));
  }

  /** Where a finding stands: its own place, or its cells. */
  #places(finding: Finding): Range[] {
    const cells = (this.#document?.report?.cells ?? []).filter(({ id }: Cell) => finding.cells.includes(id));
    const spans = finding.span === null ? cells.map(({ span }) => span) : [finding.span];
    return spans.flatMap((span: Span | null) => (span === null ? [] : this.#alignment?.range(span.start, span.end) ?? []));
  }

  /** A click on a mark chooses its finding; the click itself stays the page's own. */
  readonly #click = (event: Event): void => {
    const { clientX, clientY } = event as MouseEvent;
    const isHit = (range: Range) => Array.from(range.getClientRects()).some(({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom);
    const hit = this.#document?.findings.find((finding) => this.#places(finding).some(isHit));
    if (hit === undefined) return;
    this.#chosen = hit;
    this.#paint();
    this.#panel?.choose(hit);
  };
}

function painterFor(element: Element): Painter {
  const view = element.ownerDocument.defaultView ?? window;
  return canHighlight(view) ? new HighlightPainter(element, view) : new OverlayPainter(element, view);
}

function scrollTo(range: Range): void {
  const { startContainer } = range;
  startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
