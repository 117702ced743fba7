import { html, LitElement, svg, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { zh, type Messages } from '../messages/zh';
import type { Finding, Input, Options, Outcome, Rule, Severity, Span } from '../result';
import commonStyles from '../style/common.css?inline';
import { sheet } from '../style/sheet';

/** A part of the checker: it has the words of the chosen language, and tells the checker what the reader did. */
export class Part extends LitElement {
  /** The words of the chosen language. */
  @property({ attribute: false }) t: Messages = zh;

  /** Says what the reader did; the checker listens. */
  protected tell(event: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

/** Where a part asks the reader to look: a stretch of the text, or a cell of the form by its id. */
export type Target = { span: Span } | { cell: string };

/**
 * A part that shows something of the result. Events: `choose`, whose detail is a `Finding`; `locate`, whose detail is a
 * `Target`.
 */
export class ResultPart extends Part {
  @property({ attribute: false }) outcome!: Outcome;
  /** The registry, in its order. */
  @property({ attribute: false }) rules: Rule[] = [];
  /** With what the report was checked. */
  @property({ attribute: false }) options: Options = {};
  /** What was checked, as it was given; the text of the outcome where it was edited since. */
  @property({ attribute: false }) input: Input | null = null;
  /** The finding that the reader looks at. */
  @property({ attribute: false }) chosen: Finding | null = null;
  /** The fingerprints of findings that the reader ignores. */
  @property({ attribute: false }) ignored: ReadonlySet<string> = new Set();
  /** Where the pages of the rules are, ending with a slash; null where there are none. */
  @property({ attribute: false }) rulePages: string | null = null;
  /** Set while there is room for one column only. */
  @property({ type: Boolean, reflect: true }) narrow = false;
}

/** The style that all parts share. */
export const common = sheet(commonStyles);

/** What all parts share, and the part's own. */
export const styled = (own: string): CSSResult[] => [common, sheet(own)];

const SHAPES = {
  error: svg`<rect x="0.5" y="0.5" width="9" height="9" fill="currentColor"/>`,
  warning: svg`<path d="M5 0.5 9.8 9.5H0.2Z" fill="currentColor"/>`,
  info: svg`<circle cx="5" cy="5" r="4.2" fill="currentColor"/>`,
  unchecked: svg`<circle cx="5" cy="5" r="3.9" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 1.7"/>`,
};

/** A severity, or what could not be checked. */
export type Weight = Severity | 'unchecked';

/** The shape that stands for a severity, so that colour is never alone. */
export const shape = (weight: Weight): TemplateResult => html`<svg viewBox="0 0 10 10" aria-hidden="true">${SHAPES[weight]}</svg>`;

/** A severity by shape, word and colour. */
export const badge = (weight: Weight, t: Messages): TemplateResult =>
  html`<span class="severity ${weight}">${shape(weight)}${t.severity[weight]}</span>`;
