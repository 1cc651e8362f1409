import { atlasOf, type Place } from '../../indicators/as-of/atlas.ts';
import type { IsoDate } from '../../model/dates.ts';
import type { Draft } from '../../model/draft.ts';
import type { Finding } from './finding.ts';
import type { Check, KnownAct, LintKnowledge } from './lint-knowledge.ts';
import { markdownDraft } from './markdown-draft.ts';

type ActWords = readonly [id: string, kind: string, number: string, issuer: string, issued: string, title: string];

const act = ([id, kind, number, issuer, issued, title]: ActWords, rest: Partial<KnownAct> = {}): KnownAct => ({
  id,
  kind: { vi: kind, en: kind },
  number,
  issuer: { vi: issuer, en: issuer },
  issued,
  inForceFrom: issued,
  inForceTo: '',
  title: { vi: title, en: title },
  status: 'in-force',
  replacedBy: '',
  howSure: 'A',
  ...rest,
});

const place = (id: string, name: string, title: string): Place => {
  const isOld = id.startsWith('VN63');
  return {
    id,
    geography: id.slice(0, 4),
    level: 'province',
    code: id.slice(5),
    nameVi: name,
    fullNameVi: `${title} ${name}`,
    nameEn: name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D'),
    parentId: null,
    validFrom: (isOld ? '2008-08-01' : '2025-07-01') as IsoDate,
    validTo: isOld ? ('2025-07-01' as IsoDate) : null,
  };
};

const step = (from: string, to: string) =>
  ({ from, to, extent: 'whole', eventDate: '2025-07-01', legalSource: 'nq-202-2025-qh15' }) as const;

/** A few acts, places and figures of Viet Nam, as the packs word them. */
export const toyKnowledge: LintKnowledge = {
  acts: [
    act([
      'nq-11-2022-tw',
      'Nghị quyết',
      '11-NQ/TW',
      'Bộ Chính trị',
      '2022-02-10',
      'Phát triển vùng trung du và miền núi Bắc Bộ',
    ]),
    act([
      'nq-30-2022-tw',
      'Nghị quyết',
      '30-NQ/TW',
      'Bộ Chính trị',
      '2022-11-23',
      'Phát triển vùng đồng bằng sông Hồng',
    ]),
    act([
      'nq-96-2022-cp',
      'Nghị quyết',
      '96/NQ-CP',
      'Chính phủ',
      '2022-08-01',
      'Chương trình hành động thực hiện Nghị quyết 11-NQ/TW',
    ]),
    act([
      'nd-80-2021',
      'Nghị định',
      '80/2021/NĐ-CP',
      'Chính phủ',
      '2021-08-26',
      'Quy định chi tiết Luật Hỗ trợ doanh nghiệp nhỏ và vừa',
    ]),
    act(['nd-13-2023', 'Nghị định', '13/2023/NĐ-CP', 'Chính phủ', '2023-04-17', 'Bảo vệ dữ liệu cá nhân'], {
      inForceTo: '2026-01-01',
      replacedBy: 'nd-356-2025',
      status: 'replaced',
    }),
    act([
      'nd-356-2025',
      'Nghị định',
      '356/2025/NĐ-CP',
      'Chính phủ',
      '2025-12-31',
      'Chi tiết Luật Bảo vệ dữ liệu cá nhân',
    ]),
  ],
  lineage: [{ from: 'nq-96-2022-cp', to: 'nq-11-2022-tw', relation: 'implements', date: '2022-08-01' }],
  atlas: atlasOf({
    places: [
      place('VN63-19', 'Thái Nguyên', 'Tỉnh'),
      place('VN63-24', 'Bắc Giang', 'Tỉnh'),
      place('VN63-27', 'Bắc Ninh', 'Tỉnh'),
      place('VN63-31', 'Hải Phòng', 'Thành phố'),
      place('VN63-34', 'Thái Bình', 'Tỉnh'),
      place('VN34-19', 'Thái Nguyên', 'Tỉnh'),
      place('VN34-24', 'Bắc Ninh', 'Tỉnh'),
      place('VN34-31', 'Hải Phòng', 'Thành phố'),
      place('VN34-33', 'Hưng Yên', 'Tỉnh'),
    ],
    designations: [],
    lineage: [
      step('VN63-19', 'VN34-19'),
      step('VN63-24', 'VN34-24'),
      step('VN63-27', 'VN34-24'),
      step('VN63-31', 'VN34-31'),
      step('VN63-34', 'VN34-33'),
    ],
    regions: [],
    adjacency: [],
  }),
  series: [
    {
      country: 'KOR',
      indicator: 'GB.XPD.RSDV.GD.ZS',
      name: { vi: 'Chi cho nghiên cứu và phát triển', en: 'Expenditure on research and development' },
      unit: '% of GDP',
      values: [
        [2018, 4.5],
        [2022, 5.2],
      ],
    },
  ],
  countries: [{ id: 'KOR', name: { vi: 'Hàn Quốc', en: 'Republic of Korea' } }],
  facts: [],
  codes: {
    before: { id: 'vsic2018', title: 'VSIC 2018', codes: new Set(['2610', '2620']) },
    now: { id: 'vsic2025', title: 'VSIC 2025', codes: new Set(['2611', '2619', '2620']) },
    from: '2025-11-15',
    successors: new Map([['2610', ['2611', '2619']]]),
  },
  form: {
    marginsMm: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
    paperMm: [210, 297],
    font: 'Times New Roman',
    bodyPt: [13, 14],
    lines: [1, 1.5],
    leastGapPt: 6,
    nationPt: [12, 13],
    mottoPt: [13, 14],
  },
};

/** A Markdown text as a draft. */
export const toyDraft = (text: string): Draft => markdownDraft('toy.md', text);

/** What a check says of a text on a day. */
export function said(check: Check, text: string, on = '2024-06-01'): readonly Finding[] {
  return check({ draft: toyDraft(text), day: { on: on as IsoDate, from: 'asked' }, known: toyKnowledge });
}

/** The codes of what a check says of a text on a day. */
export function codes(check: Check, text: string, on?: string): readonly string[] {
  return said(check, text, on).map(({ code }) => code);
}
