import type { DraftParagraph } from '../../model/draft.ts';
import { type Finding, findingAt } from './finding.ts';

const TITLES = /^(?:(?:GS|PGS|TS|ThS|CN|KS|BS)\.?\s*)+\s*\p{Lu}/u;
const SIGNING = /^(?:TM|KT|TL|TUQ|Q)\.?\s/iu;
const OFFICES =
  /^(?:VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG)$/u;

/** The block of the signature and the list of recipients at the end of an administrative document. */
export function signatureObjections(lines: readonly DraftParagraph[]): readonly Finding[] {
  const end = lines.slice(-24);
  const last = end.at(-1);
  if (last === undefined) return [];
  return [
    ...blockObjections(end, last),
    ...end.flatMap((line, at) => signerObjections(line, end.slice(Math.max(0, at - 5), at))),
    ...recipients(end, last),
  ];
}

function blockObjections(end: readonly DraftParagraph[], last: DraftParagraph): readonly Finding[] {
  const capital = end.some(({ text }) => OFFICES.test(text) || (SIGNING.test(text) && text === text.toUpperCase()));
  const block = end.find(({ text }) => SIGNING.test(text) || OFFICES.test(text.toUpperCase()));
  if (capital) return end.flatMap(markObjections);
  return [
    findingAt(block ?? last, {
      code: 'form.signature',
      quote: (block ?? last).text,
      why: {
        vi: 'Không thấy quyền hạn, chức vụ của người ký viết in hoa ở cuối văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
        en: 'Authority and office of the signer do not stand in capitals at the end (Decree 30/2020, Annex I).',
      },
      proposed: { vi: 'KT. VIỆN TRƯỞNG / PHÓ VIỆN TRƯỞNG', en: 'KT. VIỆN TRƯỞNG / PHÓ VIỆN TRƯỞNG' },
      howSure: block === undefined ? 'likely' : 'sure',
    }),
  ];
}

/** `KT VIỆN TRƯỞNG`: the full stop after the mark is missing. */
function markObjections(line: DraftParagraph): readonly Finding[] {
  if (!/^(?:TM|KT|TL|TUQ|Q)\s+\p{Lu}{2}/u.test(line.text)) return [];
  const right = line.text.replace(/^(\p{Lu}+)\s/u, '$1. ');
  return [
    findingAt(line, {
      code: 'form.signature',
      quote: line.text,
      why: {
        vi: 'Thiếu dấu chấm sau chữ viết tắt của thẩm quyền ký.',
        en: 'The full stop after the mark of signing authority is missing.',
      },
      proposed: { vi: right, en: right },
      howSure: 'sure',
    }),
  ];
}

function signerObjections(line: DraftParagraph, before: readonly DraftParagraph[]): readonly Finding[] {
  if (
    !TITLES.test(line.text) ||
    line.text.length > 50 ||
    !before.some(({ text }) => OFFICES.test(text) || SIGNING.test(text))
  )
    return [];
  const right = line.text.replace(/^(?:(?:GS|PGS|TS|ThS|CN|KS|BS)\.?\s*)+/u, '');
  return [
    findingAt(line, {
      code: 'form.signer-title',
      quote: line.text,
      why: {
        vi: 'Trước họ tên người ký không ghi học hàm, học vị (có ngoại lệ).',
        en: 'No academic title stands before the name of the signer (there are exceptions).',
      },
      proposed: { vi: right, en: right },
      howSure: 'likely',
    }),
  ];
}

function recipients(end: readonly DraftParagraph[], last: DraftParagraph): readonly Finding[] {
  const head = end.findIndex(({ text }) => /^Nơi nhận\s*:?$/u.test(text));
  const said = (line: DraftParagraph, why: { readonly vi: string; readonly en: string }, right: string): Finding =>
    findingAt(line, {
      code: 'form.recipients',
      quote: line.text,
      why,
      proposed: { vi: right, en: right },
      howSure: 'sure',
    });
  if (head < 0)
    return [
      said(
        last,
        { vi: 'Không thấy mục “Nơi nhận:”.', en: 'There is no list of recipients, “Nơi nhận:”.' },
        'Nơi nhận:',
      ),
    ];
  const list = end.slice(head + 1).filter(({ text }) => /^[-–]\s/u.test(text));
  return list.flatMap((line, at) => {
    const wanted = at === list.length - 1 ? '.' : ';';
    if (line.text.endsWith(wanted)) return [];
    const why = {
      vi: 'Mỗi nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm.',
      en: 'Each recipient ends with a semicolon, the last with a full stop.',
    };
    return [said(line, why, `${line.text.replace(/[.,;:]$/u, '')}${wanted}`)];
  });
}
