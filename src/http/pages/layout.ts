import type { Language } from '../../model/bilingual.ts';
import type { Assets } from '../assets.ts';
import { type Html, html } from '../html.ts';
import { sayIn } from './words.ts';

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

/** What a page brings; the frame around it is the same everywhere. */
export interface PageParts {
  readonly title: string;
  readonly section?: 'dossiers' | 'packs' | 'methods';
  /** The pages above this one, without the home page. */
  readonly crumbs?: readonly Crumb[];
  readonly main: Html;
  /** The report's own style sheet is needed. */
  readonly hasReport?: boolean;
  readonly status?: number;
}

/** What the frame knows of the request. */
export interface Frame {
  readonly language: Language;
  /** Path and query of the page, so that the language link keeps the place. */
  readonly url: string;
  readonly assets: Assets;
  readonly version: string;
}

/** The same address in another language; always a path of this server, even when `//elsewhere` was asked for. */
export function inLanguage(url: string, language: Language): string {
  const [path = '/', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `/${path.replace(/^[/\\]+/, '')}?${parameters}`;
}

function head(parts: PageParts, frame: Frame): Html {
  const { assets, language } = frame;
  const say = sayIn(language);
  const title =
    parts.title === say('product') ? `${parts.title} – ${say('tagline')}` : `${parts.title} – ${say('product')}`;
  return html`<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="${assets.mark}">
${assets.preloads.map((path) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${path}">\n`)}<link rel="stylesheet" href="${assets.site}">
${parts.hasReport === true && html`<link rel="stylesheet" href="${assets.report}">`}
</head>`;
}

function navigation(parts: PageParts, frame: Frame): Html {
  const say = sayIn(frame.language);
  const other: Language = frame.language === 'vi' ? 'en' : 'vi';
  const link = (section: 'dossiers' | 'packs' | 'methods', href: string): Html =>
    html`<li><a href="${href}"${parts.section === section && html` aria-current="true"`}>${say(section)}</a></li>`;
  return html`<header class="top">
<div class="top-row">
<a class="brand" href="/"><svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><circle cx="9" cy="22" r="5.5"/><circle cx="23" cy="22" r="5.5"/><circle cx="16" cy="9.5" r="5.5"/><path d="M16 9.5 9 22h14z"/></svg><span class="brand-name" lang="vi">${say('product')}</span> <span class="brand-line">${say('tagline')}</span></a>
<nav class="sections" aria-label="${say('mainNavigation')}"><ul>${link('dossiers', '/#dossiers')}${link('packs', '/packs')}${link('methods', '/methods')}</ul></nav>
<a class="language" href="${inLanguage(frame.url, other)}" hreflang="${other}" lang="${other}" rel="alternate">${say('otherLanguage')}</a>
</div>
</header>`;
}

function breadcrumb(parts: PageParts, frame: Frame): Html | false {
  if (parts.crumbs === undefined) return false;
  const say = sayIn(frame.language);
  const crumbs = [{ title: say('home'), href: '/' }, ...parts.crumbs];
  return html`<nav class="crumbs" aria-label="${say('breadcrumb')}"><ol>${crumbs.map(
    (crumb) => html`<li><a href="${crumb.href}">${crumb.title}</a></li>`,
  )}</ol></nav>`;
}

function foot(frame: Frame): Html {
  const say = sayIn(frame.language);
  return html`<footer class="foot"><div class="foot-row">
<p>${say('footOffline')}</p>
<p><a href="/api/v1/openapi.json">${say('footApi')}</a> · ${say('footVersion', { version: frame.version })}</p>
</div></footer>`;
}

/** A whole page: one frame, one main part, no script. */
export function layoutPage(parts: PageParts, frame: Frame): Html {
  const say = sayIn(frame.language);
  return html`<!DOCTYPE html>
<html lang="${frame.language}">
${head(parts, frame)}
<body>
<a class="skip" href="#main">${say('skip')}</a>
${navigation(parts, frame)}
${breadcrumb(parts, frame)}
<main id="main" tabindex="-1">
${parts.main}
</main>
${foot(frame)}
</body>
</html>
`;
}
