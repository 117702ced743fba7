import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Engine } from '../engine/engine';
import { en } from '../messages/en';
import { zh, type Messages } from '../messages/zh';
import type { Progress } from '../pdf/parts';
import type { Era, Input, Options, Outcome, Rule } from '../result';
import common from '../style/common.css?inline';
import tokens from '../style/tokens.css?inline';
import styles from './checker.css?inline';
import './intake';
import type { Intake, Submission } from './intake';
import './privacy';
import type { Privacy } from './privacy';
import './result-view';
import './verdict';
import { tabTitle, verdict } from './verdict-words';

const NARROWER_THAN = 1024;

/** Today in the reader's own time zone, as YYYY-MM-DD: the rules on dates have no clock of their own. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * The whole checker as one element. It keeps the report only as long as it is on the screen.
 *
 * Events: `gouji-ready`; `gouji-result`, whose detail is the outcome; `gouji-error`, whose detail is the outcome's error;
 * `gouji-title` when `resultTitle` has changed.
 */
export class GoujiChecker extends LitElement {
  static override styles = [unsafeCSS(tokens), unsafeCSS(common), unsafeCSS(styles)];

  /** The year reported on, where the text does not say. */
  @property({ type: Number }) year: number | null = null;
  /** The form to expect: `E1` to `E4`. */
  @property() era: Era | null = null;
  /** `zh-CN` or `en`. */
  @property() locale = 'zh-CN';
  /** Set while there is room for one column only. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Where the pages of the rules are, ending with a slash; null where there are none. */
  @property({ attribute: 'rule-pages' }) rulePages: string | null = null;
  /** What runs the checks; it is given once, by the page. */
  @property({ attribute: false }) engine!: Engine;

  @state() private outcome: Outcome | null = null;
  /** The result before this one, to go back to. */
  @state() private former: Outcome | null = null;
  @state() private problem = '';
  @state() private busy = false;
  @state() private progress: Progress | null = null;
  @state() private announced = '';
  @state() private replaced = false;
  @state() private verifying = false;
  @state() private rules: Rule[] = [];
  @query('gouji-intake') private intake!: Intake;
  @query('gouji-privacy') private privacy!: Privacy | null;
  private readonly width = new ResizeObserver(([entry]) => (this.narrow = (entry?.contentRect.width ?? 0) < NARROWER_THAN));

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = this.getBoundingClientRect().width < NARROWER_THAN;
    this.width.observe(this);
    addEventListener('paste', this.onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.width.disconnect();
    removeEventListener('paste', this.onPaste);
  }

  protected override async firstUpdated(): Promise<void> {
    try {
      this.rules = (await this.engine.start()).rules;
      this.dispatchEvent(new CustomEvent('gouji-ready'));
    } catch {
      this.problem = this.t.engineFailed;
    }
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('outcome') || changed.has('locale')) this.dispatchEvent(new CustomEvent('gouji-title'));
  }

  /** Whether a report would be lost by leaving. */
  get holdsReport(): boolean {
    return this.outcome !== null || this.former !== null || this.intake.hasText;
  }

  /** The result in a few words that say nothing of the report. */
  get resultTitle(): string {
    return tabTitle(this.outcome, this.t);
  }

  /** Checks a report and shows the result. An input that cannot be used leaves the field as it is and says why. */
  async check(input: Input): Promise<void> {
    this.busy = true;
    this.progress = null;
    try {
      const outcome = await this.engine.check(input, this.options, (progress) => (this.progress = progress));
      if (outcome === null) return;
      if (outcome.error === null) this.accept(outcome);
      else this.refuse(outcome.error.message, outcome);
    } catch (error) {
      this.refuse(error instanceof TypeError ? error.message : this.t.engineFailed);
    }
    this.rest();
  }

  /** Forgets the report. */
  clear(): void {
    this.outcome = null;
    this.former = null;
    this.problem = '';
    this.replaced = false;
    this.intake.empty();
  }

  override render() {
    const { t, outcome } = this;
    return html`
      ${this.renderHeader()}
      ${this.verifying ? html`<gouji-privacy .t=${t} @close=${() => this.verify(false)}></gouji-privacy>` : nothing}
      <main class=${outcome === null ? 'empty' : 'result'} lang=${t.language}>
        <gouji-intake ?hidden=${outcome !== null} .t=${t} .problem=${this.problem} ?busy=${this.busy} .progress=${this.progress} ?canGoBack=${this.former !== null}
          @submit=${(event: CustomEvent<Submission>) => this.check(event.detail.input)} @verify=${() => this.verify(true)}
          @back=${this.goBack} @cancel=${this.cancel}></gouji-intake>
        ${outcome === null ? nothing : this.renderOutcome(outcome)}
      </main>
      <p class="silent" role="status">${this.announced}</p>`;
  }

  private get t(): Messages {
    return this.locale.startsWith('en') ? en : zh;
  }

  private get options(): Options {
    return { text: true, today: today(), year: this.year, era: this.era };
  }

  private renderHeader() {
    const { t } = this;
    return html`<header lang=${t.language}>
      <h1><b>${t.name}</b>${t.subtitle}</h1>
      <button class="link" aria-expanded=${this.verifying} @click=${() => this.verify(!this.verifying)}>${t.privacy}</button>
      ${this.rulePages === null ? nothing : html`<a href="${this.rulePages}index.html" target="_blank" rel="noopener">${t.rules}</a>`}
      <button class="link language" lang=${t === zh ? 'en' : 'zh-CN'} @click=${this.switchLanguage}>${t.otherLanguage}</button>
    </header>`;
  }

  private renderOutcome(outcome: Outcome) {
    const { t } = this;
    return html`
      <gouji-verdict .t=${t} .outcome=${outcome} ?canGoBack=${this.replaced} @another=${this.another} @back=${this.goBack}></gouji-verdict>
      ${this.replaced ? html`<p class="replaced">${t.replaced}</p>` : nothing}
      <gouji-result .t=${t} .outcome=${outcome} .rules=${this.rules} .rulePages=${this.rulePages} ?narrow=${this.narrow}></gouji-result>`;
  }

  private refuse(message: string, outcome?: Outcome): void {
    this.outcome = null;
    this.problem = message;
    this.announced = '';
    if (outcome?.error) this.dispatchEvent(new CustomEvent('gouji-error', { detail: outcome.error }));
  }

  private accept(outcome: Outcome): void {
    this.outcome = outcome;
    this.problem = '';
    this.announced = verdict(outcome, this.t);
    this.dispatchEvent(new CustomEvent('gouji-result', { detail: outcome }));
  }

  private readonly another = (): void => {
    this.former = this.outcome;
    this.outcome = null;
    this.replaced = false;
    this.intake.empty();
    this.intake.focusField();
  };

  private readonly goBack = (): void => {
    [this.outcome, this.former] = [this.former, null];
    this.problem = '';
    this.replaced = false;
  };

  private rest(): void {
    this.busy = false;
    this.progress = null;
  }

  private readonly cancel = (): void => {
    this.engine.cancel();
    this.rest();
  };

  private verify(open: boolean): void {
    this.verifying = open;
    void this.updateComplete.then(() => (open ? this.privacy?.focusTitle() : undefined));
  }

  private readonly switchLanguage = (): void => {
    this.locale = this.locale.startsWith('en') ? 'zh-CN' : 'en';
  };

  /** A paste anywhere replaces the report that is shown; the way back stays open. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || event.clipboardData === null || this.outcome === null) return;
    const former = this.outcome;
    if (!this.intake.receive(event.clipboardData)) return;
    event.preventDefault();
    this.former = former;
    this.replaced = true;
  };
}
