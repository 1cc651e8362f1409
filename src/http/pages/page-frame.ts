import { createHash } from 'node:crypto';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import type { WebProgram } from '../options.ts';

/** Text as it may stand in HTML, in quotes too. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** JSON as it may stand inside a script element of data. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const LOOK = `:root{color-scheme:light dark;--paper:light-dark(#fbfbf9,#11161a);--surface:light-dark(#fff,#181f24);--ink:light-dark(#1a2126,#e6ebee);--quiet:light-dark(#535e67,#a7b2ba);--line:light-dark(#dbdfdc,#2d373e);--strong:light-dark(#848e95,#75828b);--accent:light-dark(#0b5a6f,#74c7da);--warn:light-dark(#fdf3e0,#30250f);--warn-ink:light-dark(#713f00,#f3c785)}
*,*::before,*::after{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.6 'Be Vietnam Pro',system-ui,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:64rem;margin-inline:auto;padding-inline:clamp(1rem,3.5vw,2.5rem)}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center;padding-block:.8rem;border-block-end:1px solid var(--line)}
header .brand{font-weight:700;margin-inline-end:auto}
header a{display:inline-flex;align-items:center;min-height:2.25rem}
main{padding-block:1.5rem 2rem}
footer{color:var(--quiet);padding-block:1rem 2rem;border-block-start:1px solid var(--line)}
a{color:var(--accent)}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1{font-size:clamp(1.5rem,1.15rem + 1.6vw,2.125rem);line-height:1.3;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .6rem}
p{max-width:70ch;margin:0 0 .9rem}
.lead{font-size:1.0625rem}
.quiet{color:var(--quiet)}
.notice{background:var(--warn);color:var(--warn-ink);border-radius:8px;padding:.8rem 1rem;max-width:70ch}
.notice a{color:inherit}
.scroll{overflow-x:auto}
.scroll table{min-width:36rem}
td code{white-space:nowrap}
table+p{margin-block-start:.8rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.45rem .9rem .45rem 0;border-block-end:1px solid var(--line)}
th{font-weight:600}
tbody th{width:30%;min-width:8rem;font-weight:400;color:var(--quiet)}
.number{text-align:end}
code{font:.85em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem}
form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin-block:.5rem 1rem}
label{display:grid;gap:.2rem;flex:1 1 16rem}
input,button{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--strong);border-radius:6px;min-height:2.5rem;padding:.35rem .7rem}
button{cursor:pointer}
@media print{header,form{display:none}}
`;

const FACES = /be-vietnam-pro-(?:latin|vietnamese)-(400|700)-normal-[\w-]+\.woff2$/u;

/** The one style of the pages and its policy: the style by its hash, fonts and pictures of our own, nothing that runs. */
export interface PageLook {
  readonly style: string;
  readonly policy: string;
}

/** The look of the public pages, with the fonts of the program where it has them. */
export function pageLook(web: WebProgram): PageLook {
  const faces = web.files.flatMap(({ path }) => {
    const weight = FACES.exec(path)?.[1];
    return weight === undefined
      ? []
      : [
          `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};font-display:swap;src:url(${path}) format('woff2')}`,
        ];
  });
  const style = `${faces.join('\n')}\n${LOOK}`;
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    style,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  };
}

/** What a page is made of; `main` is HTML already. */
export interface PublicPage {
  readonly title: string;
  readonly main: string;
  /** Its persistent address without the host. */
  readonly path: string;
  readonly jsonLd?: unknown;
}

export const spoken = (said: Bilingual, language: Language): string => escaped(said[language]);

const WORDS = {
  releases: { vi: 'Các bản đã công bố', en: 'Published releases' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  parts: { vi: 'Các phần', en: 'Parts' },
  foot: {
    vi: 'Địa chỉ này không đổi: có thể dẫn lại. Trang chỉ gồm thông tin công khai của bản đã công bố.',
    en: 'This address does not change and may be cited. The page holds only what a published release makes public.',
  },
} as const satisfies Record<string, Bilingual>;

/** A whole page: nothing in it needs a program to run. */
export function framed({ title, main, path, jsonLd }: PublicPage, language: Language, { style }: PageLook): string {
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const [at, query = ''] = path.split('?');
  const inOther = new URLSearchParams(query);
  inOther.set('lang', other);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Liên Kết</title>
<link rel="canonical" href="${escaped(at ?? '/')}">
<link rel="alternate" hreflang="${other}" href="${escaped(`${at}?lang=${other}`)}">
<style>${style}</style>${jsonLd === undefined ? '' : `\n<script type="application/ld+json">${scriptJson(jsonLd)}</script>`}
</head>
<body>
<header><a class="brand" href="/">Liên Kết</a><nav aria-label="${spoken(WORDS.parts, language)}"><a href="/releases">${spoken(WORDS.releases, language)}</a></nav><a href="${escaped(`${at}?${inOther}`)}" lang="${other}">${spoken(WORDS.other, language)}</a></header>
<main>
${main}
</main>
<footer><p>${spoken(WORDS.foot, language)}</p></footer>
</body>
</html>
`;
}

/** A table under a name of its own; cells are HTML already. */
export function htmlTable(table: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly numeric?: readonly number[];
}): string {
  const { label, heads, rows, numeric = [] } = table;
  const mark = (at: number): string => (numeric.includes(at) ? ' class="number"' : '');
  const head = heads.map((each, at) => `<th scope="col"${mark(at)}>${escaped(each)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => `<td${mark(at)}>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(label)}"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
