import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Outcome, Report } from '../result';
import { formCertainty, issuerCertainty, yearCertainty, type Certainty } from './certainty';
import { ERAS, FIRST_YEAR } from './profile-files';
import { badge, Part, styled, type Weight } from './part';
import { NONE, type Correction } from './session';
import styles from './verdict.css?inline';
import { counts, ignoredCount, relations } from './verdict-words';

/**
 * Whose report it is, and what came of it. Events: `correct`, whose detail is a `Correction`; `unchecked`, when the reader
 * wants to know what could not be checked; `correcting`, when they begin to correct.
 */
@customElement('gouji-verdict')
export class Verdict extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) outcome: Outcome | null = null;
  @property({ attribute: false }) ignored: ReadonlySet<string> = new Set();
  @property({ attribute: false }) correction: Correction = NONE;
  @state() private correcting = false;

  override render() {
    const { outcome, ignored, t } = this;
    if (outcome === null || outcome.report === null) return nothing;
    const hidden = ignoredCount(outcome, ignored);
    return html`<div class="bar">
      ${this.renderAbout(outcome.report)}
      <ul class="counts">
        ${counts(outcome, ignored).map(([severity, count]) => html`<li>${this.renderCount(severity, count)}</li>`)}
        <li>${this.renderUnchecked(outcome.unchecked.length)}</li>
      </ul>
      ${hidden === 0 ? nothing : html`<span class="hidden">${t.verdict.ignored(hidden)}</span>`}
      ${this.renderRelations(outcome)}
    </div>
    ${this.correcting ? this.renderCorrection(outcome, outcome.report) : nothing}`;
  }

  /** Puts the focus on the verdict. */
  focusHeading(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus({ preventScroll: true }));
  }

  private renderAbout({ issuer, year, form }: Report) {
    const { t } = this;
    return html`<div class="about">
      <h2 tabindex="-1" class=${issuer === null ? 'unknown' : ''} lang=${issuer === null ? t.language : 'zh-CN'}>${issuer ?? t.verdict.unknownIssuer}</h2>
      <span class=${year === null ? 'unknown' : ''}>${year === null ? t.verdict.unknownYear : t.verdict.year(year)}</span>
      <span class=${form === null ? 'unknown' : ''}>${form === null ? t.verdict.unknownForm : t.verdict.form[form]}</span>
      <button class="pen" aria-expanded=${this.correcting} aria-label=${t.verdict.correct} title=${t.verdict.correct}
        @click=${this.onPen}><span aria-hidden="true">✎</span></button>
    </div>`;
  }

  private renderCorrection(outcome: Outcome, report: Report) {
    const { t, correction } = this;
    const words = t.verdict;
    return html`<section class="correction" aria-label=${words.recognised}>
      <div><label class="name" for="issuer">${words.issuer}</label>
        <input id="issuer" lang="zh-CN" autocomplete="off" .value=${live(report.issuer ?? '')} @change=${this.onIssuer}>${sure(issuerCertainty(report, correction.issuer, t))}</div>
      <div><label class="name" for="year">${words.yearLabel}</label>
        <select id="year" @change=${this.onYear}>
          <option value="" ?selected=${correction.year === null}>${words.byText}${correction.year === null && report.year !== null ? `（${report.year}）` : ''}</option>
          ${years().map((year) => html`<option value=${year} ?selected=${year === correction.year}>${year}</option>`)}
        </select>${sure(yearCertainty(report, correction.year, t))}</div>
      <div><label class="name" for="form">${words.formLabel}</label>
        <select id="form" @change=${this.onEra}>
          <option value="" ?selected=${correction.era === null}>${words.byText}${correction.era === null && report.form !== null ? `（${words.form[report.form]}）` : ''}</option>
          ${ERAS.map((era) => html`<option value=${era} ?selected=${era === correction.era}>${words.form[era]}</option>`)}
        </select>${sure(formCertainty(outcome, correction, t))}</div>
      <button @click=${() => (this.correcting = false)}>${t.close}</button>
    </section>`;
  }

  private renderCount(weight: Weight, count: number) {
    return html`<span class="count ${count === 0 ? 'none' : weight}">${badge(weight, this.t)} <b>${count}</b></span>`;
  }

  private renderUnchecked(count: number) {
    if (count === 0) return this.renderCount('unchecked', 0);
    return html`<button class="link" @click=${() => this.tell('unchecked')}>${this.renderCount('unchecked', count)}</button>`;
  }

  private renderRelations(outcome: Outcome) {
    const { held, total } = relations(outcome);
    const { unchecked } = outcome.coverage.relations;
    const { relationsUnchecked, noRelations, relationsHeld } = this.t.verdict;
    if (total === 0) return html`<span class="relations">${unchecked > 0 ? relationsUnchecked(unchecked) : noRelations}</span>`;
    return html`<span class="relations ${held === total ? 'all' : ''}">${relationsHeld(held, total)}</span>`;
  }

  private readonly onPen = (): void => {
    this.correcting = !this.correcting;
    if (this.correcting) this.tell('correcting');
  };

  private readonly onIssuer = (event: Event): void => {
    const name = (event.target as HTMLInputElement).value.trim();
    this.tell('correct', { ...this.correction, issuer: name === '' ? null : name } satisfies Correction);
  };

  private readonly onYear = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.tell('correct', { ...this.correction, year: value === '' ? null : Number(value) } satisfies Correction);
  };

  private readonly onEra = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.tell('correct', { ...this.correction, era: ERAS.find((era) => era === value) ?? null } satisfies Correction);
  };
}

const sure = ({ words, doubtful }: Certainty) => html`<small class=${doubtful ? 'doubtful' : ''}>${words}</small>`;

/** The years that a report may be about, the latest first. */
function years(): number[] {
  const latest = new Date().getFullYear();
  return Array.from({ length: latest - FIRST_YEAR + 1 }, (_, index) => latest - index);
}
