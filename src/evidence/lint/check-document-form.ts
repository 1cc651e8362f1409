import type { DraftParagraph } from '../../model/draft.ts';
import { type Finding, findingAt } from './finding.ts';
import { bodySizes, headSizes, pageObjections } from './form-measures.ts';
import { signatureObjections } from './form-signature.ts';
import type { Check } from './lint-knowledge.ts';

const NATION = /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u;
const NATION_ROUGH = /^c[ộôo]ng h(?:òa|oà|oa) xã hội chủ nghĩa việt nam\.?$/iu;
const MOTTO = /^Độc lập - Tự do - Hạnh phúc$/u;
const MOTTO_ROUGH = /^độc lập\s*[-–—.,]?\s*tự do\s*[-–—.,]?\s*hạnh phúc\.?$/iu;
const NUMBER_ROUGH = /^s[ốồ]\s*:?\s*[\d…._ ]*\s*[/-]\s*[\p{Lu}\d]/iu;
const PLACE_AND_DATE =
  /^(?<place>[\p{L} .-]{2,40}),\s*ngày\s*(?<d>\d{1,2}|[….]+)\s*tháng\s*(?<m>\d{1,2}|[….]+)\s*năm\s*(?<y>\d{4}|20[….]*)/u;

/** The form of Decree 30/2020, where a text has the head of an administrative document: what letters, order and measures show. */
export const checkDocumentForm: Check = ({ draft, known }) => {
  const lines = draft.paragraphs.flatMap(cells);
  const nation = lines.find(({ text }) => NATION_ROUGH.test(text));
  const motto = lines.find(({ text }) => MOTTO_ROUGH.test(text));
  if (nation === undefined && motto === undefined) return [];
  return [
    ...nationObjections(nation, motto ?? nation),
    ...mottoObjections(motto, nation ?? motto),
    ...lines.slice(0, 14).flatMap(numberObjections),
    ...lines.slice(0, 14).flatMap(dateObjections),
    ...missingHead(lines),
    ...baseObjections(lines),
    ...signatureObjections(lines),
    ...headSizes({ nation, motto, form: known.form }),
    ...bodySizes(draft.paragraphs, known.form),
    ...pageObjections(draft, known.form),
  ];
};

/** A head is often a table of two columns: its lines are judged one by one. */
function cells(paragraph: DraftParagraph): readonly DraftParagraph[] {
  return paragraph.text
    .split(/\n|\s*\|\s*/u)
    .map((text) => ({ ...paragraph, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function nationObjections(nation: DraftParagraph | undefined, near: DraftParagraph | undefined): readonly Finding[] {
  const right = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  if (near === undefined || (nation !== undefined && NATION.test(nation.text))) return [];
  return [
    formFault(near, 'nation', {
      quote: nation?.text ?? near.text,
      vi: 'Quốc hiệu thiếu hoặc không viết in hoa đúng như quy định.',
      en: 'The name of the State is missing or not in capitals as prescribed.',
      right,
    }),
  ];
}

function mottoObjections(motto: DraftParagraph | undefined, near: DraftParagraph | undefined): readonly Finding[] {
  const right = 'Độc lập - Tự do - Hạnh phúc';
  if (near === undefined || (motto !== undefined && MOTTO.test(motto.text))) return [];
  return [
    formFault(near, 'motto', {
      quote: motto?.text ?? near.text,
      vi: 'Tiêu ngữ thiếu hoặc viết sai: chữ thường, hoa đầu mỗi cụm, gạch nối có cách chữ.',
      en: 'The motto is missing or miswritten: small letters, a capital for each of its three parts, spaced hyphens.',
      right,
    }),
  ];
}

interface FaultWords {
  readonly quote: string;
  readonly vi: string;
  readonly en: string;
  readonly right: string;
}

function formFault(paragraph: DraftParagraph, what: string, { quote, vi, en, right }: FaultWords): Finding {
  return findingAt(paragraph, {
    code: `form.${what}`,
    quote,
    why: { vi: `${vi} (Nghị định 30/2020/NĐ-CP, Phụ lục I)`, en: `${en} (Decree 30/2020, Annex I)` },
    proposed: { vi: right, en: right },
    howSure: 'sure',
  });
}

function numberObjections(line: DraftParagraph): readonly Finding[] {
  const { text } = line;
  if (!NUMBER_ROUGH.test(text)) return [];
  const found = /^Số:\s*(?<serial>\d+|[….]*)\s*\/(?<rest>.*)$/u.exec(text);
  const serial = found?.groups?.['serial'] ?? '';
  const isRight =
    found !== null &&
    /^(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)*\.?$/u.test(found.groups?.['rest']?.trim() ?? '') &&
    !/^[1-9]$/u.test(serial);
  if (isRight) return [];
  const digit = /^[1-9]$/u.test(serial);
  return [
    formFault(line, 'number', {
      quote: text,
      vi: digit
        ? 'Số nhỏ hơn 10 phải thêm số 0 phía trước.'
        : 'Số, ký hiệu viết chưa đúng: “Số:”, số, gạch chéo, viết tắt tên loại, gạch nối, viết tắt cơ quan.',
      en: digit
        ? 'A number below 10 takes a zero before it.'
        : 'Number and symbol are miswritten: “Số:”, the number, a slash, the short name of the kind, a hyphen, that of the issuer.',
      right: digit ? text.replace(/(?<=:\s*)(\d)\//u, '0$1/') : 'Số: 05/BC-VIOIT',
    }),
  ];
}

function dateObjections(line: DraftParagraph): readonly Finding[] {
  const groups = PLACE_AND_DATE.exec(line.text)?.groups;
  if (groups === undefined) return [];
  const { place = '', d = '', m = '', y = '' } = groups;
  const isRight = !/^[1-9]$/u.test(d) && !/^[12]$/u.test(m);
  if (isRight) return [];
  const pad = (text: string): string => (/^\d$/u.test(text) ? `0${text}` : text);
  return [
    formFault(line, 'date', {
      quote: line.text,
      vi: 'Ngày nhỏ hơn 10 và tháng 1, 2 phải thêm số 0 phía trước.',
      en: 'Days below 10 and months 1 and 2 take a zero before them.',
      right: `${place}, ngày ${pad(d)} tháng ${/^[12]$/u.test(m) ? pad(m) : m} năm ${y}`,
    }),
  ];
}

function missingHead(lines: readonly DraftParagraph[]): readonly Finding[] {
  const [first] = lines;
  if (first === undefined) return [];
  const head = lines.slice(0, 14);
  const number = head.some(({ text }) => NUMBER_ROUGH.test(text));
  const date = head.some(({ text }) => PLACE_AND_DATE.test(text));
  return [
    ...(number
      ? []
      : [
          formFault(first, 'no-number', {
            quote: first.text,
            vi: 'Không thấy dòng số, ký hiệu ở phần đầu.',
            en: 'There is no line with number and symbol in the head.',
            right: 'Số: 05/BC-VIOIT',
          }),
        ]),
    ...(date
      ? []
      : [
          formFault(first, 'no-date', {
            quote: first.text,
            vi: 'Không thấy dòng địa danh, ngày tháng năm ở phần đầu.',
            en: 'There is no line with place and date in the head.',
            right: 'Hà Nội, ngày 05 tháng 3 năm 2024',
          }),
        ]),
  ];
}

/** Legal bases: each on a line of its own that ends with a semicolon, the last with a full stop. */
function baseObjections(lines: readonly DraftParagraph[]): readonly Finding[] {
  const bases = lines.filter(({ text }) => /^Căn cứ\s/u.test(text) && text.length < 400);
  return bases.flatMap((line, at) => {
    const wanted = at === bases.length - 1 ? '.' : ';';
    const isRight =
      line.text.endsWith(wanted) ||
      (wanted === '.' && line.text.endsWith(';') && /^Theo\s/u.test(lines[lines.indexOf(line) + 1]?.text ?? ''));
    if (isRight) return [];
    return [
      formFault(line, 'bases', {
        quote: line.text,
        vi: 'Mỗi căn cứ một dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.',
        en: 'Each legal basis has its own line, ended by a semicolon, the last by a full stop.',
        right: `${line.text.replace(/[.,;:]$/u, '')}${wanted}`,
      }),
    ];
  });
}
