import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';

export type KeyRole = 'place' | 'industry' | 'period' | 'ownership';

interface RoleWords {
  readonly role: KeyRole | 'ignored' | 'enterprise';
  readonly exact: readonly string[];
  readonly pattern?: RegExp;
}

const ROLES: readonly RoleWords[] = [
  {
    role: 'enterprise',
    exact:
      'ma so thue|mst|ma thue|madn|ma dn|masothue|tax code|ma so doanh nghiep|ten doanh nghiep|ten dn|tendn|ten cong ty|macs|company name'.split(
        '|',
      ),
  },
  {
    role: 'ignored',
    exact:
      'stt|tt|so tt|so thu tu|no|ghi chu|note|notes|don vi tinh|dvt|unit|nguon|source|huyen|mahuyen|ma huyen|xa|maxa|ma xa'.split(
        '|',
      ),
  },
  {
    role: 'period',
    exact: 'nam|year|ky|period|quy|thang|thoi gian|ky bao cao|nam bao cao|nien do|date|thoi diem|nam dieu tra'.split(
      '|',
    ),
  },
  {
    role: 'ownership',
    exact: 'lhdn|loaihinh|loai hinh|ownership|so huu|thanh phan kinh te|khu vuc kinh te|owner type'.split('|'),
    pattern: /^loai hinh|hinh thuc so huu|thanh phan kinh te|khu vuc (?:kinh te|doanh nghiep)|ownership/u,
  },
  {
    role: 'industry',
    exact: 'nganh|manganh|manganhc|vsic|industry|industry code|sector|nganh kd|naics|isic'.split('|'),
    pattern: /^(?:ma |ten |ma so )?nganh\b|^ma vsic|^vsic|industry|economic activit|hoat dong kinh te/u,
  },
  {
    role: 'place',
    exact: 'tinh|matinh|tinh thanh|dia phuong|dia ban|province|place|place id|ma dia phuong|tinhtp|location'.split('|'),
    pattern:
      /^(?:ma |ten |ma so )?(?:tinh|dia phuong|dia ban|don vi hanh chinh)\b(?! hinh)|^province|^place\b|thanh pho truc thuoc/u,
  },
];

/** Headers that say nothing beside the role, however they are put together. */
const WHOLE: readonly (readonly [RegExp, KeyRole])[] = [
  [
    /^(?:ma |ten |ma so )?(?:cac )?(?:tinh|dia phuong|dia ban)(?: thanh pho| tp| thanh)?(?: truc thuoc (?:trung uong|tw))?$/u,
    'place',
  ],
  [/^(?:province|province city|city province|provinces|province code|province name)$/u, 'place'],
  [
    /^(?:ma |ten |ma so )?nganh(?: kinh te| nghe| san xuat| kinh doanh| sxkd| cap \d)?(?: vsic(?: ?\d{4})?)?$/u,
    'industry',
  ],
  [/^(?:industry|sector) (?:code|name)$/u, 'industry'],
];

/** The role of a column by the words of its header, with or without marks; undefined if the words say nothing. */
export function roleOfHeader(
  header: string,
): { readonly role: RoleWords['role']; readonly isExact: boolean } | undefined {
  const words = foldedWords(header.replaceAll('_', ' '));
  const exact = ROLES.find((entry) => entry.exact.includes(words));
  if (exact !== undefined) return { role: exact.role, isExact: true };
  const whole = WHOLE.find(([pattern]) => pattern.test(words));
  if (whole !== undefined) return { role: whole[1], isExact: true };
  const near = ROLES.find((entry) => entry.pattern?.test(words) === true);
  return near === undefined ? undefined : { role: near.role, isExact: false };
}

/** The key role that a person names in `--map place=…`. */
export function keyRoleNamed(name: string): KeyRole | undefined {
  return (['place', 'industry', 'period', 'ownership'] as const).find((role) => role === name);
}
