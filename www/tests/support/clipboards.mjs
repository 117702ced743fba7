// What office programs put into the clipboard: the same content in the markup that each of them writes.

/** The body of a page. */
const bodyOf = (html) => (/<body[^>]*>([^]*)<\/body>/i.exec(html)?.[1] ?? html).replace(/<script[^]*?<\/script>/gi, '');

/** The text of markup, as a program puts it beside the markup: cells apart by tabs. */
export const plainOf = (html) => bodyOf(html)
  .replace(/<\/t[dh]>\s*/gi, '\t').replace(/<\/(tr|p|h\d|div)>/gi, '\n').replace(/<[^>]+>/g, '').replace(/&nbsp;/g, ' ');

/** As Word writes it: conditional comments, its own namespaces, a class and styles beside every paragraph, `o:p` in every cell. */
export const wordClipboard = (html) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; text-indent:32.0pt; font-family:仿宋_GB2312;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
${bodyOf(html)
    .replace(/<p\b[^>]*>/gi, '<p class=MsoNormal style=\'text-indent:32.0pt\'><span style=\'font-size:16.0pt;mso-bidi-font-size:12.0pt\'>')
    .replace(/<\/p>/gi, '<o:p></o:p></span></p>')
    .replace(/<table\b[^>]*>/gi, '<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style=\'border-collapse:collapse;mso-yfti-tbllook:1184\'>')
    .replace(/<(t[dh])\b([^>]*)>/gi, '<td$2 style=\'border:solid windowtext 1.0pt\'><p class=MsoNormal align=center><span lang=EN-US>')
    .replace(/<\/t[dh]>/gi, '<o:p></o:p></span></p></td>')}
<!--EndFragment--></body></html>`;

/** As WPS writes it: font tags, `mso-` styles, a table inside a div, no conditional comments. */
export const wpsClipboard = (html) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<meta name="ProgId" content="Word.Document"/><meta name="Generator" content="WPS Office"/></head>
<body style="tab-interval:21pt;"><!--StartFragment--><div class="Section0">
${bodyOf(html)
    .replace(/<p\b[^>]*>/gi, '<p class="MsoNormal" style="mso-char-indent-count:2.0000;"><font face="仿宋">')
    .replace(/<\/p>/gi, '</font></p>')
    .replace(/<table\b[^>]*>/gi, '<div align="center"><table class="MsoNormalTable" border="1" cellspacing="0" style="mso-table-layout-alt:fixed;">')
    .replace(/<\/table>/gi, '</table></div>')
    .replace(/<(t[dh])\b([^>]*)>/gi, '<td$2 valign="center"><p class="MsoNormal" align="center"><span style="mso-spacerun:\'yes\';">')
    .replace(/<\/t[dh]>/gi, '</span></p></td>')}
</div><!--EndFragment--></body></html>`;
