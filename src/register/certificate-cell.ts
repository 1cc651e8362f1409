import { type IsoDate, parseIsoDate } from '../model/dates.ts';
import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';

/** A certificate as a cell tells it: what it is called, and what stands behind the name; empty where nothing does. */
export interface ToldCertificate {
  readonly name: string;
  readonly number: string;
  readonly body: string;
  /** What stands in brackets and is none of the others. */
  readonly scope: string;
  readonly issued: IsoDate | null;
  readonly expires: IsoDate | null;
}

type Detail = Partial<Omit<ToldCertificate, 'name'>>;

/** What is in brackets belongs to the name before. */
const SEPARATORS = /\s*(?:[;\n•|]|,(?!\d)|\s&\s|\s(?:và|and)\s)\s*(?![^()]*\))/u;
const BRACKETS = /\s*\(([^()]*)\)/gu;
const DAY = String.raw`(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})`;
const UNTIL = new RegExp(
  String.raw`[\s(,-]*(?:hết hạn|hết hiệu lực|có hiệu lực đến|hiệu lực đến|đến ngày|đến|valid (?:until|to)|expir(?:es|y)(?: on)?|exp\.?)\s*(?:ngày)?\s*:?\s*${DAY}\s*\)?`,
  'iu',
);
const FROM = new RegExp(
  String.raw`[\s(,-]*(?:ngày cấp|cấp ngày|cấp|có hiệu lực từ|từ ngày|issued(?: on)?|valid from)\s*:?\s*${DAY}\s*\)?`,
  'iu',
);
const NUMBER = /^(?:số(?: hiệu)?|no\.?|number|nr\.?|cert(?:ificate)?\.? no\.?)\s*:?\s*([\p{L}\d][\p{L}\d ./-]*)$/iu;
const NUMBER_BEHIND = /\s(?:số(?: hiệu)?|no\.?|number)\s*:?\s*([\p{L}\d./-]*\d[\p{L}\d./-]*)$/iu;
/** “IATF 16949 - SGS”; a dash within a name or before a year has no more behind it. */
const DASHED = /^(.*\S)\s+[-–—]\s+(\S.*)$/u;
const BODY = /^(?:do|bởi|by|tổ chức(?: chứng nhận)?)\s*:?\s+(.+?)(?:\s+(?:chứng nhận|cấp))?$/iu;
/** Certification bodies that lists name without more. */
const BODIES =
  /^(?:bv|bureau veritas|sgs|tuv|dnv|bsi|intertek|lrqa|lloyd|quacert|vinacert|vinacontrol|isocert|jqa|nqa|dqs|urs|dekra|afnor|rina|kiwa|control union|eurofins|g certi|abs qe|gcl|icb|kfq)\b/u;

/** The certificates of a cell: several names are several, and what tells more of one goes to it. */
export function toldCertificates(cell: string): readonly ToldCertificate[] {
  const told: ToldCertificate[] = [];
  for (const piece of cell.split(SEPARATORS)) {
    const bare = piece.replace(BRACKETS, '').trim();
    const inside = [...piece.matchAll(BRACKETS)].flatMap((match) => (match[1] ?? '').split(/[,;]/u));
    const { rest, detail } = takenOff(bare);
    const before = told.at(-1);
    const more = before === undefined ? undefined : rest === '' ? {} : detailOf(rest);
    const details = [detail, ...inside.map((text) => insideOf(text.trim()))];
    if (before !== undefined && more !== undefined) told[told.length - 1] = filled(before, [more, ...details]);
    else told.push(...spread(rest).map((name) => filled({ ...NOTHING, name }, details)));
  }
  return told;
}

const NOTHING = { number: '', body: '', scope: '', issued: null, expires: null } as const;

/** Takes days, a number behind a name, and a body or number behind a dash off a text. */
function takenOff(text: string): { readonly rest: string; readonly detail: Detail } {
  const expires = dayOf(UNTIL.exec(text)?.[1] ?? '');
  const short = text.replace(UNTIL, '');
  const issued = dayOf(FROM.exec(short)?.[1] ?? '');
  const name = short.replace(FROM, '').trim();
  const number = NUMBER_BEHIND.exec(name)?.[1];
  const before = name.replace(NUMBER_BEHIND, '').trim();
  const isBehind = number !== undefined && /\d/u.test(before);
  const bare = isBehind ? before : name;
  const [, named, told] = DASHED.exec(bare) ?? [];
  const dashed = told === undefined ? undefined : detailOf(told);
  const further = dashed === undefined || named === undefined ? undefined : takenOff(named);
  return {
    rest: further?.rest ?? bare,
    detail: {
      ...further?.detail,
      ...dashed,
      ...(expires === undefined ? {} : { expires }),
      ...(issued === undefined ? {} : { issued }),
      ...(isBehind ? { number } : {}),
    },
  };
}

/** What a text tells of the certificate before it; undefined where it is the name of another. */
function detailOf(text: string): Detail | undefined {
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined && /\d/u.test(number)) return { number };
  const body = BODY.exec(text)?.[1];
  if (body !== undefined) return { body };
  return BODIES.test(foldedWords(text)) ? { body: text } : undefined;
}

function insideOf(text: string): Detail {
  const { rest, detail } = takenOff(text);
  return rest === '' ? detail : { ...detail, ...(detailOf(rest) ?? { scope: rest }) };
}

/** The first that is said of each stands. */
function filled(told: ToldCertificate, details: readonly Detail[]): ToldCertificate {
  return details.reduce<ToldCertificate>(
    (one, { number = '', body = '', scope = '', issued = null, expires = null }) => ({
      name: one.name,
      number: one.number || number,
      body: one.body || body,
      scope: [one.scope, scope].filter((each) => each !== '').join(', '),
      issued: one.issued ?? issued,
      expires: one.expires ?? expires,
    }),
    told,
  );
}

/** `ISO 9001/14001` names two. */
function spread(text: string): readonly string[] {
  const two = /^(ISO)\s*(\d{4,5}(?::\d{4})?)((?:\s*\/\s*\d{4,5}(?::\d{4})?)+)$/iu.exec(text.trim());
  if (two === null) return [text.trim()];
  return [two[2] ?? '', ...(two[3] ?? '').split('/').slice(1)].map((number) => `ISO ${number.trim()}`);
}

/** A day in either way of writing; undefined for what is none. */
export const dayOf = (text: string): IsoDate | undefined =>
  parseIsoDate(text.slice(0, 10).replace(/^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/u, '$1/$2/$3'));
