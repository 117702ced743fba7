import { html, LitElement, svg, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { zh, type Messages } from '../messages/zh';
import type { Severity } from '../result';
import common from '../style/common.css?inline';

/** A part of the checker: it has the words of the chosen language, and tells the checker what the reader did. */
export class Part extends LitElement {
  /** The words of the chosen language. */
  @property({ attribute: false }) t: Messages = zh;

  /** Says what the reader did; the checker listens. */
  protected tell(event: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

/** The styles that all parts share, and the part's own. */
export const styled = (own: string): CSSResult[] => [unsafeCSS(common), unsafeCSS(own)];

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
