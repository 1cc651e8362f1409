import type { PrintedDocument, PrintedPart } from '../../app/ports-print.ts';
import type { Language } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import { Markup, markup } from './markup.ts';
import { readPageStyles } from './style-sheets.ts';

/** A document of paragraphs and tables as one HTML file that needs nothing else. */
export async function printedPage(printed: PrintedDocument, language: Language, program: string): Promise<string> {
  const styles = await readPageStyles();
  const { title, subtitle, body, parentBody, dated, parts } = printed;
  const from = [parentBody, body].filter((name) => name !== null);
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${program}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${title[language]}</title>
<style>
${Markup.written(styles)}</style>
</head>
<body>
<header class="head">${from.length > 0 && markup`<p class="issuer">${from.join(' · ')}</p>`}
<h1>${title[language]}</h1>
<p class="lead">${subtitle[language]}</p>
<p class="dates"><time datetime="${dated}">${formatDate(dated, language)}</time></p>
</header>
<main class="report-body" id="body">
${parts.map(partMarkup)}</main>
</body>
</html>
`.toString();
}

function partMarkup(part: PrintedPart): Markup {
  if ('paragraph' in part) return markup`<p>${part.paragraph}</p>\n`;
  if ('bullet' in part) return markup`<p>– ${part.bullet}</p>\n`;
  if ('heading' in part) {
    if (part.level === 2) return markup`<h3>${part.heading}</h3>\n`;
    return part.level === 3 ? markup`<h4>${part.heading}</h4>\n` : markup`<h2>${part.heading}</h2>\n`;
  }
  if ('picture' in part) {
    const { bytes, kind, caption } = part.picture;
    const address = `data:image/${kind === 'jpg' ? 'jpeg' : kind};base64,${Buffer.from(bytes).toString('base64')}`;
    return markup`<figure><img src="${address}" alt="${caption}"><figcaption>${caption}</figcaption></figure>\n`;
  }
  const { title, heads, rows } = part.table;
  const lines = (text: string): Markup =>
    markup`${text.split('\n').map((line, place) => markup`${place > 0 && markup`<br>`}${line}`)}`;
  return markup`<figure class="table"><figcaption>${title}</figcaption><div class="scroll"><table>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${lines(cell)}</td>`)}</tr>\n`)}</tbody>
</table></div></figure>
`;
}
