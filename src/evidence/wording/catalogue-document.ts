import type { Bilingual } from '../../model/bilingual.ts';

/** Words that the writers of files need: the form of the document, notes, appendices, states. */
export const documentCatalogue = {
  'status.official': { vi: 'số liệu chính thức', en: 'official' },
  'status.derived': { vi: 'tính từ số liệu chính thức', en: 'derived' },
  'status.proxy': { vi: 'số liệu thay thế', en: 'proxy' },
  'status.estimated': { vi: 'ước tính', en: 'estimated' },
  'status.synthetic': { vi: 'số liệu giả lập', en: 'synthetic' },
  'status.press': { vi: 'báo chí', en: 'press' },
  'status.academic': { vi: 'nghiên cứu', en: 'academic' },
  'status.company': { vi: 'doanh nghiệp công bố', en: 'company statement' },
  'status.sample': { vi: 'mẫu, không đại diện', en: 'sample, not representative' },

  'missing.missing': { vi: 'không có số liệu', en: 'no data' },
  'missing.suppressed': { vi: 'không công bố (bảo mật)', en: 'withheld (confidential)' },
  'missing.not-surveyed': { vi: 'chưa điều tra', en: 'not surveyed' },
  'missing.not-applicable': { vi: 'không áp dụng', en: 'not applicable' },

  'strength.strong': { vi: 'nguồn mạnh', en: 'strong source' },
  'strength.medium': { vi: 'nguồn trung bình', en: 'medium source' },
  'strength.weak': { vi: 'nguồn yếu', en: 'weak source' },

  'bounds.interval': { vi: 'khoảng tin cậy', en: 'interval' },
  'bounds.conversion': { vi: 'khoảng có thể do quy đổi một phần', en: 'possible range, partial conversion' },

  'form.nation': { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  'form.motto': { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  'form.number': { vi: 'Số: {number}', en: 'No.: {number}' },
  'form.body': { vi: 'CƠ QUAN, TỔ CHỨC', en: 'ISSUING BODY' },
  'form.type': { vi: 'BÁO CÁO', en: 'REPORT' },
  'form.minutes': { vi: 'BIÊN BẢN', en: 'MINUTES' },
  'form.basis': { vi: 'Căn cứ', en: 'Pursuant to' },
  'form.recipients': { vi: 'Nơi nhận:', en: 'Recipients:' },
  'form.signer': { vi: 'CHỨC VỤ CỦA NGƯỜI KÝ', en: 'TITLE OF THE SIGNER' },
  'form.archive': { vi: 'Lưu: VT', en: 'Archives' },
  'form.summary': { vi: 'Tóm tắt', en: 'Summary' },
  'form.table': { vi: 'Bảng {n}', en: 'Table {n}' },
  'form.picture': { vi: 'Hình {n}', en: 'Figure {n}' },
  'form.asOf': {
    vi: 'Địa giới và phân ngành xét theo ngày: {dates}.',
    en: 'Boundaries and classifications as of: {dates}.',
  },
  'form.marks': {
    vi: 'Ký hiệu nhỏ sau mỗi con số dẫn về nguồn: S là số liệu được tính, D là dẫn liệu có nguồn, L là văn bản pháp luật. Cùng một ký hiệu dùng cho mọi định dạng của báo cáo.',
    en: 'The small mark after each number leads to its source: S for a computed figure, D for a cited fact, L for a legal act. The marks are the same in every format of this report.',
  },

  'act.number': { vi: 'số {number}', en: 'No. {number}' },
  'act.date': { vi: '{date}', en: 'of {date}' },
  'act.issuer': { vi: 'của {issuer}', en: 'of {issuer}' },
  'act.subject': { vi: 'về {title}', en: 'on “{title}”' },

  'note.figure': {
    vi: '{id}: {label}; {period}; {status}; {method}; {source}; thời điểm số liệu: {vintage}.',
    en: '{id}: {label}; {period}; {status}; {method}; {source}; data vintage: {vintage}.',
  },
  'note.fact': {
    vi: '{id}: {source}; {status}, {strength}; kỳ {period}; {release}, dòng {row}.',
    en: '{id}: {source}; {status}, {strength}; period {period}; {release}, row {row}.',
  },
  'note.contested': { vi: 'Có nguồn nêu khác (nhóm {group}).', en: 'Other sources state otherwise (group {group}).' },
  'note.stale': { vi: 'Đã có bản dữ liệu mới hơn: {newer}.', en: 'A newer release exists: {newer}.' },
  'note.rows': { vi: '{table}, {count} dòng', en: '{table}, {count} rows' },
  'note.source': { vi: 'nguồn: {source}', en: 'source: {source}' },
  'note.from': { vi: 'tính từ {marks}', en: 'computed from {marks}' },

  'callout.opinion': { vi: 'Ý kiến', en: 'Opinion' },
  'callout.warning': { vi: 'Lưu ý', en: 'Warning' },
  'callout.contradiction': { vi: 'Số liệu mâu thuẫn', en: 'Contradiction' },
  'callout.stale': { vi: 'Số liệu đã cũ', en: 'Stale' },
  'callout.summary': { vi: 'Tóm lại', en: 'In short' },

  'picture.table': { vi: 'Số liệu của hình: {table}', en: 'The same in a table: {table}' },
  'picture.twin': { vi: 'Xem số liệu của hình', en: 'Show the data of this figure' },
  'picture.place': { vi: 'Đơn vị hành chính', en: 'Administrative unit' },
  'picture.role': { vi: 'Trên bản đồ', en: 'On the map' },
  'picture.cluster': { vi: 'thuộc cụm', en: 'in the cluster' },
  'picture.context': { vi: 'lân cận', en: 'beside it' },
  'picture.label': { vi: 'Nội dung', en: 'Entry' },
  'picture.value': { vi: 'Giá trị', en: 'Value' },
  'picture.low': { vi: 'Thấp nhất', en: 'Lowest' },
  'picture.high': { vi: 'Cao nhất', en: 'Highest' },
  'picture.reference': { vi: 'mốc {value}', en: 'reference {value}' },
  'picture.paracels': { vi: 'QĐ. Hoàng Sa', en: 'Hoàng Sa' },
  'picture.spratlys': { vi: 'QĐ. Trường Sa', en: 'Trường Sa' },
  'picture.ofVietNam': { vi: '(Việt Nam)', en: '(Viet Nam)' },
  'picture.noShape': { vi: 'chưa có ranh giới để vẽ: {names}', en: 'no boundary to draw: {names}' },
  'picture.scale': { vi: '{km} km', en: '{km} km' },

  'grid.yes': { vi: 'có', en: 'yes' },
  'grid.no': { vi: 'không', en: 'no' },
  'grid.cannot-tell': { vi: 'chưa đủ dữ liệu', en: 'cannot tell' },
  'grid.not-applicable': { vi: 'không áp dụng', en: 'not applicable' },

  'appendix.heading': { vi: 'Phụ lục: nguồn gốc số liệu', en: 'Appendix: where the figures come from' },
  'appendix.figures': { vi: 'Số liệu được tính', en: 'Computed figures' },
  'appendix.facts': { vi: 'Dẫn liệu có nguồn', en: 'Cited facts' },
  'appendix.acts': { vi: 'Văn bản pháp luật', en: 'Legal acts' },
  'appendix.releases': { vi: 'Các bản dữ liệu', en: 'Data releases' },
  'appendix.verify': { vi: 'Kiểm lại', en: 'Verification' },
  'appendix.verify.text': {
    vi: 'Tính lại trên máy khác với cùng các bản dữ liệu thì mọi số liệu phải khớp từng bit. Dấu niêm của công thức và của các số liệu ghi dưới đây.',
    en: 'Computed again on another machine with the same releases, every figure must agree bit for bit. The seals of the recipe and of the figures are printed below.',
  },
  'appendix.seal.recipe': { vi: 'Niêm công thức', en: 'Seal of the recipe' },
  'appendix.seal.figures': { vi: 'Niêm số liệu', en: 'Seal of the figures' },
  'appendix.seal.program': { vi: 'Chương trình', en: 'Program' },
  'appendix.dated': { vi: 'Ngày của công thức', en: 'Recipe dated' },

  'field.mark': { vi: 'Ký hiệu', en: 'Mark' },
  'field.id': { vi: 'Mã', en: 'Id' },
  'field.label': { vi: 'Nội dung', en: 'What it is' },
  'field.value': { vi: 'Giá trị', en: 'Value' },
  'field.valueMax': { vi: 'Giá trị đến', en: 'Value up to' },
  'field.missing': { vi: 'Vì sao không có giá trị', en: 'Why there is no value' },
  'field.low': { vi: 'Thấp nhất', en: 'Lowest' },
  'field.high': { vi: 'Cao nhất', en: 'Highest' },
  'field.bounds': { vi: 'Loại khoảng', en: 'Kind of bounds' },
  'field.unit': { vi: 'Đơn vị', en: 'Unit' },
  'field.period': { vi: 'Kỳ', en: 'Period' },
  'field.status': { vi: 'Tính chất', en: 'Status' },
  'field.strength': { vi: 'Độ mạnh', en: 'Strength' },
  'field.vintage': { vi: 'Thời điểm số liệu', en: 'Vintage' },
  'field.method': { vi: 'Phương pháp', en: 'Method' },
  'field.parameters': { vi: 'Tham số', en: 'Parameters' },
  'field.from': { vi: 'Tính từ', en: 'Computed from' },
  'field.inputs': { vi: 'Dữ liệu đầu vào', en: 'Inputs' },
  'field.source': { vi: 'Nguồn', en: 'Source' },
  'field.release': { vi: 'Bản dữ liệu', en: 'Release' },
  'field.table': { vi: 'Bảng', en: 'Table' },
  'field.selection': { vi: 'Điều kiện chọn', en: 'Selection' },
  'field.column': { vi: 'Cột', en: 'Column' },
  'field.rows': { vi: 'Dòng', en: 'Rows' },
  'field.row': { vi: 'Dòng', en: 'Row' },
  'field.matched': { vi: 'Số dòng khớp', en: 'Rows matched' },
  'field.hash': { vi: 'Mã băm', en: 'Hash' },
  'field.licence': { vi: 'Giấy phép', en: 'Licence' },
  'field.title': { vi: 'Tên', en: 'Title' },
  'field.publisher': { vi: 'Nơi công bố', en: 'Publisher' },
  'field.date': { vi: 'Ngày', en: 'Date' },
  'field.url': { vi: 'Địa chỉ', en: 'Address' },
  'field.conflict': { vi: 'Nhóm mâu thuẫn', en: 'Conflict group' },
  'field.statement': { vi: 'Nội dung', en: 'Statement' },
  'field.sources': { vi: 'Nguồn của bản', en: 'Sources of the release' },
  'field.newer': { vi: 'Bản mới hơn', en: 'Newer release' },
  'field.number': { vi: 'Số, ký hiệu', en: 'Number' },
  'field.issuer': { vi: 'Cơ quan ban hành', en: 'Issuer' },
  'field.howSure': { vi: 'Mức chắc chắn', en: 'How sure' },

  'sheet.contents': { vi: 'Mục lục', en: 'Contents' },
  'sheet.provenance': { vi: 'Nguồn gốc', en: 'Provenance' },
  'sheet.inputs': { vi: 'Đầu vào', en: 'Inputs' },
  'sheet.facts': { vi: 'Dẫn liệu', en: 'Facts' },
  'sheet.acts': { vi: 'Văn bản', en: 'Acts' },
  'sheet.releases': { vi: 'Bản dữ liệu', en: 'Releases' },
} satisfies Readonly<Record<string, Bilingual>>;

export type DocumentKey = keyof typeof documentCatalogue;

/** Words of the writers by a key that the compiler knows. */
export function documentWords(key: DocumentKey): Bilingual {
  return documentCatalogue[key];
}

/** Words of the writers with their slots filled by plain text. */
export function filledWords(key: DocumentKey, slots: Readonly<Record<string, string | number>>): Bilingual {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (mark, slot: string) => String(slots[slot] ?? mark));
  return { vi: fill(documentCatalogue[key].vi), en: fill(documentCatalogue[key].en) };
}
