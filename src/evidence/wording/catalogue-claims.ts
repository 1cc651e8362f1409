import type { Bilingual } from '../../model/bilingual.ts';

/** Words of claims, instruments, what is left to do and the summary. Slots stand in the same order in both languages. */
export const claimCatalogue = {
  'claims.heading': { vi: 'Giải pháp và luận điểm', en: 'Solutions and claims' },
  'claims.opinion': {
    vi: 'Ý kiến (không có số liệu hay nguồn dẫn kèm theo)',
    en: 'Opinion (no figure or source stands behind it)',
  },
  'instruments.heading': {
    vi: 'Cơ chế hiện hành liên quan trực tiếp đến cụm',
    en: 'Mechanisms in force that bear directly on clusters',
  },
  'instruments.name': { vi: 'Cơ chế', en: 'Instrument' },
  'instruments.document': { vi: 'Văn bản', en: 'Document' },
  'instruments.kind': { vi: 'Loại', en: 'Kind' },
  'instruments.from': { vi: 'Hiệu lực từ', en: 'In force from' },
  'instrument.technology': { vi: 'công nghệ', en: 'technology' },
  'instrument.market': { vi: 'thị trường', en: 'market' },
  'instrument.quality': { vi: 'chất lượng', en: 'quality' },
  'instrument.finance': { vi: 'tài chính', en: 'finance' },
  'instrument.criteria': { vi: 'tiêu chí', en: 'criteria' },
  'instrument.training': { vi: 'đào tạo', en: 'training' },
  'instrument.credit': { vi: 'tín dụng', en: 'credit' },
  'instrument.tax': { vi: 'thuế', en: 'tax' },
  'instrument.data': { vi: 'dữ liệu', en: 'data' },
  'instrument.infrastructure': { vi: 'hạ tầng', en: 'infrastructure' },
  'instruments.note': {
    vi: 'Số trong văn bản cần đối chiếu Công báo trước khi dùng.',
    en: 'Check each text against the Official Gazette before use.',
  },
  'todo.heading': { vi: 'Việc còn lại trước khi ký', en: 'What is left before signing' },
  'todo.sentence': { vi: 'Còn {count} việc trước khi ký:', en: '{count} things are left before signing:' },
  'todo.none': { vi: 'Không còn việc nào được máy phát hiện.', en: 'Nothing left that a machine can see.' },
  'todo.cannot-tell': { vi: '{rung}, ngày {date}: {settle}', en: '{rung}, {date}: {settle}' },
  'todo.opinion': {
    vi: 'Luận điểm “{claim}” chưa có số liệu hay nguồn dẫn.',
    en: 'The claim “{claim}” has no figure or source.',
  },
  'todo.press-only': {
    vi: '{count} dẫn liệu lấy từ báo chí, cần nguồn chính thức hoặc mở lại đường dẫn để kiểm.',
    en: '{count} facts come from the press: find an official source or open each link to check.',
  },
  'todo.contradictions': {
    vi: '{count} nhóm dẫn liệu mâu thuẫn nhau, cần chọn hoặc giải thích.',
    en: '{count} groups of facts contradict each other and need a choice or an explanation.',
  },
  'todo.stale': {
    vi: '{release} đã có bản mới {newer}: các số dựa vào bản cũ cần làm lại.',
    en: '{release} has a newer version {newer}: figures that rest on the old one must be redone.',
  },
  'todo.run': {
    vi: 'Phương pháp “{run}” không chạy được: {why}',
    en: 'The method “{run}” could not run: {why}',
  },
  'todo.policy': {
    vi: 'Chính sách đã đổi từ ngày xét: {said}.',
    en: 'Policy has changed since the day of the report: {said}.',
  },
  'todo.act': { vi: '{act}: {warning}', en: '{act}: {warning}' },
  'todo.stale-claim': {
    vi: 'Luận điểm “{claim}” dựa vào số liệu đã cũ.',
    en: 'The claim “{claim}” rests on stale figures.',
  },

  'summary.synthetic.title': { vi: 'Có số liệu giả lập', en: 'Contains synthetic data' },
  'summary.synthetic': {
    vi: '{count} con số của hồ sơ này tính từ số liệu giả lập, chỉ để thử. Không dùng hồ sơ này làm căn cứ.',
    en: '{count} figures of this dossier rest on synthetic data made for trying out. Do not use this dossier as evidence.',
  },
  'summary.ladder': {
    vi: 'Đọc theo ngày {date}, trong tám bậc: có {yes}, không {no}, chưa đủ dữ liệu {open}, không áp dụng {none}; kết luận {word}.',
    en: 'Read as of {date}, of the eight rungs: yes {yes}, no {no}, cannot tell {open}, not applicable {none}; the finding is {word}.',
  },
  'summary.claims': {
    vi: '{all} luận điểm: {figures} có số liệu, {facts} có nguồn dẫn, {opinions} là ý kiến; {stale} đã cũ.',
    en: '{all} claims: {figures} with figures, {facts} with sources, {opinions} opinions; {stale} stale.',
  },
  'summary.units': {
    vi: 'Ngày {date}, địa bàn là {units}.',
    en: 'On {date} the places are {units}.',
  },
  'word.robust': { vi: 'vững', en: 'robust' },
  'word.robustly-not': { vi: 'vững theo hướng không', en: 'robustly no' },
  'word.fragile': { vi: 'mong manh', en: 'fragile' },
  'word.cannot-tell': { vi: 'chưa đủ dữ liệu để nói vững hay không', en: 'not testable for robustness yet' },
  'gaps.heading': { vi: 'Những gì đã tìm mà chưa có', en: 'What was looked for and not found' },
  'organisations.table': { vi: 'Tổ chức hỗ trợ được nêu tên, ngày {date}', en: 'Support organisations named, {date}' },
  'organisations.name': { vi: 'Tổ chức', en: 'Organisation' },
  'organisations.kind': { vi: 'Loại', en: 'Kind' },
  'organisations.row': { vi: 'Dòng nguồn', en: 'Source row' },
  'organisations.place': { vi: 'Nơi', en: 'Place' },
} as const satisfies Record<string, Bilingual>;
