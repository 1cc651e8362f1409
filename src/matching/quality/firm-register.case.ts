// A made-up register of enterprises: real words of names and places, made-up numbers. Nothing in it is a firm.
import type { Random } from '../../methods/random.ts';

/** An enterprise or site as it truly is. */
export interface TrueFirm {
  readonly entity: number;
  readonly form: 'limited' | 'one-member' | 'joint-stock' | 'private' | 'cooperative';
  readonly activities: readonly Activity[];
  /** Words that identify, with marks. */
  readonly brand: string;
  readonly isForeign: boolean;
  readonly code: string;
  readonly address: FirmAddress;
  /** Ten digits of today's numbering. */
  readonly phone: string;
}

export interface FirmAddress {
  /** `Lô C6` or `12`. */
  readonly lot: string;
  /** Name of the park, or of the street. */
  readonly where: string;
  readonly isPark: boolean;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly newCommune: string;
  readonly newProvince: string;
}

export interface Activity {
  readonly vi: string;
  readonly short: string;
  readonly en: string;
}

/** Real places to put firms in: an old commune with its district and province, and what it became. */
export type FirmPlace = Pick<FirmAddress, 'commune' | 'district' | 'province' | 'newCommune' | 'newProvince'>;

/** Words that names are made of. */
export interface FirmWords {
  readonly places: readonly FirmPlace[];
  readonly parks: readonly string[];
}

const ACTIVITIES: readonly Activity[] = (
  'Thương mại/TM/Trading|Dịch vụ/DV/Service|Sản xuất/SX/Manufacturing|Xây dựng/XD/Construction|Đầu tư/ĐT/Investment|' +
  'Xuất nhập khẩu/XNK/Import Export|Cơ khí/CK/Mechanical|Kỹ thuật/KT/Technical|Công nghệ/CN/Technology|Điện tử/Điện tử/Electronics|' +
  'May mặc/May mặc/Garment|Bao bì/Bao bì/Packaging|Nhựa/Nhựa/Plastic|Cao su/Cao su/Rubber|Thực phẩm/Thực phẩm/Food|' +
  'Chính xác/Chính xác/Precision|Phát triển/PT/Development|Linh kiện/Linh kiện/Components|Thép/Thép/Steel|Da giày/Da giày/Footwear|' +
  'Khuôn mẫu/Khuôn mẫu/Mold|Thiết bị/TB/Equipment|Vận tải/Vận tải/Transport|Nội thất/Nội thất/Furniture|Thủy sản/Thủy sản/Seafood'
)
  .split('|')
  .map((line) => {
    const [vi = '', short = '', en = ''] = line.split('/');
    return { vi, short, en };
  });
const SYLLABLES = (
  'An Anh Bình Bảo Cường Châu Chí Công Cát Dũng Duy Dương Đại Đạt Đông Đức Gia Giang Hà Hải Hạnh Hằng Hiệp Hiếu Hoa Hoàng Hòa Hùng Huy Hưng ' +
  'Hương Khang Khánh Khải Kiên Kim Lâm Lan Lập Linh Long Lộc Lợi Minh Mạnh Mai Mỹ Nam Nghĩa Ngọc Nguyên Nhật Phát Phong Phú Phúc Phước Phương ' +
  'Quang Quân Quốc Quý Sơn Tài Tâm Tân Thái Thành Thắng Thanh Thảo Thiên Thịnh Thuận Thủy Tiến Toàn Trí Trung Trường Tuấn Tùng Tường Uyên Văn ' +
  'Việt Vinh Vũ Vượng Vân Xuân Yến Bắc Nhân Nhất Hồng Thuỷ Hoà Khoa Ánh Đăng Trọng Hữu'
).split(' ');
const FOREIGN =
  'Samsung Kyocera Hana Dong Seoul Nidec Toyo Sakura Fuji Kasai Meiko Jabil Luxshare Goertek Hansol Daeyang Ohsung Nippon Tsuchiya Katolec Youngone Hyosung Pouyuen Sumi Terumo Aisin Denso Yazaki Brother Canon Hoya Mabuchi Rorze Sews Toto Inax Showa Foster Molex Intops Mcnex Partron Flexcom Sunny Kobe Vexos Sanko Asahi Zeon Tokai Ducar Regina Crystal Makalot Eclat Hansae Shints Nobland Poong'.split(
    ' ',
  );
const STREETS =
  'Nguyễn Trãi|Lê Lợi|Trần Phú|Quang Trung|Hùng Vương|Lý Thường Kiệt|Phạm Văn Đồng|Võ Văn Kiệt|Nguyễn Văn Linh|Điện Biên Phủ|Hai Bà Trưng|Lê Duẩn|Trường Chinh|Nguyễn Huệ|Ngô Gia Tự|Nguyễn Văn Cừ|Hoàng Quốc Việt|Lạc Long Quân|Cách Mạng Tháng Tám|Nguyễn Thị Minh Khai'.split(
    '|',
  );
const MOBILE = [
  '032',
  '033',
  '034',
  '035',
  '036',
  '037',
  '038',
  '039',
  '070',
  '076',
  '077',
  '078',
  '079',
  '081',
  '082',
  '083',
  '084',
  '085',
  '090',
  '091',
  '093',
  '094',
  '097',
  '098',
];
const CHECK = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** One of a list; small positions come more often (`skew` 1 is even). */
export function oneOf<T>(random: Random, list: readonly T[], skew = 1): T {
  return list[Math.floor(random.uniform() ** skew * list.length)] as T;
}

/** A ten-digit code whose check digit holds; no firm is meant. */
function madeUpCode(random: Random): string {
  for (;;) {
    const digits = `${String(1 + random.below(96)).padStart(2, '0')}${String(random.below(10_000_000)).padStart(7, '0')}`;
    const sum = CHECK.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    if (sum % 11 !== 0) return digits + String(10 - (sum % 11));
  }
}

/** A register of so many firms. Some share brand words, some an address and its telephone: they are different firms all the same. */
export function firmRegister(random: Random, count: number, words: FirmWords): readonly TrueFirm[] {
  const firms: TrueFirm[] = [];
  for (let entity = 0; entity < count; entity += 1) {
    const neighbour = firms.length > 0 && random.uniform() < 0.04 ? oneOf(random, firms) : undefined;
    const relative = firms.length > 0 && random.uniform() < 0.05 ? oneOf(random, firms) : undefined;
    const isForeign = random.uniform() < 0.2;
    firms.push({
      entity,
      form: oneOf(random, ['limited', 'joint-stock', 'one-member', 'private', 'cooperative'] as const, 2),
      activities: activitiesOf(random),
      brand: relative === undefined ? brandOf(random, isForeign) : relativeOf(random, relative.brand),
      isForeign: relative?.isForeign ?? isForeign,
      code: madeUpCode(random),
      address: neighbour?.address ?? addressOf(random, words),
      phone:
        neighbour !== undefined && random.uniform() < 0.5 ? neighbour.phone : oneOf(random, MOBILE) + digits(random, 7),
    });
  }
  return firms;
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join('');

function activitiesOf(random: Random): readonly Activity[] {
  const many = [1, 1, 2, 2, 3][random.below(5)] ?? 1;
  return [...new Set(Array.from({ length: many }, () => oneOf(random, ACTIVITIES, 2)))];
}

function brandOf(random: Random, isForeign: boolean): string {
  if (isForeign)
    return random.uniform() < 0.6
      ? oneOf(random, FOREIGN) + (random.uniform() < 0.5 ? ` ${oneOf(random, FOREIGN)}` : '')
      : `${oneOf(random, FOREIGN)} Vina`;
  const many = [2, 2, 2, 3, 3, 1][random.below(6)] ?? 2;
  return Array.from({ length: many }, () => oneOf(random, SYLLABLES, 1.4)).join(' ');
}

/** A sister firm: a number, or another last word. */
function relativeOf(random: Random, brand: string): string {
  return random.uniform() < 0.5
    ? `${brand} ${2 + random.below(4)}`
    : `${brand.split(' ').slice(0, -1).join(' ')} ${oneOf(random, SYLLABLES)}`.trim();
}

function addressOf(random: Random, { places, parks }: FirmWords): FirmAddress {
  const place = oneOf(random, places, 1.5);
  const isPark = random.uniform() < 0.45;
  return {
    ...place,
    isPark,
    lot: isPark
      ? `${oneOf(random, ['A', 'B', 'C', 'D', 'E', 'F', 'CN', 'H'])}${1 + random.below(40)}`
      : String(1 + random.below(400)),
    where: isPark ? oneOf(random, parks) : oneOf(random, STREETS),
  };
}
