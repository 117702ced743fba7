import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Engine } from '../engine/engine';
import type { Writer } from '../engine/writer';
import { en } from '../messages/en';
import { zh, type Messages } from '../messages/zh';
import type { Edit, Era, Format, Input, Options, Outcome, Profile, Rule } from '../result';
import { sheet } from '../style/sheet';
import tokens from '../style/tokens.css?inline';
import styles from './checker.css?inline';
import './further';
import './head';
import { Ignored } from './ignored';
import './intake';
import type { Intake, Submission } from './intake';
import { styled } from './part';
import './privacy';
import type { Privacy } from './privacy';
import './progress';
import './result-view';
import type { ResultView } from './result-view';
import { corrected, givenIn, isInput, Session, type Correction, type Held, type SessionHost } from './session';
import type { Settings } from './settings';
import './verdict';
import { tabTitle, verdict } from './verdict-words';
import { askForFile, type WriteRequest } from './write-request';

const NARROWER_THAN = 1024;

/** Today in the reader's own time zone, as YYYY-MM-DD: the rules on dates have no clock of their own. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Words in the language that is chosen, whichever that is by then. */
type Say = (t: Messages) => string;

const NOTHING: Say = () => '';

/** Something to tell the reader, with the way back where there is one. */
interface Notice {
  text: Say;
  grave?: boolean;
  undo?: () => void;
}

/**
 * The whole checker as one element. It keeps the report only as long as it is on the screen.
 *
 * Events: `gouji-ready`; `gouji-result`, whose detail is the outcome; `gouji-error`, whose detail is the outcome's error;
 * `gouji-title` when `resultTitle` has changed.
 */
export class GoujiChecker extends LitElement implements SessionHost {
  static override styles = [sheet(tokens), ...styled(styles)];

  /** The year reported on, whatever the text says. */
  @property({ type: Number }) year: number | null = null;
  /** The form to expect: `E1` to `E4`. */
  @property() era: Era | null = null;
  /** How reports are to be checked, unless the reader has set it. */
  @property({ type: Object }) profile: Profile | null = null;
  /** `zh-CN` or `en`. */
  @property() locale = 'zh-CN';
  /** As high as what it shows, without the frame of a whole page. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Set while there is room for one column only. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Where the pages of the rules are, ending with a slash; null where there are none. */
  @property({ attribute: 'rule-pages' }) rulePages: string | null = null;
  /** What runs the checks; it is given once, by the page. */
  @property({ attribute: false }) engine!: Engine;
  /** What writes results out; given once, by the page. */
  @property({ attribute: false }) writer!: Writer;

  @state() private problem = NOTHING;
  @state() private notice: Notice | null = null;
  @state() private announced = NOTHING;
  @state() private panel: 'none' | 'privacy' | 'settings' = 'none';
  @state() private rules: Rule[] = [];
  @state() private settings: Settings = {};
  @query('gouji-intake') private intake!: Intake;
  @query('gouji-privacy') private privacy!: Privacy | null;
  @query('gouji-result') private result!: ResultView | null;
  private readonly session = new Session(this);
  private readonly ignored = new Ignored(this);
  private shownTitle = '';
  private readonly width = new ResizeObserver(([entry]) => (this.narrow = (entry?.contentRect.width ?? 0) < NARROWER_THAN));

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = this.getBoundingClientRect().width < NARROWER_THAN;
    this.width.observe(this);
    this.addEventListener('gouji-write', this.onWrite);
    addEventListener('paste', this.onPaste);
    addEventListener('dragover', this.onDrag);
    addEventListener('drop', this.onDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.width.disconnect();
    this.removeEventListener('gouji-write', this.onWrite);
    removeEventListener('paste', this.onPaste);
    removeEventListener('dragover', this.onDrag);
    removeEventListener('drop', this.onDrag);
  }

  protected override async firstUpdated(): Promise<void> {
    try {
      this.rules = (await this.engine.start()).rules;
      this.dispatchEvent(new CustomEvent('gouji-ready'));
    } catch (error) {
      this.failed(error);
    }
  }

  protected override updated(_: PropertyValues): void {
    if (this.shownTitle === this.resultTitle) return;
    this.shownTitle = this.resultTitle;
    this.dispatchEvent(new CustomEvent('gouji-title'));
  }

  /** Whether a report would be lost by leaving. */
  get holdsReport(): boolean {
    return this.session.current !== null || this.session.former !== null || this.intake.hasText;
  }

  /** The result in a few words that say nothing of the report. */
  get resultTitle(): string {
    return tabTitle(this.session.current?.outcome ?? null, this.ignored.fingerprints, this.t);
  }

  /** The options that apply to every report. */
  get options(): Options {
    const { year, era, profile, settings } = this;
    const own = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== undefined));
    return { text: true, today: today(), year, era, profile, ...own };
  }

  /**
   * Checks a report and shows the result. An input that cannot be used leaves everything as it is and says why.
   *
   * @throws TypeError when this is no input at all
   */
  async check(input: Input): Promise<void> {
    if (!isInput(input)) throw new TypeError(this.t.noInput);
    const replaces = this.session.current !== null;
    this.problem = NOTHING;
    if (await this.session.open(input)) this.tell(replaces ? { text: (t) => t.result.replaced, undo: () => this.goBack() } : null);
  }

  /**
   * The result that is shown, as the command line writes it.
   *
   * @throws Error when no result is shown, or the module that writes it cannot be loaded
   */
  async export(format: Format): Promise<string> {
    const held = this.session.current;
    if (held === null) throw new Error(this.t.noResult);
    return askForFile(this, givenIn(held), format, corrected(this.options, held.correction));
  }

  /** Forgets the report. */
  clear(): void {
    this.session.clear();
    this.problem = NOTHING;
    this.notice = null;
    this.intake.empty();
  }

  accepted(outcome: Outcome, isNew: boolean): void {
    this.problem = NOTHING;
    this.notice = this.notice?.grave || isNew ? null : this.notice;
    this.announced = (t) => verdict(outcome, this.ignored.fingerprints, t);
    this.dispatchEvent(new CustomEvent('gouji-result', { detail: outcome }));
  }

  refused({ error }: Outcome): void {
    this.complain((t) => (error === null ? t.engineFailed : t.refusal(error)));
    this.dispatchEvent(new CustomEvent('gouji-error', { detail: error }));
  }

  failed(error: unknown): void {
    const say: Say = (t) => (error instanceof TypeError ? error.message : t.engineFailed);
    const message = say(this.t);
    this.complain(say);
    this.dispatchEvent(new CustomEvent('gouji-error', { detail: { code: 'internal', message } }));
  }

  override render() {
    const { t, session } = this;
    const held = session.current;
    return html`
      <gouji-head .t=${t} .rulePages=${this.rulePages} .panel=${this.panel} .language=${t === zh ? 'en' : 'zh-CN'}
        @panel=${(event: CustomEvent<'privacy' | 'settings'>) => this.open(event.detail)} @language=${this.switchLanguage}
        @sample=${(event: CustomEvent<string>) => this.check(event.detail)}></gouji-head>
      ${this.renderPanels()}
      <main class=${held === null ? 'empty' : 'result'} lang=${t.language}>
        ${session.stage === null ? nothing : html`<gouji-progress .t=${t} .stage=${session.stage} .reading=${session.progress} @cancel=${this.cancel}></gouji-progress>`}
        <gouji-intake ?hidden=${held !== null} .t=${t} .problem=${this.problem(t)} ?canGoBack=${session.former !== null}
          @submit=${(event: CustomEvent<Submission>) => this.check(event.detail.input)} @verify=${() => this.open('privacy')}
          @back=${this.goBack}></gouji-intake>
        ${held === null ? nothing : this.renderHeld(held)}
      </main>
      <p class="silent" role="status">${this.announced(t)}</p>`;
  }

  private get t(): Messages {
    return this.locale.startsWith('en') ? en : zh;
  }

  private renderPanels() {
    const { t, panel } = this;
    return html`
      <gouji-settings ?open=${panel === 'settings'} .t=${t} .rules=${this.rules} .options=${this.options} .refusal=${this.refusal}
        @settings-changed=${this.onSettings} @close=${() => (this.panel = 'none')}></gouji-settings>
      ${panel === 'privacy' ? html`<gouji-privacy .t=${t} @close=${() => (this.panel = 'none')}></gouji-privacy>` : nothing}`;
  }

  private renderHeld(held: Held) {
    const { t, session, ignored: { fingerprints } } = this;
    const { outcome, draft, correction } = held;
    return html`
      <gouji-verdict .t=${t} .outcome=${outcome} .ignored=${fingerprints} .correction=${correction}
        @correct=${(event: CustomEvent<Correction>) => session.correct(event.detail)} @unchecked=${() => this.result?.showUnchecked()}
        @correcting=${() => this.result?.closeSheet()}></gouji-verdict>
      ${this.renderNotice()}
      <gouji-result ?compact=${this.compact} .t=${t} .outcome=${outcome} .rules=${this.rules} .options=${corrected(this.options, correction)} .rulePages=${this.rulePages}
        .input=${givenIn(held)} .ignored=${fingerprints} .draft=${draft} .text=${draft.text} ?narrow=${this.narrow}
        @another=${this.another} @ignore=${this.onIgnore} @restore=${this.onRestore}
        @type=${(event: CustomEvent<string>) => session.type(event.detail)} @apply=${this.onApply}
        @undo=${() => session.step('undo')} @redo=${() => session.step('redo')} @original=${() => session.restore()}></gouji-result>`;
  }

  private renderNotice() {
    const { notice, t } = this;
    if (notice === null) return nothing;
    return html`<p class="notice ${notice.grave ? 'grave' : ''}" role=${notice.grave ? 'alert' : 'status'}><span>${notice.text(t)}</span>
      ${notice.undo === undefined ? nothing : html`<button class="link" @click=${notice.undo}>${t.undo}</button>`}
      <button class="link" @click=${() => (this.notice = null)}>${t.close}</button></p>`;
  }

  private tell(notice: Notice | null): void {
    this.notice = notice;
  }

  /** Where a report is shown it stays, and the message stands above it; otherwise the message stands above the field. */
  private complain(message: Say): void {
    this.announced = NOTHING;
    if (this.session.current === null) this.problem = message;
    else this.tell({ text: message, grave: true });
  }

  private readonly cancel = (): void => {
    this.session.cancel();
    if (this.session.current !== null) this.tell({ text: (t) => t.progress.cancelled });
  };

  private readonly another = (): void => {
    this.session.leave();
    this.notice = null;
    this.intake.empty();
    this.intake.focusField();
  };

  private readonly goBack = (): void => {
    this.session.goBack();
    this.problem = NOTHING;
    this.notice = null;
  };

  private open(panel: 'privacy' | 'settings'): void {
    this.panel = this.panel === panel ? 'none' : panel;
    void this.updateComplete.then(() => this.privacy?.focusTitle());
  }

  private readonly switchLanguage = (): void => {
    this.locale = this.locale.startsWith('en') ? 'zh-CN' : 'en';
  };

  private readonly onWrite = (event: Event): void => {
    const request = event as WriteRequest;
    request.answer = this.writer.write(request.task);
  };

  /** Why the engine would refuse a profile; while a check runs, that check would say so. */
  private readonly refusal = async (profile: Profile): Promise<string | null> => {
    if (this.session.stage !== null) return null;
    try {
      await this.engine.check('', { profile });
      return null;
    } catch (error) {
      return error instanceof TypeError ? error.message : null;
    }
  };

  private readonly onSettings = (event: CustomEvent<Settings>): void => {
    this.settings = event.detail;
    void this.session.again();
  };

  private readonly onApply = (event: CustomEvent<Edit[]>): void => {
    this.session.apply(event.detail);
    this.tell({ text: (t) => t.editor.applied(event.detail.length), undo: () => this.takeBack() });
  };

  private takeBack(): void {
    this.session.step('undo');
    this.notice = null;
  }

  private readonly onIgnore = (event: CustomEvent<string[]>): void => this.ignored.add(event.detail);

  private readonly onRestore = (event: CustomEvent<string[]>): void => this.ignored.remove(event.detail);

  /** A paste anywhere but into a field replaces the report that is shown; the way back stays open. */
  private readonly onPaste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const intoField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
    if (event.defaultPrevented || intoField || event.clipboardData === null || this.session.current === null) return;
    if (this.intake.receive(event.clipboardData)) event.preventDefault();
  };

  /** A file dropped beside the field is taken too; a browser would open it and leave the page. */
  private readonly onDrag = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const file = event.type === 'drop' ? event.dataTransfer.files[0] : undefined;
    if (file !== undefined) void this.intake.open(file);
  };
}
