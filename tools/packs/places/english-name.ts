const ENGLISH_TYPES: Readonly<Record<string, string>> = {
  'Thành phố trực thuộc trung ương': 'City',
  Tỉnh: 'Province',
  'Thành phố': 'City',
  Quận: 'District',
  Huyện: 'District',
  'Thị xã': 'Town',
  'Thị trấn': 'Township',
  Phường: 'Ward',
  Xã: 'Commune',
  'Đặc khu': 'Special Zone',
};

/** `Ba Dinh Ward`, but `Ward 5` where the unit has a number for a name. */
export function fullEnglishName(nameEn: string, typeVi: string): string {
  const type = ENGLISH_TYPES[typeVi];
  if (type === undefined) throw new Error(`no English word for ${typeVi}`);
  if (/^\d/.test(nameEn)) return `${type} ${nameEn}`;
  return nameEn.endsWith(` ${type}`) ? nameEn : `${nameEn} ${type}`;
}
