import type { DraftParagraph } from '../model/draft.ts';
import type { PinnedFigure, Section } from './section.ts';
import { canonicalText } from './section-text.ts';

/** A figure as a report printed it: its number in brackets, the mention behind it, and how its value reads. */
export interface PrintedMention {
  readonly number: number;
  readonly mention: string;
  readonly texts: readonly string[];
}

/** What a Word file says of the sections of a report. */
export interface MatchedDraft {
  readonly pieces: readonly { readonly part: string; readonly heading: string; readonly text: string }[];
  /** Paragraphs above the first section, and below the list of figures: they belong to none. */
  readonly loose: readonly string[];
  /** Sections whose heading the file has not. */
  readonly missing: readonly string[];
  /** Figures that were written over by hand: they are words now, and lead nowhere. */
  readonly overwritten: readonly { readonly part: string; readonly number: number; readonly said: string }[];
}

/** The heading above the list of figures, with which the text of a report ends. */
export const FIGURES_HEADING = { vi: 'Số liệu dẫn trong báo cáo', en: 'Figures quoted in the report' };

/** The figures that a report lists under its text: number, value and mention, as the file itself tells them. */
export function listedMentions(
  paragraphs: readonly DraftParagraph[],
  pins: readonly PinnedFigure[],
): readonly PrintedMention[] {
  return paragraphs.slice(figuresAt(paragraphs)).flatMap(({ text, isInTable }) => {
    const cells = isInTable === true ? text.split(' | ') : [];
    const [number, mention] = [Number(cells[0]), cells.at(-1)?.trim() ?? ''];
    if (!Number.isInteger(number) || number < 1 || !/^[a-z0-9-]+\/\S+$/u.test(mention)) return [];
    const said = cells[1] ?? '';
    const own = pins.filter((each) => each.mention === mention);
    const printed = own.flatMap(({ label }) =>
      [label.vi, label.en].filter((each) => said.startsWith(`${each}: `)).map((each) => said.slice(each.length + 2)),
    );
    const texts = [...printed, ...own.flatMap(({ text: value }) => [value.vi, value.en])];
    return [{ number, mention, texts: [...new Set(texts)].filter((each) => each !== '') }];
  });
}

/** Where the list of figures begins; the end of the text where there is none. */
function figuresAt(paragraphs: readonly DraftParagraph[]): number {
  const heads = [plain(FIGURES_HEADING.vi), plain(FIGURES_HEADING.en)];
  const at = paragraphs.findIndex(({ text, isInTable }) => isInTable !== true && heads.includes(plain(text)));
  return at < 0 ? paragraphs.length : at;
}

const plain = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:(?:phần|part|mục)\s+)?(?:[ivx]+|\d+(?:\.\d+)*)\s*[.):]\s*/u, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** Lays the paragraphs of a file to the sections of a report by their headings; what has no section is told, never dropped. */
export function matchedDraft(
  paragraphs: readonly DraftParagraph[],
  sections: readonly Section[],
  mentions: readonly PrintedMention[],
): MatchedDraft {
  const end = figuresAt(paragraphs);
  const body = paragraphs.slice(0, end);
  const left = [...sections];
  const pieces: { part: string; heading: string; lines: string[] }[] = [];
  const loose: string[] = [];
  for (const paragraph of body) {
    const found = foundSection(paragraph, { left, last: pieces.at(-1)?.part, all: sections });
    if (found !== undefined) {
      left.splice(left.indexOf(found), 1);
      pieces.push({ part: found.part, heading: paragraph.text, lines: [] });
    } else if (pieces.length === 0) loose.push(paragraph.text);
    else pieces.at(-1)?.lines.push(lineOf(paragraph));
  }
  const overwritten: { part: string; number: number; said: string }[] = [];
  return {
    pieces: pieces.map(({ part, heading, lines }) => {
      const led = ledText(canonicalText(lines.join('\n')), mentions);
      overwritten.push(...led.overwritten.map((each) => ({ part, ...each })));
      return { part, heading, text: led.text };
    }),
    loose: [...loose, ...afterFigures(paragraphs.slice(end + 1))],
    missing: left.map(({ part }) => part),
    overwritten,
  };
}

/** The section that a heading names: the next one of that title, else any of it that was not met yet. A line that is no heading to Word counts where it bears the number, too. */
function foundSection(
  { text, isHeading, isInTable }: DraftParagraph,
  {
    left,
    last,
    all,
  }: {
    readonly left: readonly Section[];
    readonly last: string | undefined;
    readonly all: readonly Section[];
  },
): Section | undefined {
  if (isInTable === true) return undefined;
  const title = plain(text);
  const isNumbered = /^(?:[IVX]+|\d+(?:\.\d+)*)\s*[.)]/u.test(text);
  if (title === '' || !(isHeading || isNumbered)) return undefined;
  const same = left.filter((each) => plain(each.title.vi) === title || plain(each.title.en) === title);
  const from = all.findIndex(({ part }) => part === last);
  return same.find((each) => all.indexOf(each) > from) ?? same[0];
}

function lineOf({ text, isHeading, isInTable }: DraftParagraph): string {
  if (isInTable === true) return `| ${text.replace(/\s*\n\s*/gu, ' ')} |`;
  if (isHeading) return `# ${text}`;
  const caption = /^(Bảng|Table)\s+\d+\s*[.:]\s*(.+)$/u.exec(text);
  return caption === null ? text : `${caption[1]}: ${caption[2]}`;
}

/** Quoted figures put back in place of what was printed for them. */
function ledText(text: string, mentions: readonly PrintedMention[]) {
  let led = text;
  for (const { number, mention, texts } of mentions)
    for (const said of texts)
      led = led.replaceAll(new RegExp(`${escaped(said)}\\s*\\[${number}\\]`, 'gu'), `{figure:${mention}}`);
  const overwritten = mentions.flatMap(({ number }) =>
    [...led.matchAll(new RegExp(`(\\S+(?:\\s+\\S+){0,2})\\s*\\[${number}\\]`, 'gu'))].map(([, said = '']) => ({
      number,
      said,
    })),
  );
  return { text: led, overwritten };
}

/** Words between which any white space may stand: Word sets hard spaces of its own. */
const escaped = (text: string): string =>
  text
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+');

/** Paragraphs under the list of figures that our own form does not print there: somebody wrote them. */
const afterFigures = (paragraphs: readonly DraftParagraph[]): readonly string[] =>
  paragraphs
    .filter(({ isInTable, text }) => isInTable !== true && !/^(?:Bảng|Table)\s+\d+/u.test(text))
    .map(({ text }) => text);
