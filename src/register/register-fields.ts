import type { Bilingual } from '../model/bilingual.ts';

/** Who may see a field: everybody, the staff of the register, or only those whom a later role names (personal data). */
export type Visibility = 'public' | 'staff' | 'restricted';

export type FieldKind = 'text' | 'list' | 'number' | 'date';

export interface RegisterField {
  readonly visibility: Visibility;
  readonly kind: FieldKind;
  readonly unit?: string;
  readonly title: Bilingual;
}

/** Fields of codes: a code looks like a phone and is none. */
export const CODE_FIELDS: ReadonlySet<string> = new Set([
  'code',
  'parent_code',
  'predecessor_code',
  'industries',
  'place',
  'places',
  'place_candidates',
  'website',
]);

type Title = readonly [vi: string, en: string];
const field = (visibility: Visibility, kind: FieldKind, [vi, en]: Title): RegisterField => ({
  visibility,
  kind,
  title: { vi, en },
});

/** Every field of a record. What is not `public` leaves the register by no answer and no export. */
export const REGISTER_FIELDS = {
  code: field('public', 'text', ['Mã số thuế', 'Tax code']),
  stated_code: field('staff', 'text', [
    'Mã số như nguồn ghi (không qua kiểm tra)',
    'Code as printed (fails its check)',
  ]),
  person_code: field('restricted', 'text', ['Số định danh cá nhân', 'Personal identification number']),
  name: field('public', 'text', ['Tên', 'Name']),
  name_en: field('public', 'text', ['Tên tiếng Anh', 'English name']),
  short_name: field('public', 'text', ['Tên viết tắt', 'Short name']),
  kind: field('public', 'text', ['Loại', 'Kind']),
  status: field('public', 'text', ['Tình trạng hoạt động', 'Operating status']),
  founded: field('public', 'date', ['Ngày thành lập', 'Founded on']),
  closed: field('public', 'date', ['Ngày chấm dứt', 'Closed on']),
  address: field('public', 'text', ['Địa chỉ', 'Address']),
  province: field('public', 'text', ['Tỉnh như nguồn ghi', 'Province as printed']),
  district: field('public', 'text', ['Huyện như nguồn ghi', 'District as printed']),
  commune: field('public', 'text', ['Xã như nguồn ghi', 'Commune as printed']),
  place: field('public', 'text', ['Đơn vị hành chính (có thời điểm)', 'Dated place']),
  places: field('public', 'list', ['Có mặt tại các đơn vị hành chính', 'Present in places']),
  place_candidates: field('public', 'list', ['Có thể thuộc xã mới', 'Possible new communes']),
  park: field('public', 'text', ['Khu, cụm công nghiệp', 'Industrial park']),
  lot: field('public', 'text', ['Lô', 'Lot']),
  lat: { ...field('public', 'number', ['Vĩ độ', 'Latitude']), unit: 'degrees' },
  lng: { ...field('public', 'number', ['Kinh độ', 'Longitude']), unit: 'degrees' },
  ownership: field('public', 'text', ['Sở hữu', 'Ownership']),
  country: field('public', 'text', ['Nước của vốn', 'Country of capital']),
  industries: field('public', 'list', ['Ngành (mã có phiên bản)', 'Industries (codes with version)']),
  stage: field('public', 'text', ['Khâu trong chuỗi giá trị', 'Stage of the value chain']),
  size: field('public', 'text', ['Quy mô theo luật', 'Size by law']),
  workers: { ...field('staff', 'number', ['Lao động', 'Workers']), unit: 'persons' },
  turnover: { ...field('staff', 'number', ['Doanh thu', 'Turnover']), unit: 'VND' },
  capital: { ...field('staff', 'number', ['Nguồn vốn', 'Capital']), unit: 'VND' },
  products: field('public', 'list', ['Sản phẩm', 'Products']),
  processes: field('public', 'list', ['Công đoạn', 'Processes']),
  core_processes: field('public', 'list', ['Công đoạn chính', 'Core processes']),
  supplementary_processes: field('public', 'list', ['Công đoạn phụ', 'Supplementary processes']),
  process_terms: field('public', 'list', ['Công đoạn theo từ vựng', 'Processes by the vocabulary']),
  certificates: field('public', 'list', ['Chứng nhận', 'Certificates']),
  capabilities: field('public', 'list', ['Năng lực gia công', 'Capabilities']),
  machines: field('public', 'list', ['Máy móc', 'Machines']),
  measuring: field('public', 'list', ['Thiết bị đo', 'Measuring equipment']),
  capacity: field('public', 'list', ['Công suất', 'Capacity']),
  load: field('restricted', 'list', ['Mức tải', 'Load']),
  quality: field('public', 'list', ['Hồ sơ chất lượng', 'Quality record']),
  customers: field('restricted', 'list', ['Khách hàng', 'Customers']),
  languages: field('public', 'list', ['Ngôn ngữ làm việc', 'Working languages']),
  staff: field('staff', 'list', ['Nhân lực', 'Staff']),
  website: field('public', 'text', ['Trang web', 'Website']),
  email: field('staff', 'text', ['Thư điện tử', 'E-mail']),
  phone: field('restricted', 'text', ['Điện thoại', 'Phone']),
  household_name: field('restricted', 'text', ['Tên hộ kinh doanh', 'Name of the household business']),
  representative: field('restricted', 'text', ['Người đại diện', 'Representative']),
  contact: field('restricted', 'text', ['Người liên hệ', 'Contact person']),
  parent_code: field('public', 'text', ['Mã số của công ty mẹ', 'Code of the parent']),
  predecessor_code: field('public', 'text', ['Mã số của đơn vị trước', 'Code of the predecessor']),
  note: field('staff', 'text', ['Ghi chú', 'Note']),
} as const satisfies Readonly<Record<string, RegisterField>>;

export type FieldName = keyof typeof REGISTER_FIELDS;

export const FIELD_NAMES = Object.keys(REGISTER_FIELDS) as readonly FieldName[];

export type FieldValue = string | number | readonly string[];

/** What one row says of one record. */
export type Said = Readonly<Partial<Record<FieldName, FieldValue>>>;

/** Stages of the value chain: production, processing, consumption. */
export const STAGES = ['production', 'processing', 'consumption'] as const;
export type Stage = (typeof STAGES)[number];

export const OWNERSHIPS = ['state', 'private', 'foreign'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

/** Whether everybody may see a field. */
export function isPublic(name: FieldName): boolean {
  return REGISTER_FIELDS[name].visibility === 'public';
}
