import type { Draft, DraftParagraph } from '../../model/draft.ts';
import { formatNumber } from '../../model/format-number.ts';
import { type Finding, findingAt } from './finding.ts';
import type { DocumentForm } from './lint-knowledge.ts';

/** Millimetres by which a word processor may round a margin. */
const BLUR_MM = 0.6;

type Range = readonly [number, number];
const range = ([from, to]: Range): string => (from === to ? String(from) : `${from}–${to}`);

interface HeadLines {
  readonly nation: DraftParagraph | undefined;
  readonly motto: DraftParagraph | undefined;
  readonly form: DocumentForm;
}

/** Sizes of the two lines of the national head, where the file states them. */
export function headSizes({ nation, motto, form }: HeadLines): readonly Finding[] {
  return [...sizeObjection(nation, form.nationPt), ...sizeObjection(motto, form.mottoPt)];
}

function sizeObjection(line: DraftParagraph | undefined, [from, to]: Range): readonly Finding[] {
  const wrong = line?.form?.sizesPt.find((size) => size < from || size > to);
  if (line === undefined || wrong === undefined) return [];
  return [sizeFault(line, wrong, [from, to])];
}

function sizeFault(line: DraftParagraph, wrong: number, allowed: Range): Finding {
  return findingAt(line, {
    code: 'form.size',
    quote: line.text,
    why: {
      vi: `Cỡ chữ ${formatNumber(wrong, 'vi')}, quy định ${range(allowed)} (Nghị định 30/2020/NĐ-CP; cỡ chữ trong gói law chưa đối chiếu từng dòng).`,
      en: `Letters of ${formatNumber(wrong, 'en')} points, prescribed ${range(allowed)} (Decree 30/2020; the sizes in the pack law were not compared line by line).`,
    },
    proposed: { vi: range(allowed), en: range(allowed) },
    howSure: 'likely',
  });
}

/** The size and the type face of the running text: told once, at the first paragraph that has it wrong. */
export function bodySizes(paragraphs: readonly DraftParagraph[], form: DocumentForm): readonly Finding[] {
  const { bodyPt, font } = form;
  const body = paragraphs.filter(
    ({ isHeading, isInTable, text, form }) =>
      !isHeading && isInTable !== true && text.length > 120 && form !== undefined,
  );
  const sized = body.find(({ form }) => form?.sizesPt.some((size) => size < bodyPt[0] || size > bodyPt[1]));
  const faced = paragraphs.find(({ form }) => form?.fonts.some((name) => name !== font));
  const wrongSize = sized?.form?.sizesPt.find((size) => size < bodyPt[0] || size > bodyPt[1]);
  const wrongFace = faced?.form?.fonts.find((name) => name !== font);
  return [
    ...(sized === undefined || wrongSize === undefined ? [] : [sizeFault(sized, wrongSize, bodyPt)]),
    ...(faced === undefined || wrongFace === undefined
      ? []
      : [
          findingAt(faced, {
            code: 'form.font',
            quote: faced.text,
            why: { vi: `Phông ${wrongFace}; quy định ${font}.`, en: `Set in ${wrongFace}; prescribed is ${font}.` },
            proposed: { vi: font, en: font },
            howSure: 'sure',
          }),
        ]),
    ...spacingNotes(body, form),
  ];
}

/** Distances of lines and paragraphs of the running text: notes, told once each, for the pack does not hold them as checked. */
function spacingNotes(body: readonly DraftParagraph[], { lines, leastGapPt }: DocumentForm): readonly Finding[] {
  const close = body.find(({ form }) => form?.lines !== undefined && (form.lines < lines[0] || form.lines > lines[1]));
  const tight = body.find(({ form }) => form?.gapPt !== undefined && form.gapPt < leastGapPt);
  const said = (value: number | undefined, language: 'vi' | 'en'): string => formatNumber(value ?? 0, language, 2);
  return [
    ...(close === undefined
      ? []
      : [
          findingAt(close, {
            code: 'form.lines',
            kind: 'note',
            quote: close.text,
            why: {
              vi: `Cách dòng ${said(close.form?.lines, 'vi')}; quy định từ dòng đơn đến ${said(lines[1], 'vi')} dòng (chưa đối chiếu với văn bản).`,
              en: `Lines set at ${said(close.form?.lines, 'en')}; prescribed is single to ${said(lines[1], 'en')} (not compared with the text of the decree).`,
            },
            howSure: 'likely',
          }),
        ]),
    ...(tight === undefined
      ? []
      : [
          findingAt(tight, {
            code: 'form.gap',
            kind: 'note',
            quote: tight.text,
            why: {
              vi: `Cách đoạn ${said(tight.form?.gapPt, 'vi')} pt; quy định tối thiểu ${leastGapPt} pt (chưa đối chiếu với văn bản).`,
              en: `Paragraphs are ${said(tight.form?.gapPt, 'en')} pt apart; prescribed is at least ${leastGapPt} pt (not compared with the text of the decree).`,
            },
            howSure: 'likely',
          }),
        ]),
  ];
}

/** Paper and margins, where the file states them. */
export function pageObjections({ page, paragraphs }: Draft, { marginsMm, paperMm }: DocumentForm): readonly Finding[] {
  const [first] = paragraphs;
  if (page === undefined || first === undefined) return [];
  const sides = [
    { vi: 'trên', en: 'top', is: page.topMm, may: marginsMm.top },
    { vi: 'dưới', en: 'bottom', is: page.bottomMm, may: marginsMm.bottom },
    { vi: 'trái', en: 'left', is: page.leftMm, may: marginsMm.left },
    { vi: 'phải', en: 'right', is: page.rightMm, may: marginsMm.right },
  ].filter(({ is, may }) => is < may[0] - BLUR_MM || is > may[1] + BLUR_MM);
  const paper = [page.widthMm, page.heightMm].sort((a, b) => a - b);
  const isPaper = paper.every((length, at) => Math.abs(length - (paperMm[at] ?? 0)) < 2);
  const words = (language: 'vi' | 'en'): string =>
    [
      ...(isPaper
        ? []
        : [
            `${language === 'vi' ? 'giấy' : 'paper'} ${paper.map((length) => Math.round(length)).join(' × ')} mm (A4: ${paperMm.join(' × ')})`,
          ]),
      ...sides.map(
        (side) =>
          `${language === 'vi' ? 'lề' : 'margin'} ${side[language]} ${formatNumber(side.is, language, 0)} mm (${range(side.may)})`,
      ),
    ].join('; ');
  if (isPaper && sides.length === 0) return [];
  return [
    findingAt(first, {
      code: 'form.page',
      quote: first.text,
      why: {
        vi: `Khổ giấy, lề chưa đúng: ${words('vi')}.`,
        en: `Paper or margins are not as prescribed: ${words('en')}.`,
      },
      howSure: 'sure',
    }),
  ];
}
