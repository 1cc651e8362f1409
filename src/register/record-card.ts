import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { parkKey } from './address-parts.ts';
import { firmName } from './firm-name.ts';
import { conflictsOf, type GoldenRecord } from './golden-record.ts';
import type { Level } from './record-id.ts';
import type { FieldName } from './register-fields.ts';
import { type SizeRule, sizeClass } from './size-class.ts';

/** What search needs to know of a record: made from its golden record, and only from fields that everybody may see. */
export interface RecordCard {
  readonly level: Level;
  readonly name: string;
  /** Words with marks in one tone placement. */
  readonly marked: string;
  readonly folded: string;
  readonly core: string;
  /** Folded words of all its names, and the acronym. */
  readonly terms: readonly string[];
  readonly codes: readonly string[];
  /** Folded words of products and processes. */
  readonly products: readonly string[];
  readonly places: readonly string[];
  readonly park: string;
  readonly ownership: string;
  readonly country: string;
  readonly size: string;
  readonly stage: string;
  readonly kind: string;
  readonly industries: readonly string[];
  readonly address: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly conflicts: number;
}

/** Words that nearly every name has: they find nothing and would be found by everybody. */
const EVERYWHERE = new Set(['cong', 'ty', 'tnhh', 'cty', 'co', 'ltd', 'company', 'limited']);
const MOST_TERMS = 40;

/** The card of a record. */
export function recordCard(level: Level, golden: GoldenRecord, rule: SizeRule | undefined): RecordCard {
  const text = (name: FieldName): string => {
    const value = golden[name]?.value;
    return typeof value === 'string' ? value : '';
  };
  const list = (name: FieldName): readonly string[] => {
    const value = golden[name]?.value;
    return Array.isArray(value) ? (value as readonly string[]) : [];
  };
  const number = (name: FieldName): number | undefined => {
    const value = golden[name]?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const name = text('name');
  const { marked, folded, core, form } = firmName(name);
  const industries = list('industries');
  const facts = {
    workers: number('workers'),
    turnoverVnd: number('turnover'),
    capitalVnd: number('capital'),
    isIndustry: isIndustry(industries),
  };
  return {
    level,
    name,
    marked,
    folded,
    core,
    terms: searchTerms(golden),
    codes: [text('code'), text('predecessor_code')].filter((code) => code !== ''),
    products: wordsOf([...list('products'), ...list('processes'), ...industries.filter((each) => !each.includes(':'))]),
    places: list('places'),
    park: text('park') === '' ? '' : parkKey(text('park')),
    ownership: text('ownership'),
    country: text('country'),
    size: text('size') !== '' ? text('size') : rule === undefined ? '' : (sizeClass(facts, rule) ?? ''),
    stage: text('stage'),
    kind: text('kind') || (form === 'cooperative' ? 'cooperative' : level === 'unit' ? 'enterprise' : ''),
    industries,
    address: text('address'),
    lat: number('lat') ?? null,
    lng: number('lng') ?? null,
    conflicts: conflictsOf(golden).length,
  };
}

/** Folded words by which a record is found, those of every name that some source gives it. */
function searchTerms(golden: GoldenRecord): readonly string[] {
  const names = (['name', 'name_en', 'short_name'] as const).flatMap((field) => {
    const told = golden[field];
    return told === undefined ? [] : [told.value, ...told.others.map(({ value }) => value)].map(String);
  });
  const acronyms = names.map((name) => firmName(name).acronym).filter((acronym) => acronym.length > 2);
  return [...new Set([...wordsOf(names).filter((word) => !EVERYWHERE.has(word)), ...acronyms])].slice(0, MOST_TERMS);
}

function wordsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => foldedWords(text).split(' ')))]
    .filter((word) => word !== '')
    .slice(0, MOST_TERMS);
}

/** Divisions 01–43 and sections A–F are agriculture, industry and construction in every edition in force here. */
function isIndustry(industries: readonly string[]): boolean | undefined {
  const code = industries.map((each) => each.split(':')[1] ?? '').find((each) => each !== '');
  if (code === undefined) return undefined;
  return /^\d/u.test(code) ? Number(code.slice(0, 2)) <= 43 : /^[A-F]/u.test(code);
}

/** The words of a query that a record must have; those that nearly every name has are left out unless nothing else is there. */
export function queryTerms(text: string): readonly string[] {
  const words = foldedWords(text).split(' ').filter(Boolean);
  const telling = words.filter((word) => !EVERYWHERE.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** What of a card decides how well it answers a query. */
export type RankedCard = Pick<RecordCard, 'marked' | 'folded' | 'core'>;

/**
 * How well names answer a query, higher is better: words with the marks that were typed stand above those that agree without marks, the
 * whole name above its beginning, the beginning above words somewhere in it; of two alike the shorter name is better.
 */
export function nameScore(query: string): (card: RankedCard) => number {
  const asked = firmName(query);
  const marks = asked.marked.split(' ').filter((word) => word !== foldedWords(word));
  return ({ marked, folded, core }) => {
    const words = marks.length === 0 ? [] : marked.split(' ');
    const share = marks.length === 0 ? 1 : marks.filter((word) => words.includes(word)).length / marks.length;
    const place =
      marked === asked.marked
        ? 5
        : folded === asked.folded
          ? 4
          : core === asked.core
            ? 3
            : core.startsWith(asked.core)
              ? 2
              : 0;
    return place * 10 + share * 8 - Math.min(4, core.length / 50);
  };
}
