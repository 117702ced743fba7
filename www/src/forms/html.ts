import { isSlot, type FormTable, type GridCell } from './layout';

/** What a cell shows, and how it stands out. */
export interface Shown {
  text: string;
  /** CSS of the cell; none for a plain one. */
  style?: string;
}

const BORDER = 'border:1px solid #000;padding:2px 6px;';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A table of a form as HTML that Word and WPS paste as a table: plain tags, spans, and styles beside each cell. */
export function tableHtml({ title, head, body }: FormTable, shown: (cell: string) => Shown): string {
  const rows = [...head, ...body].map((row) => `<tr>${row.map((place) => cellHtml(place, shown)).join('')}</tr>`);
  return `<p style="text-align:center">${escaped(title)}</p>`
    + `<table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;font-size:10.5pt">${rows.join('')}</table>`;
}

function cellHtml(place: GridCell, shown: (cell: string) => Shown): string {
  const columns = place.columns ?? 1;
  const rows = isSlot(place) ? 1 : place.rows ?? 1;
  const { text, style = '' } = isSlot(place) ? shown(place.cell) : { text: place.text };
  const align = isSlot(place) || /^col/.test(place.scope) ? 'center' : 'left';
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<td${spans} style="${BORDER}text-align:${align};${style}">${escaped(text)}</td>`;
}

/** The same as plain text: a row a line, cells apart by tabs. */
export const tableText = ({ title, head, body }: FormTable, shown: (cell: string) => Shown): string =>
  [title, ...[...head, ...body].map((row) => row.map((place) => (isSlot(place) ? shown(place.cell).text : place.text)).join('\t'))].join('\n');
