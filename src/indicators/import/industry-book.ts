import { type IsoDate, isInForce, parseIsoDate, type Validity } from '../../model/dates.ts';
import { foldedWords, markedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { TableRow } from './place-book.ts';
import { firstLanguage } from './place-label.ts';

export interface Industry {
  readonly classification: string;
  readonly code: string;
  readonly level: number;
  readonly parent: string;
  readonly name: string;
}

/** Codes and names of industries in every classification at hand. */
export interface IndustryBook {
  readonly classifications: readonly (Validity & { readonly id: string })[];
  byCode(classification: string, code: string): Industry | undefined;
  /** Industries of a classification with this name, the widest first. */
  byName(classification: string, name: string): readonly Industry[];
  /** Industries whose names share most words with this one, to ask what was meant. */
  similar(classification: string, name: string): readonly Industry[];
  /** Industries of one level, in order of code. */
  atLevel(classification: string, level: number): readonly Industry[];
  /** The VSIC version in force on a day. */
  classificationOn(on: IsoDate): string | undefined;
  /** Classifications in which places' tables are kept (VSIC, NAICS); goods and international lists stand apart. */
  readonly national: readonly string[];
}

/** The book of industries from rows of the tables `industries` and `classifications`. */
export function industryBook(industries: readonly TableRow[], classifications: readonly TableRow[] = []): IndustryBook {
  const all = industries.map(industryOf);
  const byCode = new Map(all.map((industry) => [`${industry.classification}|${industry.code}`, industry]));
  const marked = new Map<string, Industry[]>();
  const folded = new Map<string, Industry[]>();
  for (const industry of all) {
    push(marked, `${industry.classification}|${markedWords(industry.name)}`, industry);
    push(folded, `${industry.classification}|${foldedWords(industry.name)}`, industry);
  }
  const dated = classifications.map((row) => ({
    id: text(row['classification']),
    validFrom: parseIsoDate(text(row['valid_from'])) ?? null,
    validTo: parseIsoDate(text(row['valid_to'])) ?? null,
  }));
  const known = dated.filter((each) => all.some((industry) => industry.classification === each.id));
  const listed =
    known.length > 0
      ? known
      : [...new Set(all.map((each) => each.classification))].map((id) => ({ id, validFrom: null, validTo: null }));
  const named = (classification: string, name: string): readonly Industry[] => {
    const exact = marked.get(`${classification}|${markedWords(name)}`) ?? [];
    const found = exact.length > 0 ? exact : (folded.get(`${classification}|${foldedWords(name)}`) ?? []);
    return [...found].sort((one, other) => one.level - other.level);
  };
  return {
    classifications: listed,
    national: listed.map((each) => each.id).filter((id) => /^(?:vsic|naics)/u.test(id)),
    byCode: (classification, code) => byCode.get(`${classification}|${code}`),
    byName: (classification, name) => {
      const found = named(classification, name);
      return found.length > 0 ? found : named(classification, firstLanguage(name));
    },
    similar: (classification, name) => similarNames(all, classification, name),
    atLevel: (classification, level) =>
      all
        .filter((each) => each.classification === classification && each.level === level)
        .sort((one, other) => (one.code < other.code ? -1 : 1)),
    classificationOn: (on) =>
      listed.find(
        (each) =>
          each.id.startsWith('vsic') && (each.validFrom !== null || each.validTo !== null) && isInForce(each, on),
      )?.id,
  };
}

function similarNames(all: readonly Industry[], classification: string, name: string): readonly Industry[] {
  const words = new Set(foldedWords(name).split(' '));
  const share = (industry: Industry): number => {
    const own = new Set(foldedWords(industry.name).split(' '));
    const both = [...words].filter((word) => own.has(word)).length;
    return both / (words.size + own.size - both);
  };
  return all
    .filter((industry) => industry.classification === classification)
    .map((industry) => ({ industry, share: share(industry) }))
    .filter((each) => each.share >= 0.5)
    .sort((one, other) => other.share - one.share || one.industry.level - other.industry.level)
    .slice(0, 3)
    .map((each) => each.industry);
}

function industryOf(row: TableRow): Industry {
  return {
    classification: text(row['classification']),
    code: text(row['code']),
    level: Number(row['level'] ?? 0),
    parent: text(row['parent_code']),
    name: text(row['name_vi']),
  };
}

function text(cell: string | number | null | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

function push(index: Map<string, Industry[]>, key: string, industry: Industry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [industry]);
  else known.push(industry);
}

/** What a label in an industry column is: a code (with what stood before it), a name, a total, or a mere heading. */
export interface IndustryLabel {
  readonly kind: 'code' | 'name' | 'total' | 'of-which' | 'empty';
  readonly code: string;
  readonly name: string;
}

const TOTALS =
  /^(?:tong so|tong cong|tong|chung|toan nganh|tat ca(?: cac)? nganh|cac nganh|total|all industries|toan nen kinh te|ca nuoc|toan bo)$/u;

/** Reads one label of an industry column: `C26`, `26`, `26. Sản xuất …`, `C - Công nghiệp …`, a name, a total. */
export function parseIndustryLabel(raw: string | number): IndustryLabel {
  const label = String(raw)
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  const words = foldedWords(label);
  if (words === '') return { kind: 'empty', code: '', name: '' };
  if (TOTALS.test(words) || TOTALS.test(foldedWords(firstLanguage(label))))
    return { kind: 'total', code: '', name: label };
  if (/^(?:trong do|of which|chia ra)$/u.test(words)) return { kind: 'of-which', code: '', name: label };
  const coded = /^(?:(?:mã|ma|ngành|nganh|vsic)\s*:?\s*)?([A-Z])?[. -]?(\d{1,6})(?:\s*[-.:–)]\s*|\s+|$)(.*)$/iu.exec(
    label,
  );
  if (coded?.[2] !== undefined && !/^\d/u.test(coded[3] ?? ''))
    return { kind: 'code', code: coded[2], name: (coded[3] ?? '').trim() };
  const section = /^(?:(?:ngành|khu vực)\s+)?([A-Z])(?:\s*[-.:–)]\s*(.*))?$/u.exec(label);
  if (section?.[1] !== undefined) return { kind: 'code', code: section[1], name: (section[2] ?? '').trim() };
  return { kind: 'name', code: '', name: label.replace(/\s*(?:\*+|\(\*+\)|\(\d\))$/u, '').replace(/^[-+•–]\s*/u, '') };
}
