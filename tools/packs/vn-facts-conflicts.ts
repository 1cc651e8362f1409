import type { TextRow } from './pack-writer.ts';

/** How the facts of a group stand to each other, in the compiler's judgement; no value is ever averaged. */
export const RESOLUTIONS = [
  'unresolved',
  'one-preferred',
  'probable-slip',
  'rounding',
  'not-comparable',
  'later-value',
] as const;

type Resolution = (typeof RESOLUTIONS)[number];

interface Conflict {
  readonly group: string;
  readonly resolution: Resolution;
  readonly preferred?: string;
  readonly what: readonly [vi: string, en: string];
  readonly why: readonly [vi: string, en: string];
}

/** Facts that contradict each other, group by group: what they disagree on and how the disagreement is read. */
const CONFLICTS: readonly Conflict[] = [
  {
    group: 'CG01',
    resolution: 'unresolved',
    what: [
      'Mức tăng giá trị sản xuất công nghiệp của Thái Nguyên nửa đầu năm 2024: 6,5 % hay 6,21 %.',
      'Growth of industrial output in Thái Nguyên in the first half of 2024: 6.5 % or 6.21 %.',
    ],
    why: [
      'Hai số báo chí cho cùng một kỳ; chưa có căn cứ để chọn.',
      'Two press figures for the same half year; there is no ground to choose between them.',
    ],
  },
  {
    group: 'CG02',
    resolution: 'probable-slip',
    preferred: 'DET-015',
    what: [
      'Vốn của 41 dự án đầu tư nước ngoài mới tại Thái Nguyên năm 2023: 253,3 hay 243 triệu đô la Mỹ.',
      'Capital of the 41 new foreign projects in Thái Nguyên in 2023: 253.3 or 243 million USD.',
    ],
    why: [
      'Số 253,3 khớp với tổng khoảng 390 triệu mà cả hai nguồn nêu; số 243 nhiều khả năng ghi nhầm.',
      'The figure 253.3 fits the total of about 390 that both sources give; 243 is probably a slip.',
    ],
  },
  {
    group: 'CG03',
    resolution: 'one-preferred',
    preferred: 'DET-027',
    what: [
      'Vốn của Samsung Điện tử Thái Nguyên (SEVT): trên 7,5 tỷ hay 5 tỷ đô la Mỹ.',
      'Capital of Samsung Electronics Thái Nguyên (SEVT): over 7.5 billion or 5 billion USD.',
    ],
    why: [
      'Số 7,5 tỷ được hai nguồn nêu; cách viết của nguồn năm 2017 không rõ.',
      'Two sources give 7.5 billion; the wording of the 2017 source is unclear.',
    ],
  },
  {
    group: 'CG04',
    resolution: 'rounding',
    what: [
      'Vốn dự án thứ ba của Trina Solar tại khu Yên Bình: 454 hay 455,4 triệu đô la Mỹ.',
      'Capital of the third Trina Solar project in Yên Bình park: 454 or 455.4 million USD.',
    ],
    why: ['Nhiều khả năng do quy đổi tỷ giá.', 'Probably the conversion of the exchange rate.'],
  },
  {
    group: 'CG05',
    resolution: 'unresolved',
    what: [
      'Lao động trong các khu công nghiệp Bắc Giang: 190.235 người (cuối 2021) hay trên 174.000 người (tháng 7/2022).',
      'Workers in the industrial parks of Bắc Giang: 190,235 (late 2021) or over 174,000 (July 2022).',
    ],
    why: [
      'Khác thời điểm và khác số khu; mức tăng nêu năm 2022 không khớp với số năm 2021.',
      'Date and number of parks differ; the growth stated in 2022 does not fit the 2021 figure.',
    ],
  },
  {
    group: 'CG06',
    resolution: 'not-comparable',
    what: [
      'Diện tích 29 khu công nghiệp của Bắc Giang đến 2030: trên 7.840 ha hay 7.000 ha.',
      'Area of the 29 industrial parks of Bắc Giang by 2030: over 7,840 ha or 7,000 ha.',
    ],
    why: [
      'Một bên là mục tiêu năm 2021, một bên là danh mục được duyệt sau đó; không cùng đối tượng.',
      'One is a goal of 2021, the other a list approved later; they are not the same object.',
    ],
  },
  {
    group: 'CG07',
    resolution: 'later-value',
    what: [
      'Vốn của Luxshare tại Bắc Giang: 270 triệu (khoảng 2023) hay 504 triệu đô la Mỹ (2025).',
      'Capital of Luxshare in Bắc Giang: 270 million (about 2023) or 504 million USD (2025).',
    ],
    why: [
      'Nhiều khả năng đã tăng vốn; một nguồn tháng 11/2023 đã nêu số 504.',
      'Probably an increase of capital; a source of November 2023 already gave 504.',
    ],
  },
  {
    group: 'CG09',
    resolution: 'one-preferred',
    preferred: 'DET-074',
    what: [
      'Việc làm dự kiến của Hana Micron Vina năm 2025: trên 4.000 hay gần 3.000 người.',
      'Jobs planned by Hana Micron Vina for 2025: more than 4,000 or nearly 3,000.',
    ],
    why: ['Phần lớn báo nêu trên 4.000.', 'Most papers say more than 4,000.'],
  },
  {
    group: 'CG10',
    resolution: 'not-comparable',
    what: [
      'Quy mô đào tạo của VK-Tech: gần 6.000 sinh viên (2023) hay gần 900 sinh viên ngành bán dẫn (2025).',
      'Training at VK-Tech: nearly 6,000 students (2023) or nearly 900 in semiconductor majors (2025).',
    ],
    why: [
      'Một bên đếm nghề, một bên đếm ngành đào tạo; định nghĩa khác nhau.',
      'One counts trades, the other majors; the definitions differ.',
    ],
  },
  {
    group: 'CG11',
    resolution: 'unresolved',
    what: [
      'Vốn của Goertek tại Bắc Ninh: trên 1,675 tỷ hay trên 1,3 tỷ đô la Mỹ.',
      'Capital of Goertek in Bắc Ninh: over 1.675 billion or over 1.3 billion USD.',
    ],
    why: [
      'Số công ty được tính khác nhau; nguồn thứ ba nêu 1,15 tỷ cho ba dự án.',
      'The number of companies counted differs; a third source gives 1.15 billion for three projects.',
    ],
  },
  {
    group: 'CG12',
    resolution: 'not-comparable',
    what: [
      'Số doanh nghiệp công nghiệp hỗ trợ ở Bắc Ninh: 430 (2016), trên 400 (2020), khoảng 1.000 (cuối 2021).',
      'Supporting-industry enterprises in Bắc Ninh: 430 (2016), over 400 (2020), some 1,000 (end of 2021).',
    ],
    why: [
      'Năm và định nghĩa khác nhau; không được vẽ thành xu hướng.',
      'Years and definitions differ; no trend may be drawn.',
    ],
  },
  {
    group: 'CG13',
    resolution: 'not-comparable',
    what: [
      'Tỷ lệ nội địa hóa điện tử: 5–10 % (Bộ Công Thương) hay 57 % và 51 % (Samsung Việt Nam).',
      'Localisation in electronics: 5–10 % (Ministry of Industry and Trade) or 57 % and 51 % (Samsung Vietnam).',
    ],
    why: [
      'Bộ và Samsung đo hai việc khác nhau; không đặt chung một trục.',
      'The ministry and Samsung measure different things; they never stand on one axis.',
    ],
  },
  {
    group: 'CG14',
    resolution: 'one-preferred',
    preferred: 'NEW-004',
    what: [
      'Vốn giai đoạn một của Amkor: 520 hay khoảng 530 triệu đô la Mỹ.',
      'Capital of the first phase of Amkor: 520 or about 530 million USD.',
    ],
    why: ['Hai nguồn độc lập cùng nêu 520.', 'Two separate publishers agree on 520.'],
  },
  {
    group: 'CG16',
    resolution: 'unresolved',
    what: [
      'Diện tích nuôi ngao ở Nam Định: gần 2.000 ha (2019) hay trên 3.000 ha (2022).',
      'Area under clams in Nam Định: nearly 2,000 ha (2019) or over 3,000 ha (2022).',
    ],
    why: [
      'Khác năm; một trang khác nêu 2.165 ha, nên mức tăng chưa chắc có thật.',
      'The years differ; another page gives 2,165 ha, so the growth is not certain.',
    ],
  },
  {
    group: 'CG17',
    resolution: 'not-comparable',
    what: [
      'Phần xuất khẩu của các khu công nghiệp quốc gia Hàn Quốc năm 2005: 43 % hay 44,7 %.',
      'Share of exports of the national industrial complexes of Korea in 2005: 43 % or 44.7 %.',
    ],
    why: [
      'Một bên là khu quốc gia, một bên là khu do KICOX quản lý.',
      'One speaks of national complexes, the other of complexes run by KICOX.',
    ],
  },
];

export const conflictRows: readonly TextRow[] = CONFLICTS.map((each) => ({
  conflict_group: each.group,
  what_vi: each.what[0],
  what_en: each.what[1],
  resolution: each.resolution,
  resolution_vi: each.why[0],
  resolution_en: each.why[1],
  preferred_fact: each.preferred ?? '',
}));
