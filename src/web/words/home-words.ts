import type { Catalogue } from './say.ts';

/** Words of the first screen. */
export const homeWords = {
  asks: { vi: 'Hôm nay tôi có thể kết luận điều gì?', en: 'What can I settle today?' },
  sentence: {
    vi: 'Có cụm liên kết ngành hay không, ở đâu, vì sao; mỗi con số dẫn tới dòng số liệu gốc.',
    en: 'Whether there is a linkage cluster, where and why; every number leads to its source rows.',
  },
  doors: { vi: 'Bắt đầu từ', en: 'Start from' },
  region: { vi: 'Một địa phương', en: 'A region' },
  regionDo: {
    vi: 'Nơi này có gì, địa giới đã đổi ra sao, trên bản đồ của bất kỳ ngày nào.',
    en: 'What is there and how its borders moved, on the map of any day.',
  },
  regionGo: { vi: 'Mở bản đồ', en: 'Open the map' },
  industry: { vi: 'Một ngành', en: 'An industry' },
  industryDo: {
    vi: 'Tìm theo tên hoặc mã, cũ hay mới; thấy mã chuyển sang đâu và thuộc nhóm nào.',
    en: 'By name or code, old or new; see where a code went and which group holds it.',
  },
  industryGo: { vi: 'Tìm ngành', en: 'Find an industry' },
  report: { vi: 'Một báo cáo', en: 'A report' },
  reportDo: {
    vi: 'Định nghĩa cụm, đọc tám bậc, viết luận điểm, tải báo cáo có trích dẫn.',
    en: 'Define a cluster, read the eight rungs, write claims, download a cited report.',
  },
  reportGo: { vi: 'Mở các hồ sơ', en: 'Open the dossiers' },
  dossiers: { vi: 'Hồ sơ gần đây', en: 'Recent dossiers' },
  dossiersNone: {
    vi: 'Chưa có hồ sơ nào. Mở mục Hồ sơ để tạo hồ sơ đầu tiên.',
    en: 'No dossiers yet. Open Dossiers to make the first.',
  },
  all: { vi: 'Tất cả hồ sơ', en: 'All dossiers' },
  example: { vi: 'Hồ sơ mẫu', en: 'Example' },
  computing: { vi: 'Đang tính phát hiện…', en: 'Computing what it finds…' },
  asOfDays: { vi: 'Xét tại {days}', en: 'As of {days}' },
  edited: { vi: 'sửa {day}', en: 'edited {day}' },
  outdated: { vi: 'Có số liệu mới hơn: {releases}', en: 'Newer data: {releases}' },
  onePage: { vi: 'Một trang', en: 'One page' },
  ladder: { vi: 'Tám bậc', en: 'Eight rungs' },
  changes: { vi: 'Mới từ lần xem trước', en: 'New since the last visit' },
  changesSince: { vi: 'Từ {day}', en: 'Since {day}' },
  changesNone: { vi: 'Không có gì đổi.', en: 'Nothing has changed.' },
  atHand: {
    vi: 'Trên máy này: {packs} gói dữ liệu có sẵn, {added} bản đã thêm.',
    en: 'On this machine: {packs} packs, {added} added releases.',
  },
  seePacks: { vi: 'Xem nguồn số liệu', en: 'See where data come from' },
  unusable: { vi: 'Tệp chưa dùng được', en: 'Files that cannot be used' },
  unusableDo: {
    vi: 'Những tệp này nằm trong thư mục dữ liệu nhưng không đọc được. Sửa hoặc chuyển đi, rồi mở lại trang.',
    en: 'These files lie in the data folder but cannot be read. Mend or move them, then reload.',
  },
  clusters: { vi: 'Ba thứ cùng gọi là “cụm”', en: 'Three things called “cụm” (cluster)' },
  clustersNote: {
    vi: 'Trang nào cũng gọi đủ tên, không bao giờ viết tắt.',
    en: 'Every page uses the full name, never short.',
  },
  linkage: { vi: 'Cụm liên kết ngành', en: 'Linkage cluster' },
  linkageIs: {
    vi: 'doanh nghiệp và tổ chức trong cùng ngành hoặc ngành liên quan, vừa cạnh tranh vừa hợp tác, tập trung theo địa giới (Luật 04/2017, Nghị định 80/2021). Đây là điều các hồ sơ xét.',
    en: 'firms and bodies of the same or related industries that compete and cooperate within a boundary (Law 04/2017, Decree 80/2021). This is what dossiers judge.',
  },
  estate: { vi: 'Cụm công nghiệp', en: 'Industrial estate cluster' },
  estateIs: {
    vi: 'khu đất sản xuất 10–75 ha có hạ tầng chung (Nghị định 32/2024). Nằm cạnh nhau chưa phải là liên kết.',
    en: 'a serviced estate of 10–75 ha (Decree 32/2024). Lying side by side is no linkage.',
  },
  bundle: { vi: 'Cụm nhiệm vụ', en: 'Task bundle' },
  bundleIs: {
    vi: 'một gói nhiệm vụ khoa học được giao cùng nhau. Không nói gì về nơi chốn.',
    en: 'a bundle of research tasks given out together. It says nothing of places.',
  },
} as const satisfies Catalogue;
