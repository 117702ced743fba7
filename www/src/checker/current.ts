import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

import type { Finding } from '../result';
import styles from './current.css?inline';
import { badge, Part, styled } from './part';

/** On a narrow screen, the chosen finding at the lower edge, with the ways to the next one and back to the list. */
@customElement('gouji-current')
export class Current extends Part {
  static override styles = styled(styles);

  @property({ attribute: false }) finding: Finding | null = null;
  @property({ type: Number }) index = 0;
  @property({ type: Number }) total = 0;

  override render() {
    const { t, total } = this;
    return html`<div class="sheet">
      ${this.renderFinding()}
      <div class="actions">
        <button ?disabled=${total === 0} @click=${() => this.tell('previous')}>${t.result.previous}</button>
        <button ?disabled=${total === 0} @click=${() => this.tell('next')}>${t.result.next}</button>
        <span class="position">${this.index < 0 ? nothing : t.result.position(this.index + 1, total)}</span>
        <button class="primary" @click=${() => this.tell('list')}>${t.result.tabs.findings} ${total}</button>
      </div>
    </div>`;
  }

  private renderFinding() {
    const { finding, t } = this;
    if (finding === null) return nothing;
    return html`<p lang="zh-CN">${badge(finding.severity, t)} ${finding.message}</p>
      ${finding.help === '' ? nothing : html`<p class="help" lang="zh-CN">${finding.help}</p>`}`;
  }
}
