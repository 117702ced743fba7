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
    const { finding, t } = this;
    if (finding === null) return nothing;
    return html`<div class="sheet">
      <p lang="zh-CN">${badge(finding.severity, t)} ${finding.message}</p>
      ${finding.help === '' ? nothing : html`<p class="help" lang="zh-CN">${finding.help}</p>`}
      <div class="actions">
        <button @click=${() => this.tell('previous')}>${t.previous}</button>
        <button @click=${() => this.tell('next')}>${t.next}</button>
        <span class="position">${t.position(this.index + 1, this.total)}</span>
        <button class="link" @click=${() => this.tell('list')}>${t.tabs.list}</button>
      </div>
    </div>`;
  }
}
