import type { DraftParagraph } from '../../model/draft.ts';
import { formatNumber } from '../../model/format-number.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Check, KnownCountry, KnownFact, KnownSeries, LintKnowledge } from './lint-knowledge.ts';
import { sentencesOf } from './sentences.ts';
import { SPOKEN_SERIES } from './spoken-series.ts';
import { writtenAmounts } from './written-amounts.ts';
import { writtenPeriods } from './written-dates.ts';

const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  KOR: /Hàn Quốc|(?:South |Republic of )?Korea/u,
  MYS: /Malaysia|Ma-lai-xi-a/u,
  IDN: /Indonesia|In-đô-nê-xi-a/u,
  PHL: /Philippines|Phi-líp-pin/u,
  SGP: /Singapore|Xin-ga-po/u,
  USA: /Hoa Kỳ|(?:nước )?Mỹ(?![\p{L}])|United States/u,
  VNM: /Việt Nam|Viet ?[Nn]am/u,
};

/** International figures that a sentence cites for a year, where the packs hold a later one. */
export const checkNewerFigures: Check = ({ draft, known, day }) =>
  draft.paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ text }) => {
      const year = Math.max(...writtenPeriods(text).map(({ last }) => Number(last.slice(0, 4))));
      if (!Number.isFinite(year) || year >= Number(day.on.slice(0, 4)) || writtenAmounts(text).length === 0) return [];
      const cited = { paragraph, text, year, before: Number(day.on.slice(0, 4)) };
      return [...newerSeries(cited, known), ...newerFacts(cited, known)];
    }),
  );

interface Cited {
  readonly paragraph: DraftParagraph;
  readonly text: string;
  readonly year: number;
  /** The year of the document: figures of it and later were not out yet. */
  readonly before: number;
}

/** What happened once has no later figure; a part of a year does not compare with a year. */
const ONCE = /(?:thành lập|lập (?:nhà máy|công ty)|khởi công|khánh thành|ký kết|founded|opened|broke ground)/iu;
const PART_YEAR =
  /(?:(?:\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?! năm)|quý|nửa (?:đầu|cuối)|months of|quarter|half of)/iu;

const isNamed = ({ id, name }: KnownCountry, text: string): boolean =>
  OTHER_NAMES[id]?.test(text) === true || text.includes(name.vi) || text.includes(name.en);

function newerSeries(
  { paragraph, text, year, before }: Cited,
  { countries, series }: LintKnowledge,
): readonly Finding[] {
  const indicators = SPOKEN_SERIES.filter(([words]) => words.test(text)).map(([, id]) => id);
  const named = countries.filter((country) => isNamed(country, text));
  return series.flatMap((each): readonly Finding[] => {
    const country = named.find(({ id }) => id === each.country);
    const newest = each.values.findLast(([published]) => published < before);
    if (country === undefined || !indicators.includes(each.indicator) || newest === undefined || newest[0] <= year)
      return [];
    return [findingAt(paragraph, { ...newerWords(each, country, newest), quote: text })];
  });
}

function newerWords(
  { name, unit, indicator }: KnownSeries,
  country: KnownCountry,
  [year, value]: readonly [number, number],
) {
  const digits = Math.abs(value) >= 1000 ? 0 : 2;
  return {
    code: 'newer.series',
    why: {
      vi: `Gói world-indicators có số mới hơn: ${name.vi}, ${country.name.vi}.`,
      en: `The pack world-indicators has a newer figure: ${name.en}, ${country.name.en}.`,
    },
    proposed: {
      vi: `${year}: ${formatNumber(value, 'vi', digits)} (${unit}; ${indicator})`,
      en: `${year}: ${formatNumber(value, 'en', digits)} (${unit}; ${indicator})`,
    },
    howSure: 'sure' as const,
  };
}

function newerFacts({ paragraph, text, year, before }: Cited, { facts }: LintKnowledge): readonly Finding[] {
  if (ONCE.test(text) || PART_YEAR.test(text)) return [];
  const values = new Set(writtenAmounts(text).map(({ value, scale }) => value / scale));
  const cited = facts.filter(
    ({ value, period, subjectName }) =>
      values.has(value) &&
      period.startsWith(String(year)) &&
      (text.includes(subjectName.vi) || text.includes(subjectName.en)),
  );
  return cited.flatMap((fact) => {
    const out = facts.filter(({ period }) => Number(period.slice(0, 4)) < before || !/^\d{4}/u.test(period));
    const newer = out.filter((each) => isNewer(each, fact)).sort((a, b) => (a.period < b.period ? 1 : -1))[0];
    if (newer === undefined) return [];
    return [
      findingAt(paragraph, {
        code: 'newer.fact',
        quote: text,
        why: {
          vi: `Gói vn-facts có số kỳ sau cùng chủ đề (${newer.id}, ${newer.period}).`,
          en: `The pack vn-facts has a figure of a later period on the same matter (${newer.id}, ${newer.period}).`,
        },
        proposed: { vi: `${newer.statement.vi} (${newer.source})`, en: `${newer.statement.en} (${newer.source})` },
        howSure: 'likely',
      }),
    ];
  });
}

function isNewer(each: KnownFact, fact: KnownFact): boolean {
  return (
    each.subject === fact.subject &&
    each.topic === fact.topic &&
    each.unit === fact.unit &&
    each.period.slice(0, 4) > fact.period.slice(0, 4)
  );
}
