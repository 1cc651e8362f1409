import type { Bilingual } from '../../model/bilingual.ts';

/** What a part of a profile is, so that it is read, checked and shown as such. */
export type PartKind =
  | 'process'
  | 'material'
  | 'rank'
  | 'tolerance'
  | 'size'
  | 'count'
  | 'year'
  | 'force'
  | 'length'
  | 'quantity'
  | 'percent'
  | 'load'
  | 'ppm'
  | 'day'
  | 'period'
  | 'tier'
  | 'language'
  | 'staff'
  | 'words';

export interface ProfilePart {
  readonly kind: PartKind;
  readonly title: Bilingual;
}

/** One kind of thing that a profile lists: what each is called (its head), and what else is said of it. */
export interface ProfileSection {
  readonly head: ProfilePart;
  /** Columns of lists that say more are called `PREFIX_PART`. */
  readonly prefix: string;
  readonly parts: Readonly<Record<string, ProfilePart>>;
  /** Two lines of which these parts and the head agree speak of one thing: what is verified better or said later stands. */
  readonly identity: readonly string[];
}

type Titled = readonly [kind: PartKind, vi: string, en: string];
const part = ([kind, vi, en]: Titled): ProfilePart => ({ kind, title: { vi, en } });

interface Rest<T extends string> {
  readonly parts: Readonly<Record<T, Titled>>;
  readonly identity?: readonly T[];
}

const section = <P extends string, T extends string = never>(head: Titled, prefix: P, rest: Rest<T>) => ({
  head: part(head),
  prefix,
  parts: Object.fromEntries(
    Object.entries<Titled>(rest.parts).map(([name, titled]) => [name, part(titled)]),
  ) as Readonly<Record<T, ProfilePart>>,
  identity: rest.identity ?? [],
});

/** The capability profile of a site or an enterprise, by fields of the register. */
export const PROFILE = {
  capabilities: section(['process', 'Công đoạn', 'Process'], 'process', {
    parts: {
      rank: ['rank', 'Chính hay phụ', 'Core or supplementary'],
      material: ['material', 'Vật liệu', 'Material'],
      tolerance: ['tolerance', 'Dung sai', 'Tolerance'],
      size_min: ['size', 'Kích thước nhỏ nhất', 'Smallest size'],
      size_max: ['size', 'Kích thước lớn nhất', 'Largest size'],
      batch_min: ['count', 'Lô nhỏ nhất', 'Smallest batch'],
      batch_max: ['count', 'Lô lớn nhất', 'Largest batch'],
      ended: ['day', 'Công đoạn không còn từ ngày', 'Process no longer since'],
    },
    identity: ['material'],
  }),
  machines: section(['words', 'Máy', 'Machine'], 'machine', {
    parts: {
      count: ['count', 'Số máy', 'Number of machines'],
      maker: ['words', 'Hãng máy', 'Maker of the machine'],
      model: ['words', 'Kiểu máy', 'Model of the machine'],
      year: ['year', 'Năm sản xuất máy', 'Year of the machine'],
      axes: ['count', 'Số trục', 'Axes'],
      tonnage: ['force', 'Lực ép, kẹp', 'Press or clamping force'],
      ended: ['day', 'Máy không còn từ ngày', 'Machine no longer since'],
    },
    identity: ['maker', 'model'],
  }),
  measuring: section(['words', 'Thiết bị đo', 'Measuring equipment'], 'measuring', {
    parts: {
      count: ['count', 'Số thiết bị đo', 'Number of measuring instruments'],
      maker: ['words', 'Hãng thiết bị đo', 'Maker of the instrument'],
      model: ['words', 'Kiểu thiết bị đo', 'Model of the instrument'],
      resolution: ['length', 'Độ phân giải', 'Resolution'],
      ended: ['day', 'Thiết bị đo không còn từ ngày', 'Instrument no longer since'],
    },
    identity: ['maker', 'model'],
  }),
  capacity: section(['quantity', 'Công suất', 'Capacity'], 'capacity', {
    parts: {
      of: ['process', 'Công suất của công đoạn', 'Capacity of the process'],
      ended: ['day', 'Công suất không còn từ ngày', 'Capacity no longer since'],
    },
    identity: ['of'],
  }),
  load: section(['load', 'Mức tải', 'Load'], 'load', {
    parts: {
      on: ['day', 'Ngày của mức tải', 'Day of the load'],
      of: ['process', 'Mức tải của công đoạn', 'Load of the process'],
    },
    identity: ['of'],
  }),
  quality: section(['period', 'Kỳ chất lượng', 'Period of the quality record'], 'quality', {
    parts: {
      ppm: ['ppm', 'Lỗi phần triệu (ppm)', 'Defects per million (ppm)'],
      on_time: ['percent', 'Giao đúng hạn', 'Delivered on time'],
    },
  }),
  customers: section(['words', 'Khách hàng', 'Customer'], 'customer', {
    parts: {
      tier: ['tier', 'Bậc của khách hàng', 'Tier of the customer'],
      share: ['percent', 'Tỷ trọng doanh thu', 'Share of sales'],
      ended: ['day', 'Khách hàng không còn từ ngày', 'Customer no longer since'],
    },
  }),
  languages: section(['language', 'Ngôn ngữ làm việc', 'Working languages'], 'language', {
    parts: { ended: ['day', 'Ngôn ngữ không còn từ ngày', 'Language no longer since'] },
  }),
  staff: section(['staff', 'Nhân lực', 'Staff'], 'staff', {
    parts: {
      count: ['count', 'Số người', 'Number of people'],
      ended: ['day', 'Nhân lực không còn từ ngày', 'Staff no longer since'],
    },
  }),
} as const satisfies Readonly<Record<string, ProfileSection>>;

export type ProfileField = keyof typeof PROFILE;
export const PROFILE_FIELDS = Object.keys(PROFILE) as readonly ProfileField[];

/** Whether a field of the register is a section of the profile. */
export const isProfileField = (name: string): name is ProfileField => Object.hasOwn(PROFILE, name);

/** The section of a field, with its parts by name. */
export const sectionOf = (field: ProfileField): ProfileSection => PROFILE[field];

/** Columns of a list that say more of what another column names: `process_tolerance`, `machine_year`. */
export type ProfileRole = {
  [F in ProfileField]: `${(typeof PROFILE)[F]['prefix']}_${keyof (typeof PROFILE)[F]['parts'] & string}`;
}[ProfileField];

interface NamedPart {
  readonly field: ProfileField;
  readonly name: string;
  readonly part: ProfilePart;
}

const PARTS: ReadonlyMap<string, NamedPart> = new Map(
  PROFILE_FIELDS.flatMap((field) =>
    Object.entries(sectionOf(field).parts).map(
      ([name, part]) => [`${PROFILE[field].prefix}_${name}`, { field, name, part }] as const,
    ),
  ),
);

export const PROFILE_ROLES = [...PARTS.keys()] as readonly ProfileRole[];

/** Whether a column says more of what another column of the profile names. */
export const isProfileRole = (role: string): role is ProfileRole => PARTS.has(role);

/** The field and the part that such a column fills. */
export function partOfRole(role: ProfileRole): NamedPart {
  const found = PARTS.get(role);
  if (found === undefined) throw new RangeError(`no part of a profile is called ${role}`);
  return found;
}
