import { html, nothing, svg, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';

import { chartsOf, share, type Chart } from './chart-data';
import styles from './charts.css?inline';
import { ResultPart, styled } from './part';

/** Parts of a whole as bars in a table: what a picture shows, the figures beside it say. */
@customElement('gouji-charts')
export class Charts extends ResultPart {
  static override styles = styled(styles);

  private charts: Chart[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('outcome')) this.charts = chartsOf(this.outcome?.report ?? null);
  }

  override render() {
    if (this.charts.length === 0) return nothing;
    return html`<div class="charts">${this.charts.map((chart) => this.renderChart(chart))}</div>`;
  }

  private renderChart(chart: Chart) {
    const { charts: words } = this.t;
    const most = Math.max(...chart.bars.map((bar) => bar.value));
    return html`<figure><table>
      <caption>${words[chart.title]}${chart.blanks ? html`<small>${words.blanks}</small>` : nothing}</caption>
      <thead class="silent"><tr><th scope="col">${words.columns.name}</th><th scope="col">${words.columns.count}</th><th scope="col">${words.columns.share}</th></tr></thead>
      <tbody>${chart.bars.map((bar) => html`<tr>
        <th scope="row" lang="zh-CN"><button class="link" @click=${() => this.tell('locate', { cell: bar.cells[0] })}>${bar.label}</button></th>
        <td class="bar">${this.renderBar(bar.value / most)}<span>${bar.value}</span></td>
        <td class="share">${share(bar.value, chart.sum)}</td></tr>`)}</tbody></table></figure>`;
  }

  /** The longest bar leaves room for its figure. */
  private renderBar(part: number) {
    const width = `${(part * 82).toFixed(2)}%`;
    return html`<svg aria-hidden="true" focusable="false" width=${width} height="16">${part > 0 ? svg`<rect width="100%" height="100%"/>` : nothing}</svg>`;
  }
}
