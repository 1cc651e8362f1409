import type { PublishedPage, PublishedRelease } from '../../app/desks/published-desk.ts';
import { citation } from '../../app/publish/citation.ts';
import { datasetDescription, releaseAddress } from '../../app/publish/dcat-description.ts';
import { NAMES_TYPED } from '../../app/publish/open-texts.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import { dayInVietNam } from '../../model/day-in-viet-nam.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatNumber } from '../../model/format-number.ts';
import { licenceLink } from './enterprise-page.ts';
import { escaped, htmlTable, type PublicPage, spoken } from './page-frame.ts';

const WORDS = {
  asks: { vi: 'Đã công bố những gì?', en: 'What is published?' },
  none: { vi: 'Chưa có bản nào được công bố.', en: 'Nothing is published yet.' },
  lead: {
    vi: 'Mỗi bản giữ nguyên mãi: có thể tải, so và dẫn lại. Đính chính là một bản mới.',
    en: 'Each version stays as it is for ever and may be downloaded, compared and cited. A correction is a new version.',
  },
  release: { vi: 'Bản', en: 'Release' },
  published: { vi: 'Công bố ngày', en: 'Published on' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  rows: { vi: 'Dòng', en: 'Rows' },
  note: { vi: 'Ghi chú', en: 'Note' },
  corrected: { vi: 'Bản này đã được đính chính bằng', en: 'This version was corrected by' },
  corrects: { vi: 'Bản này đính chính', en: 'This version corrects' },
  newer: { vi: 'Có bản mới hơn:', en: 'There is a newer version:' },
  changed: { vi: 'Thay đổi', en: 'What changed' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  files: { vi: 'Tải về', en: 'Download' },
  file: { vi: 'Tệp', en: 'File' },
  size: { vi: 'Byte', en: 'Bytes' },
  tables: { vi: 'Bảng và cột', en: 'Tables and columns' },
  column: { vi: 'Cột', en: 'Column' },
  meaning: { vi: 'Nghĩa', en: 'Meaning' },
  type: { vi: 'Kiểu', en: 'Type' },
  cite: { vi: 'Dẫn lại', en: 'Cite' },
  machines: { vi: 'Cho máy đọc', en: 'For machines' },
  find: { vi: 'Tìm trong bản này', en: 'Search this release' },
  go: { vi: 'Tìm', en: 'Search' },
  name: { vi: 'Tên', en: 'Name' },
  code: { vi: 'Mã số thuế', en: 'Tax code' },
  address: { vi: 'Địa chỉ', en: 'Address' },
} as const satisfies Record<string, Bilingual>;

const day = ({ publishedAt }: PublishedRelease, language: Language): string =>
  formatDate(dayInVietNam(publishedAt), language);
const link = (release: Pick<PublishedRelease, 'name' | 'version'>, words: string): string =>
  `<a href="${escaped(releaseAddress('', release))}">${escaped(words)}</a>`;
const rowsOf = ({ tables }: PublishedRelease): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Everything that is published. */
export function releasesPage(releases: readonly PublishedRelease[], language: Language): PublicPage {
  const rows = releases.map((release) => [
    `${link(release, release.title[language])}<br><code>${escaped(`${release.name}@${release.version}`)}</code>`,
    day(release, language),
    licenceLink(release.licence),
    formatNumber(rowsOf(release), language, 0),
    release.correctedBy === null
      ? ''
      : `${spoken(WORDS.corrected, language)} ${link({ ...release, version: release.correctedBy.version }, release.correctedBy.version)}`,
  ]);
  const heads = [WORDS.release, WORDS.published, WORDS.licence, WORDS.rows, WORDS.note].map((each) => each[language]);
  return {
    title: WORDS.asks[language],
    path: '/releases',
    main: `<h1>${spoken(WORDS.asks, language)}</h1>
<p class="lead">${spoken(releases.length === 0 ? WORDS.none : WORDS.lead, language)}</p>
${releases.length === 0 ? '' : htmlTable({ label: WORDS.asks[language], heads, rows, numeric: [3] })}
<p>${spoken(WORDS.machines, language)}: <a href="/releases/catalogue.jsonld">DCAT</a> · <a href="/api/v1/published">JSON</a> · <a href="/api/v1/openapi.json">OpenAPI</a></p>`,
  };
}

/** What was found in a release by somebody's words. */
export interface FoundRows {
  readonly query: string;
  readonly page: PublishedPage;
}

interface Shown {
  readonly release: PublishedRelease;
  readonly all: readonly PublishedRelease[];
  readonly found: FoundRows | undefined;
  readonly base: string;
}

/** One version: what it is, what changed, where it comes from, what may be downloaded, how it is cited. */
export function releasePage({ release, all, found, base }: Shown, language: Language): PublicPage {
  const query = found === undefined || found.query === '' ? '' : `?${new URLSearchParams({ q: found.query })}`;
  return {
    title: release.title[language],
    path: `${releaseAddress('', release)}${query}`,
    jsonLd: datasetDescription(base, release, all),
    main: `<h1>${spoken(release.title, language)}</h1>
<p class="lead"><code>${escaped(`${release.name}@${release.version}`)}</code> · ${spoken(WORDS.published, language)} ${day(release, language)} · ${spoken(WORDS.licence, language)}: ${licenceLink(release.licence)}</p>
${noticeOf(release, language)}
<p>${spoken(WORDS.changed, language)}: ${escaped(release.what)}</p>
${found === undefined ? '' : searchHtml(release, found, language)}
${filesHtml(release, language)}
<h2>${spoken(WORDS.sources, language)}</h2>
<ul>${release.sources.map(({ title, licence }) => `<li>${escaped(title)} (${licenceLink(licence)})</li>`).join('')}</ul>
${release.tables.map((table) => tableHtml(table, language)).join('\n')}
<h2>${spoken(WORDS.cite, language)}</h2>
<pre>${escaped(citation(release, { form: 'txt', base, language }))}</pre>
<p>${['txt', 'bib', 'ris'].map((form) => `<a href="${escaped(releaseAddress('', release))}/citation.${form}">${form}</a>`).join(' · ')}</p>
<p>${spoken(WORDS.machines, language)}: <a href="${escaped(releaseAddress('', release))}/dcat.jsonld">DCAT</a> · <a href="/api/v1/published/${encodeURIComponent(release.name)}/${encodeURIComponent(release.version)}">JSON</a></p>`,
  };
}

function noticeOf(release: PublishedRelease, language: Language): string {
  const typed = release.isVouched ? '' : `<p class="quiet">${spoken(NAMES_TYPED, language)}</p>\n`;
  return typed + correctionNotice(release, language);
}

function correctionNotice(release: PublishedRelease, language: Language): string {
  const { correctedBy, corrects, newest, version } = release;
  const lines = [
    ...(correctedBy === null
      ? []
      : [
          `<p class="notice" role="note">${spoken(WORDS.corrected, language)} ${link({ ...release, version: correctedBy.version }, correctedBy.version)}: ${escaped(correctedBy.why)}</p>`,
        ]),
    ...(corrects === null
      ? []
      : [
          `<p>${spoken(WORDS.corrects, language)} ${link({ ...release, version: corrects.version }, corrects.version)}: ${escaped(corrects.why)}</p>`,
        ]),
    ...(correctedBy === null && newest !== version
      ? [`<p>${spoken(WORDS.newer, language)} ${link({ ...release, version: newest }, newest)}</p>`]
      : []),
  ];
  return lines.join('\n');
}

function filesHtml(release: PublishedRelease, language: Language): string {
  const rows = release.files.map(({ name, bytes, sha256 }) => [
    `<a href="${escaped(`${releaseAddress('', release)}/files/${encodeURIComponent(name)}`)}" download>${escaped(name)}</a>`,
    formatNumber(bytes, language, 0),
    `<code>${sha256}</code>`,
  ]);
  return `<h2>${spoken(WORDS.files, language)}</h2>
${htmlTable({ label: WORDS.files[language], heads: [WORDS.file[language], WORDS.size[language], 'SHA-256'], rows, numeric: [1] })}`;
}

function tableHtml({ name, title, rows, fields }: PublishedRelease['tables'][number], language: Language): string {
  const lines = fields.map((field) => [
    `<code>${escaped(field.name)}</code>`,
    spoken(field.title, language),
    `${field.type}${field.unit === null ? '' : ` (${escaped(field.unit)})`}`,
  ]);
  const heads = [WORDS.column, WORDS.meaning, WORDS.type].map((each) => each[language]);
  return `<h2>${spoken(WORDS.tables, language)}: ${spoken(title, language)} <code>${escaped(name)}</code></h2>
<p>${formatNumber(rows, language, 0)} ${spoken(WORDS.rows, language).toLowerCase()}</p>
${htmlTable({ label: `${title[language]} (${name})`, heads, rows: lines })}`;
}

function searchHtml(release: PublishedRelease, { query, page }: FoundRows, language: Language): string {
  const cell = (value: unknown): string => escaped(value === null || value === undefined ? '' : String(value));
  const rows = page.rows.map(({ key, cells }) => [
    `<a href="/e/${escaped(key)}">${cell(cells['name'] ?? key)}</a>`,
    cell(cells['code']),
    cell(cells['address']),
  ]);
  const heads = [WORDS.name, WORDS.code, WORDS.address].map((each) => each[language]);
  return `<h2>${spoken(WORDS.find, language)}</h2>
<form action="${escaped(releaseAddress('', release))}" method="get" role="search"><label><span>${spoken(WORDS.name, language)}, ${spoken(WORDS.code, language).toLowerCase()}, ${spoken(WORDS.address, language).toLowerCase()}</span><input name="q" type="search" value="${escaped(query)}" maxlength="200"></label><button type="submit">${spoken(WORDS.go, language)}</button></form>
<p role="status">${foundSaid(page, language)}</p>
${rows.length === 0 ? '' : htmlTable({ label: WORDS.find[language], heads, rows })}`;
}

function foundSaid({ total, isCapped, rows }: PublishedPage, language: Language): string {
  const count = `${formatNumber(total, language, 0)}${isCapped ? '+' : ''}`;
  return language === 'vi'
    ? `${count} hồ sơ; hiện ${rows.length} hồ sơ đầu.`
    : `${count} records; the first ${rows.length} are shown.`;
}
