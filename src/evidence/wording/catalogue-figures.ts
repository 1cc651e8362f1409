import type { Bilingual } from '../../model/bilingual.ts';

/** Labels of figures, and what would settle an open rung. Slots stand in the same order in both languages. */
export const figureCatalogue = {
  'settle.place-industry-table': {
    vi: 'Bảng tỉnh × ngành (số cơ sở, lao động, giá trị) của cơ quan thống kê hoặc Bộ: thêm ở mục Thêm số liệu, hoặc bằng lệnh “lienket data add”.',
    en: 'A province × industry table (establishments, workers, output) from the statistics office or the ministry: add it under Add data, or with “lienket data add”.',
  },
  'settle.finer-table': {
    vi: 'Bảng theo đơn vị hành chính và mã ngành của chính ngày này, hoặc tỷ lệ phân bổ có nguồn.',
    en: 'A table on the units and codes of this very date, or sourced weights for the split.',
  },
  'settle.plant-sizes': {
    vi: 'Lao động của cơ sở lớn nhất trong mỗi tỉnh × ngành (cột largest_establishment_workers), hoặc danh sách cơ sở có quy mô.',
    en: 'Workers of the largest establishment in each province × industry (column largest_establishment_workers), or a list of plants with sizes.',
  },
  'settle.linkage': {
    vi: 'Bảng cân đối liên ngành Việt Nam hoặc của vùng, danh sách hợp đồng cung ứng có ngày, hoặc dòng lao động giữa các doanh nghiệp.',
    en: 'An input–output table of Viet Nam or the region, dated supply contracts, or labour flows between the firms.',
  },
  'settle.institutions': {
    vi: 'Tên và chứng cứ hoạt động của tổ chức thuộc loại: {absent}.',
    en: 'Names and evidence of activity of organisations of these kinds: {absent}.',
  },
  'settle.legal': {
    vi: 'Danh sách ít nhất 10 doanh nghiệp trong một ranh giới hành chính, mỗi doanh nghiệp kèm chứng cứ liên kết.',
    en: 'A list of at least 10 firms within one administrative boundary, each with evidence of linkage.',
  },
  'settle.expert': {
    vi: 'Ý kiến của một chuyên gia có tên, ngày và lý do, ghi trong công thức hồ sơ.',
    en: 'The opinion of a named expert, dated and with reasons, written in the recipe.',
  },
  'settle.expert-disagreement': {
    vi: 'Các chuyên gia nói khác nhau: cần một ý kiến chung hoặc ghi rõ bất đồng.',
    en: 'The experts differ: a common opinion is needed, or the disagreement stands as it is.',
  },

  'figure.run-cell': { vi: '{column}, {row} ({run})', en: '{column}, {row} ({run})' },
  'figure.cluster-amount': { vi: '{measure} của cụm', en: '{measure} of the cluster' },
  'figure.cluster-part': { vi: '{measure} của cụm, phần {part}', en: '{measure} of the cluster, part {part}' },
  'figure.cluster-share': { vi: 'Tỷ trọng trong cụm: {part}', en: 'Share of the cluster: {part}' },
  'figure.next-quotient': {
    vi: 'Thương số vị trí của ngành {code} trong địa bàn',
    en: 'Location quotient of industry {code} in the places',
  },
  'figure.next-density': {
    vi: 'Mật độ liên quan quanh ngành {code}',
    en: 'Relatedness density around industry {code}',
  },
  'figure.cell': { vi: '{measure}: cụm trong địa bàn', en: '{measure}: the cluster in its places' },
  'figure.placeTotal': { vi: '{measure}: mọi ngành trong địa bàn', en: '{measure}: all industries in the places' },
  'figure.industryTotal': {
    vi: '{measure}: các ngành của cụm trong cả nước',
    en: '{measure}: the cluster’s industries in the whole country',
  },
  'figure.total': { vi: '{measure}: mọi ngành trong cả nước', en: '{measure}: all industries in the whole country' },
  'figure.carriers': {
    vi: '{measure} của các ngành trong cụm, cả nước',
    en: '{measure} of the cluster’s industries, whole country',
  },
  'figure.quotient': { vi: 'Thương số vị trí theo {measure}', en: 'Location quotient by {measure}' },
  'figure.quotient-of-place': { vi: 'Thương số vị trí riêng của {place}', en: 'Location quotient of {place} alone' },
  'figure.quotient-without-largest': {
    vi: 'Thương số vị trí khi bỏ cơ sở (hoặc ô) lớn nhất',
    en: 'Location quotient without the largest plant (or cell)',
  },
  'figure.largest-share': {
    vi: 'Tỷ trọng cơ sở lớn nhất trong cụm',
    en: 'Share of the largest establishment in the cluster',
  },
  'figure.largest-cell-share': {
    vi: 'Tỷ trọng ô lớn nhất (một ngành trong một nơi) trong cụm',
    en: 'Share of the largest cell (one industry in one place) in the cluster',
  },
  'figure.input-share': {
    vi: 'Tỷ lệ đầu vào trung gian mua trong các ngành của cụm ({country})',
    en: 'Share of intermediate inputs bought within the cluster’s industries ({country})',
  },
  'figure.organisations': {
    vi: 'Tổ chức hỗ trợ được nêu tên trong địa bàn',
    en: 'Support organisations named in the places',
  },
  'figure.named-firms': { vi: 'Doanh nghiệp được nêu tên trong {place}', en: 'Firms named in {place}' },
  'figure.register-enterprises': {
    vi: 'Doanh nghiệp của cụm mà sổ đăng ký nêu tên trong địa bàn',
    en: 'Enterprises of the cluster that the register names in the places',
  },
  'figure.register-workers': {
    vi: 'Lao động ít nhất của các doanh nghiệp ấy, theo nhóm quy mô',
    en: 'Their workers at least, by class of size',
  },
  'figure.register-without-largest': {
    vi: 'Lao động ít nhất khi bỏ doanh nghiệp lớn nhất',
    en: 'Their workers at least without the largest',
  },
  'figure.change-from': { vi: '{title}: đầu kỳ', en: '{title}: at the start' },
  'figure.change-to': { vi: '{title}: cuối kỳ', en: '{title}: at the end' },
  'figure.change-total': { vi: '{title}: thay đổi', en: '{title}: change' },
  'figure.effect.economy': { vi: '{title}: phần do kinh tế', en: '{title}: part due to the economy' },
  'figure.effect.boundary': { vi: '{title}: phần do địa giới', en: '{title}: part due to the boundary' },
  'figure.effect.classification': { vi: '{title}: phần do phân ngành', en: '{title}: part due to the classification' },
  'figure.effect.revision': {
    vi: '{title}: phần do hiệu chỉnh số liệu',
    en: '{title}: part due to the revision of data',
  },
  'figure.product-value': { vi: '{product}: {what}', en: '{product}: {what}' },
} as const satisfies Record<string, Bilingual>;
