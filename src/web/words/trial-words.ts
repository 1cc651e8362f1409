import type { Catalogue } from './say.ts';

/** Words of trying a method. */
export const trialWords = {
  title: { vi: 'Thử ngay', en: 'Try it' },
  elsewhere: {
    vi: 'Phương pháp này cần nhiều bảng cùng lúc, nên chạy khi dựng hồ sơ hoặc chuyển bảng:',
    en: 'This method needs several tables at once; it runs when a dossier is built or a table converted:',
  },
  onTables: {
    vi: 'Phương pháp này cần bảng có cột đặt tên; chạy trên bảng có sẵn, hoặc trên ví dụ nhỏ đi kèm.',
    en: 'This method wants tables with named columns: run it on a table at hand, or on the small example that comes with it.',
  },
  note: {
    vi: 'Bản thử, chạy trong trình duyệt này. Kết quả không phải là con số của hồ sơ: không có mã, không vào luận điểm, không được lưu.',
    en: 'A trial that runs in this browser. The result is no figure of a dossier: it has no id, grounds no claim and is not kept.',
  },
  from: { vi: 'Lấy bảng từ', en: 'Take the table from' },
  paste: { vi: 'Dán bảng', en: 'Paste a table' },
  atHand: { vi: 'Bảng có sẵn', en: 'A table at hand' },
  pasteTable: {
    vi: 'Dòng đầu là tên ngành, cột đầu là tên nơi, ô là số lượng (chép từ bảng tính cũng được)',
    en: 'First line: industries; first column: places; cells: amounts (copying from a spreadsheet works)',
  },
  pasteColumns: {
    vi: 'Cột đầu là tên người giữ (nơi, ngành, doanh nghiệp), các cột sau là số lượng',
    en: 'First column: holders (places, industries, firms); further columns: amounts',
  },
  pasteFour: {
    vi: 'Cột đầu là ngành, rồi bốn cột: nơi kỳ đầu, nơi kỳ cuối, cả nước kỳ đầu, cả nước kỳ cuối',
    en: 'First column: industry; then four: place before, place after, whole before, whole after',
  },
  table: { vi: 'Bảng', en: 'Table' },
  choose: { vi: 'Chọn một bảng', en: 'Choose a table' },
  measure: { vi: 'Chỉ tiêu', en: 'Measure' },
  period: { vi: 'Kỳ', en: 'Period' },
  noTables: { vi: 'Chưa có bảng nào hợp; hãy dán bảng.', en: 'No table at hand fits; paste one.' },
  zeros: { vi: 'Ở bảng này ô trống nghĩa là 0', en: 'In this table an empty cell means 0' },
  empty: {
    vi: '{count} ô không có số (đầu tiên: {row}, {column}). Trống không phải là 0: hãy điền, bỏ dòng, hoặc nói rõ ô trống là 0.',
    en: '{count} cells hold no number (first: {row}, {column}). Empty is not zero: fill them, drop the row, or say that empty means 0.',
  },
  fourOnly: {
    vi: 'Cần đúng bốn cột số; bảng này có {count}.',
    en: 'Exactly four columns are needed; this table has {count}.',
  },
  twoByTwo: { vi: 'Cần ít nhất hai nơi và hai ngành.', en: 'At least two places and two industries are needed.' },
  run: { vi: 'Tính thử', en: 'Try' },
  refused: { vi: 'Phương pháp từ chối: {why}', en: 'The method refuses: {why}' },
  result: { vi: 'Kết quả thử', en: 'Result of the trial' },
  made: {
    vi: '{method} trên {rows} dòng × {columns} cột; {source}.',
    en: '{method} on {rows} rows × {columns} columns; {source}.',
  },
  pasted: { vi: 'bảng dán vào', en: 'pasted table' },
  name: { vi: 'Tên', en: 'Name' },
  value: { vi: 'Giá trị', en: 'Value' },
  share: { vi: 'Tỷ trọng lớn nhất', en: 'Largest share' },
  holder: { vi: 'Người giữ', en: 'Holder' },
  weighted: { vi: 'Có trọng số', en: 'Weighted' },
  unweighted: { vi: 'Không trọng số', en: 'Unweighted' },
  change: { vi: 'Thay đổi', en: 'Change' },
  national: { vi: 'Phần cả nước', en: 'National part' },
  mix: { vi: 'Phần cơ cấu ngành', en: 'Industry mix' },
  regional: { vi: 'Phần địa phương', en: 'Regional part' },
  competitive: { vi: 'Cạnh tranh', en: 'Competitive' },
  allocation: { vi: 'Phân bổ', en: 'Allocation' },
  column: { vi: 'Cột', en: 'Column' },
  tooLong: {
    vi: 'Kết quả đầy đủ có {rows} dòng × {columns} cột; ở đây là {shown} giá trị lớn nhất hoặc đầu tiên.',
    en: 'The whole result has {rows} rows × {columns} columns; here are the {shown} greatest or first.',
  },
  whole: { vi: 'Tải cả kết quả (CSV)', en: 'Whole result (CSV)' },
} as const satisfies Catalogue;
