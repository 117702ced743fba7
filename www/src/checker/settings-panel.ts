import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

import type { Profile, Rule } from '../result';
import { download } from './clipboard';
import { Part, styled } from './part';
import { isEmpty, LIMITS, withExtraRows, withLimit, type Limit } from './profile';
import { ERAS, EXAMPLES, FIRST_YEAR, read, write, type Read } from './profile-files';
import type { Settings } from './settings';
import styles from './settings-panel.css?inline';
import './settings-rules';
import { keep, kept } from './settings-store';

/**
 * What the reader sets for all reports. Events: `settings-changed`, whose detail is the `Settings`, also once at the start;
 * `close`.
 */
@customElement('gouji-settings')
export class SettingsPanel extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) rules: Rule[] = [];
  @property({ type: Boolean, reflect: true }) open = false;
  /** Why the engine would refuse a profile; null when it takes it. */
  @property({ attribute: false }) refusal: (profile: Profile) => Promise<string | null> = async () => null;
  @state() private settings: Settings = kept();
  @state() private message = '';
  @state() private isProblem = false;
  @state() private wrong = new Set<Limit>();
  @query('input[type=file]') private picker!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('storage', this.onStorage);
    if (Object.keys(this.settings).length > 0) queueMicrotask(() => this.tell('settings-changed', this.settings));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('storage', this.onStorage);
  }

  override render() {
    const { settingsPanel: words } = this.t;
    if (!this.open) return nothing;
    return html`<section class="panel" aria-labelledby="title" lang=${this.t.language} @keydown=${this.onKey}>
      <div class="head"><h2 id="title" tabindex="-1">${words.title}</h2><button @click=${() => this.tell('close')}>${this.t.close}</button></div>
      <p class="hint">${words.intro}</p>
      ${this.renderProfile()}
      <div class="columns">${this.renderReport()}${this.renderLimits()}</div>
      <section aria-labelledby="rules"><h3 id="rules">${words.rules}</h3>
        <gouji-settings-rules .t=${this.t} .rules=${this.rules} .profile=${this.profile}
          @profile=${(event: CustomEvent<Profile>) => this.change({ profile: event.detail })}></gouji-settings-rules></section>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) this.renderRoot.querySelector('h2')?.focus();
  }

  private get profile(): Profile {
    return this.settings.profile ?? {};
  }

  private renderProfile() {
    const { settingsPanel: words } = this.t;
    const { name } = this.profile;
    const own = !isEmpty(this.profile) && !EXAMPLES.some((example) => example.name === name);
    return html`<section aria-labelledby="profile"><h3 id="profile">${words.profile}</h3>
      <div class="row"><select aria-labelledby="profile" @change=${this.onProfile}>
          <option value="" ?selected=${isEmpty(this.profile)}>${words.national}</option>
          ${EXAMPLES.map((example, index) => html`<option value=${index} lang="zh-CN" ?selected=${example.name === name}>${example.name}</option>`)}
          ${own ? html`<option value="own" selected>${name ?? words.own}</option>` : nothing}
        </select>
        <button @click=${() => this.picker.click()}>${words.load}</button>
        <input type="file" hidden accept=".json" aria-label=${words.load} @change=${this.onFile}>
        <button ?disabled=${Object.keys(this.settings).length === 0} @click=${this.save}>${words.save}</button>
        <button @click=${this.reset}>${words.reset}</button></div>
      <p class=${this.isProblem ? 'problem' : 'done'} role=${this.isProblem ? 'alert' : 'status'}>${this.message}</p></section>`;
  }

  private renderReport() {
    const { settingsPanel: words } = this.t;
    const latest = new Date().getFullYear();
    const years = Array.from({ length: latest - FIRST_YEAR + 1 }, (_, index) => latest - index);
    const { year, era } = this.settings;
    return html`<section aria-labelledby="report"><h3 id="report">${words.report}</h3><p class="hint">${words.reportHint}</p>
      <label for="year">${words.year}</label>
      <select id="year" @change=${(event: Event) => this.change({ year: Number(valueOf(event)) || null })}>
        <option value="" ?selected=${!year}>${words.byText}</option>${years.map((one) => html`<option value=${one} ?selected=${one === year}>${one}</option>`)}</select>
      <label for="era">${words.era}</label>
      <select id="era" @change=${(event: Event) => this.change({ era: ERAS.find((one) => one === valueOf(event)) ?? null })}>
        <option value="" ?selected=${!era}>${words.byText}</option>${ERAS.map((one) => html`<option value=${one} ?selected=${one === era}>${this.t.verdict.form[one]}</option>`)}</select>
      <label for="rows">${words.extraRows}</label>
      <textarea id="rows" rows="2" spellcheck="false" aria-describedby="rows-hint" .value=${(this.profile['extra-rows'] ?? []).join('\n')}
        @change=${(event: Event) => this.change({ profile: withExtraRows(this.profile, valueOf(event)) })}></textarea>
      <p class="hint" id="rows-hint">${words.extraRowsHint}</p></section>`;
  }

  private renderLimits() {
    const { settingsPanel: words } = this.t;
    return html`<section aria-labelledby="limits"><h3 id="limits">${words.limits}</h3>${(Object.keys(LIMITS) as Limit[]).map((limit) => {
      const { kind, usual, off } = LIMITS[limit];
      const isWrong = this.wrong.has(limit);
      return html`<label for=${limit}>${words.limitNames[limit]}</label>
        <input id=${limit} inputmode=${kind === 'number' ? 'numeric' : 'text'} autocomplete="off" .value=${String(this.profile.limits?.[limit] ?? '')}
          placeholder=${off ? words.limitOff(usual) : words.limitDefault(usual)} aria-invalid=${isWrong} aria-describedby="${limit}-problem"
          @change=${(event: Event) => this.setLimit(limit, valueOf(event))}>
        <p class="problem" id="${limit}-problem">${isWrong ? words.limitWrong[kind] : ''}</p>`;
    })}</section>`;
  }

  private setLimit(limit: Limit, value: string): void {
    const profile = withLimit(this.profile, limit, value);
    this.wrong = new Set([...this.wrong].filter((one) => one !== limit).concat(profile === null ? [limit] : []));
    if (profile !== null) this.change({ profile });
  }

  private change(settings: Settings): void {
    this.say('');
    this.set({ ...this.settings, ...settings });
  }

  private set(settings: Settings): void {
    const { profile, ...others } = settings;
    const own = profile && !isEmpty(profile) ? { profile } : {};
    this.settings = Object.fromEntries(Object.entries({ ...others, ...own }).filter(([, value]) => value !== null && value !== undefined));
    if (!keep(this.settings)) this.say(this.t.settingsPanel.notKept, true);
    this.tell('settings-changed', this.settings);
  }

  private say(message: string, isProblem = false): void {
    this.message = message;
    this.isProblem = isProblem;
  }

  private readonly onProfile = (event: Event): void => {
    const value = valueOf(event);
    if (value === 'own') return;
    this.change({ profile: EXAMPLES[Number(value || NaN)] ?? {} });
  };

  private readonly onFile = async (): Promise<void> => {
    const file = this.picker.files?.[0];
    this.picker.value = '';
    if (file === undefined) return;
    try {
      await this.take(file.name, read(await file.text()));
    } catch {
      this.say(this.t.settingsPanel.unreadable(file.name), true);
    }
  };

  private async take(name: string, { profile, year, era, wrong }: Read): Promise<void> {
    const words = this.t.settingsPanel;
    const refusal = wrong === null ? await this.refusal(profile) : words.wrongValue[wrong];
    if (refusal !== null) return this.say(words.refused(name, refusal), true);
    this.change({ profile: { ...profile, name: profile.name ?? name.replace(/\.[^.]+$/, '') }, year, era });
    this.say(this.t.settingsPanel.loaded(profile.name ?? name));
  }

  private readonly save = (): void => {
    const title = this.profile.name ?? this.t.settingsPanel.own;
    const name = `${title.replaceAll(/[\\/:*?"<>|\s]+/g, '')}.json`;
    download(name, write({ ...this.settings, profile: { ...this.profile, name: title } }), 'application/json;charset=utf-8');
    this.say(this.t.settingsPanel.saved(name));
  };

  private readonly reset = (): void => {
    this.wrong = new Set();
    this.set({});
    this.say(this.t.settingsPanel.resetDone);
  };

  /** Another tab has changed them. */
  private readonly onStorage = (event: StorageEvent): void => {
    if (event.key !== 'gouji-settings') return;
    this.settings = kept();
    this.tell('settings-changed', this.settings);
  };

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.tell('close');
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
