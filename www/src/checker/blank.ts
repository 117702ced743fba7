import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';

import { blankTables, FORMS } from '../forms/blank';
import { tableHtml, tableText } from '../forms/html';
import styles from './blank.css?inline';
import { copy } from './clipboard';
import { Part, styled } from './part';

const EMPTY = { text: '' };

/** The official tables without figures, to be copied into Word or WPS. */
@customElement('gouji-blank')
export class Blank extends Part {
  static override styles = styled(styles);

  @state() private message = '';

  override render() {
    const { blank: words, verdict } = this.t;
    return html`<p>${words.title}${FORMS.map((form) => html` <button class="link" data-form=${form} @click=${() => this.take(form)}>${verdict.form[form]}</button>`)}
      <span role="status">${this.message === '' ? nothing : this.message}</span></p>`;
  }

  private async take(form: (typeof FORMS)[number]): Promise<void> {
    const tables = blankTables(form);
    const taken = await copy({
      html: tables.map((table) => tableHtml(table, () => EMPTY)).join('<p>&nbsp;</p>'),
      text: tables.map((table) => tableText(table, () => EMPTY)).join('\n\n'),
    });
    this.message = taken ? this.t.blank.copied : this.t.copyFailed;
  }
}
