import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import type { Profile, Rule, Severity } from '../result';
import { Part, styled } from './part';
import { isOn, withFamily, withRule, withSeverity } from './profile';
import styles from './settings-rules.css?inline';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** The rules by family, each with its switch and its severity. Event: `profile`, whose detail is the changed profile. */
@customElement('gouji-settings-rules')
export class SettingsRules extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) rules: Rule[] = [];
  @property({ attribute: false }) profile: Profile = {};
  @state() private wanted = '';
  @state() private open = new Set<string>();

  override render() {
    const { settingsPanel: words } = this.t;
    const families = [...new Set(this.rules.map((rule) => rule.family))];
    const shown = families.map((family) => ({ family, own: this.rules.filter((rule) => rule.family === family) }))
      .map(({ family, own }) => ({ family, own, found: own.filter((rule) => this.isWanted(rule)) }))
      .filter(({ found }) => found.length > 0);
    return html`<input type="search" aria-label=${words.find} placeholder=${words.find} autocomplete="off"
        @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value.trim().toLowerCase())}>
      ${shown.length === 0 ? html`<p>${words.findNone}</p>` : shown.map(({ family, own, found }) => this.renderFamily(family, own, found))}`;
  }

  private renderFamily(family: string, own: Rule[], found: Rule[]) {
    const { settingsPanel: words } = this.t;
    const on = own.filter((rule) => isOn(rule, this.profile)).length;
    const title = own[0]?.family_title ?? family;
    const open = this.wanted !== '' || this.open.has(family);
    return html`<div class="family">
      <input type="checkbox" id="family-${family}" .checked=${live(on > 0)} .indeterminate=${live(on > 0 && on < own.length)} aria-labelledby="title-${family}"
        @change=${(event: Event) => this.tell('profile', withFamily(this.profile, family, this.rules, (event.target as HTMLInputElement).checked))}>
      <button class="link" lang="zh-CN" aria-expanded=${open} @click=${() => this.toggle(family)}><b id="title-${family}">${title}</b> <span lang=${this.t.language}>${words.family(on, own.length)}</span></button>
      ${open ? html`<ul lang="zh-CN">${found.map((rule) => this.renderRule(rule))}</ul>` : nothing}
    </div>`;
  }

  private renderRule(rule: Rule) {
    const { t } = this;
    const severity = this.profile.severity?.[rule.id];
    return html`<li><label><input type="checkbox" .checked=${live(isOn(rule, this.profile))} data-rule=${rule.id}
        @change=${(event: Event) => this.tell('profile', withRule(this.profile, rule, (event.target as HTMLInputElement).checked))}>
        <span>${rule.name}<small>${rule.summary}</small></span></label>
      <select lang=${t.language} aria-label=${t.settingsPanel.severity(rule.name)} data-severity=${rule.id}
        @change=${(event: Event) => this.setSeverity(rule, (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${severity === undefined}>${t.settingsPanel.usual(t.severity[rule.severity])}</option>
        ${SEVERITIES.map((one) => html`<option value=${one} ?selected=${one === severity}>${t.severity[one]}</option>`)}</select></li>`;
  }

  private setSeverity(rule: Rule, value: string): void {
    this.tell('profile', withSeverity(this.profile, rule, SEVERITIES.find((one) => one === value) ?? null));
  }

  private toggle(family: string): void {
    const open = new Set(this.open);
    if (!open.delete(family)) open.add(family);
    this.open = open;
  }

  private isWanted({ id, name, summary }: Rule): boolean {
    return this.wanted === '' || [id, name, summary].some((text) => text.toLowerCase().includes(this.wanted));
  }
}
