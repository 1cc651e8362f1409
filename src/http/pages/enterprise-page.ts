import type { PublishedRecord, RecordPart } from '../../app/desks/published-desk.ts';
import { releaseAddress } from '../../app/publish/dcat-description.ts';
import { ENTERPRISE_CONTEXT, enterpriseJsonLd, licenceAddress } from '../../app/publish/enterprise-json-ld.ts';
import { profileCellLines } from '../../app/publish/published-profile.ts';
import type { Bilingual, Language } from '../../model/bilingual.ts';
import { dayInVietNam } from '../../model/day-in-viet-nam.ts';
import { formatDate } from '../../model/format-date.ts';
import { formatExact } from '../../model/format-number.ts';
import { escaped, type PublicPage, spoken } from './page-frame.ts';

type Here = Extract<PublishedRecord, { kind: 'here' }>;
type Field = RecordPart['fields'][number];

const WORDS = {
  unit: { vi: 'Doanh nghiệp, hợp tác xã', en: 'Enterprise or cooperative' },
  dependent: { vi: 'Đơn vị phụ thuộc', en: 'Dependent unit' },
  site: { vi: 'Cơ sở', en: 'Site' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  release: { vi: 'Bản', en: 'Release' },
  machines: { vi: 'Cho máy đọc', en: 'For machines' },
  state: { vi: 'Nhà nước', en: 'State' },
  private: { vi: 'Tư nhân', en: 'Private' },
  foreign: { vi: 'Nước ngoài', en: 'Foreign' },
  gone: { vi: 'Hồ sơ này không còn', en: 'This record is gone' },
  withheld: {
    vi: 'không còn thông tin nào của hồ sơ được phép công khai',
    en: 'nothing of the record may be made public any more',
  },
  unknown: { vi: 'Không có trang này', en: 'There is no such page' },
  unknownDo: {
    vi: 'Địa chỉ có thể đã viết sai, hoặc chưa có gì được công bố ở đây.',
    en: 'The address may be mistyped, or nothing is published here.',
  },
  all: { vi: 'Xem các bản đã công bố', en: 'See what is published' },
} as const satisfies Record<string, Bilingual>;

/** Columns that the page shows in other places than the table. */
const ELSEWHERE: readonly string[] = ['id', 'level', 'name', 'sources'];
const DATES = /^\d{4}-\d{2}-\d{2}$/u;

function shownValue({ name, value, shown }: Field, language: Language): string {
  if (typeof value === 'number') return escaped(formatExact(value, language));
  const lines = profileCellLines(name, value, language);
  if (lines !== undefined) return lines.map(escaped).join('<br>');
  if (name === 'operator') return `<a href="/e/${escaped(value)}">${escaped(value)}</a>`;
  if (name === 'website' && /^https?:\/\//u.test(value))
    return `<a href="${escaped(value)}" rel="nofollow noreferrer">${escaped(value)}</a>`;
  if (name === 'ownership' && value in WORDS) return spoken(WORDS[value as 'state'], language);
  return escaped(DATES.test(value) ? formatDate(value, language) : shown);
}

/** A licence as a link where it has an address. */
export function licenceLink(licence: string): string {
  const address = licenceAddress(licence);
  return address.startsWith('http')
    ? `<a href="${escaped(address)}" rel="license">${escaped(licence)}</a>`
    : escaped(licence);
}

function partHtml({ release, fields, cells }: RecordPart, language: Language): string {
  const rows = fields
    .filter(({ name }) => !ELSEWHERE.includes(name))
    .map(
      (field) =>
        `<tr><th scope="row">${spoken(field.title, language)}</th><td>${shownValue(field, language)}</td></tr>`,
    );
  const day = formatDate(dayInVietNam(release.publishedAt), language);
  return `<section>
<h2>${spoken(release.title, language)}</h2>
<table><tbody>
${rows.join('\n')}
</tbody></table>
<p class="quiet">${spoken(WORDS.sources, language)}: ${escaped(String(cells['sources'] ?? ''))}. ${spoken(WORDS.licence, language)}: ${licenceLink(release.licence)}. ${spoken(WORDS.release, language)}: <a href="${escaped(releaseAddress('', release))}">${escaped(`${release.name}@${release.version}`)}</a>, ${day}.</p>
</section>`;
}

/** The page of a published enterprise or site: what each release says of it, with source and licence. */
export function enterprisePage({ id, parts }: Here, language: Language): PublicPage {
  const [first] = parts;
  const level = String(first?.cells['level'] ?? 'unit');
  const kind = level in WORDS ? WORDS[level as 'unit'] : WORDS.unit;
  const name = String(parts.find(({ cells }) => typeof cells['name'] === 'string')?.cells['name'] ?? id);
  return {
    title: name,
    path: `/e/${id}`,
    jsonLd: recordJsonLd(parts),
    main: `<h1>${escaped(name)}</h1>
<p class="lead">${spoken(kind, language)} · <code>${escaped(id)}</code></p>
${parts.map((part) => partHtml(part, language)).join('\n')}
<p>${spoken(WORDS.machines, language)}: <a href="/e/${escaped(id)}.jsonld">JSON-LD</a> · <a href="/api/v1/published/records/${escaped(id)}">JSON</a></p>`,
  };
}

/** A record as JSON-LD: one node for each release, since each stands under its own licence. */
export const recordJsonLd = (parts: readonly RecordPart[]): unknown => ({
  '@context': ENTERPRISE_CONTEXT,
  '@graph': parts.map(({ cells, release }) => enterpriseJsonLd(cells, release.licence)),
});

/** The page of a record that was there once: why it is gone, and since when. */
export function gonePage({ id, since }: Extract<PublishedRecord, { kind: 'gone' }>, language: Language): PublicPage {
  const day = formatDate(since, language);
  return {
    title: WORDS.gone[language],
    path: `/e/${id}`,
    main: `<h1>${spoken(WORDS.gone, language)}</h1>
<p class="lead"><code>${escaped(id)}</code>: ${spoken(WORDS.withheld, language)} (${day}).</p>
<p><a href="/releases">${spoken(WORDS.all, language)}</a></p>`,
  };
}

/** The one answer for what never was and for what is not public yet. */
export const unknownPage = (language: Language): PublicPage => ({
  title: WORDS.unknown[language],
  path: '/releases',
  main: `<h1>${spoken(WORDS.unknown, language)}</h1>
<p>${spoken(WORDS.unknownDo, language)}</p>
<p><a href="/releases">${spoken(WORDS.all, language)}</a></p>`,
});
