import type { Bilingual } from '../../model/bilingual.ts';
import type { WhyHeld } from './sure-joins.ts';

const words = (vi: string, en: string): Bilingual => ({ vi, en });

/** What a facet of matching is called, by its name. */
const TITLES: Readonly<Record<string, Bilingual>> = {
  name: words('Tên riêng', 'Proper name'),
  'name.numbers': words('Số trong tên', 'Numbers in the name'),
  'name.activities': words('Ngành nghề trong tên', 'Activities in the name'),
  'name.form': words('Loại hình', 'Legal form'),
  address: words('Đường, nơi', 'Street'),
  'address.numbers': words('Số nhà, số lô', 'House and lot numbers'),
  'address.park': words('Khu, cụm công nghiệp', 'Industrial park'),
  'address.place': words(
    'Xã, huyện, tỉnh (trước và sau sắp xếp)',
    'Commune, district and province (before and after the reform)',
  ),
  phone: words('Điện thoại', 'Phone'),
  email: words('Thư điện tử', 'E-mail'),
  code: words('Mã số', 'Code'),
};

/** What a level of agreement is called, by its name in a comparison. */
const LEVELS: Readonly<Record<string, Bilingual>> = {
  same: words('giống hệt, không kể dấu', 'same letters without marks'),
  nearly: words('gần như giống', 'nearly the same'),
  similar: words('tương tự', 'similar'),
  partly: words('giống một phần', 'partly the same'),
  little: words('giống rất ít', 'hardly anything the same'),
  shared: words('một bên nằm trong bên kia', 'one within the other'),
  some: words('chung một vài số', 'some in common'),
  candidate: words('một xã mới mà xã cũ tách ra', 'a new commune that the old one was split into'),
  // Reasons that were stored before places were compared level by level say `province`.
  province: words('cùng tỉnh, khác xã', 'same province, other commune'),
  'same-commune': words('cùng xã', 'same commune'),
  'same-district': words('cùng huyện', 'same district'),
  'same-province': words('cùng tỉnh, một bên không nêu huyện, xã', 'same province, one does not say where in it'),
  'other-commune': words('cùng tỉnh, khác xã', 'same province, other commune'),
  'other-district': words('cùng tỉnh, khác huyện', 'same province, other district'),
  alike: words('gần như giống', 'nearly the same'),
  'last-seven': words('giống bảy số cuối', 'same last seven digits'),
  'same-user': words('cùng người dùng, khác nơi giữ thư', 'same user at another host'),
  'two-edits': words('lệch hai ký tự', 'two characters apart'),
  'same-enterprise': words('cùng doanh nghiệp', 'same enterprise'),
  differ: words('khác', 'differ'),
};

/** The name of a facet in both languages; an unknown one is called as it is named. */
export const facetTitle = (field: string): Bilingual => TITLES[field] ?? words(field, field);

/** A level of agreement in both languages. */
export const levelWords = (level: string): Bilingual => LEVELS[level] ?? words(level, level);

/** Why a pair is left to a person when many are settled at once. */
const HELD: Readonly<Record<WhyHeld, Bilingual>> = {
  'two-codes': words('hai mã số thuế đúng khác nhau', 'two valid tax codes that differ'),
  'known-apart': words('đã có người nói là không phải một', 'somebody said that they are not the same'),
  'one-per-list': words(
    'cùng có trong một danh sách ghi mỗi doanh nghiệp một lần',
    'both stand in a list that has an enterprise once',
  ),
  'too-large': words('hồ sơ sẽ có quá nhiều dòng', 'the record would have too many rows'),
  rivals: words(
    'một bên cũng có thể là hồ sơ thứ ba, mà hồ sơ đó không thể là bên kia',
    'one may as well be a third record, which can not be the other',
  ),
  'unlike-names': words('tên giống quá ít, hoặc ghi loại hình khác', 'names hardly alike, or another legal form'),
  'less-sure': words('so lại hai hồ sơ như hiện nay thì không đủ chắc', 'less sure when compared as they stand today'),
};

/** Why a pair is held, in both languages. */
export const heldWords = (why: WhyHeld): Bilingual => HELD[why];
