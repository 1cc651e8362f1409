import type { Bilingual } from '../../model/bilingual.ts';
import type { Visibility } from '../register-fields.ts';
import { REGISTER_FIELDS } from '../register-fields.ts';
import { type PartKind, PROFILE_FIELDS, type ProfileField, sectionOf } from './profile-fields.ts';
import { ENDED } from './profile-line.ts';
import { LANGUAGES, RANKS, STAFF_KINDS, TIERS_OF_CUSTOMERS } from './profile-words.ts';

/** One input by which a part of a profile is said: the role of its column, how it is written, or what may be chosen. */
interface ProfileInput {
  readonly role: string;
  readonly title: Bilingual;
  readonly example: Bilingual | null;
  readonly choices: readonly { readonly value: string; readonly words: Bilingual }[];
}

/** The inputs of one section of a profile. */
export interface ProfileForm {
  readonly field: ProfileField;
  readonly title: Bilingual;
  readonly visibility: Visibility;
  readonly inputs: readonly ProfileInput[];
}

/** How each kind of part is written. */
const EXAMPLES: Readonly<Partial<Record<PartKind, Bilingual>>> = {
  process: { vi: 'phay, ép phun, hàn MIG', en: 'milling, injection moulding, MIG welding' },
  material: { vi: 'hợp kim nhôm, thép cacbon', en: 'aluminum alloys, carbon steel' },
  tolerance: { vi: 'IT7; ±0,02 mm; ISO 2768-m', en: 'IT7; ±0.02 mm; ISO 2768-m' },
  size: { vi: '600x400x300 mm; Ø200x500 mm', en: '600x400x300 mm; Ø200x500 mm' },
  force: { vi: '250 tấn; 2500 kN', en: '250 t; 2500 kN' },
  length: { vi: '0,001 mm; 1 µm', en: '0.001 mm; 1 µm' },
  quantity: { vi: '12.000 chi tiết/tháng; 50 tấn/năm', en: '12000 pieces/month; 50 t/year' },
  percent: { vi: '97,5%', en: '97.5%' },
  load: { vi: '85%', en: '85%' },
  day: { vi: '01/11/2026', en: '2026-11-01' },
  period: { vi: '2025; 2025-01-01/2025-06-30', en: '2025; 2025-01-01/2025-06-30' },
  year: { vi: '2019', en: '2019' },
};
const BOOKS: Readonly<Partial<Record<PartKind, Readonly<Record<string, Bilingual>>>>> = {
  rank: RANKS,
  tier: TIERS_OF_CUSTOMERS,
  staff: STAFF_KINDS,
  language: LANGUAGES,
};

/** Every section of a profile as a form. */
export const PROFILE_FORMS: readonly ProfileForm[] = PROFILE_FIELDS.map((field): ProfileForm => {
  const { head, parts, prefix } = sectionOf(field);
  const all = [
    [field, head] as const,
    ...Object.entries(parts)
      .filter(([name]) => name !== ENDED)
      .map(([name, part]) => [`${prefix}_${name}`, part] as const),
  ];
  return {
    field,
    title: REGISTER_FIELDS[field].title,
    visibility: REGISTER_FIELDS[field].visibility,
    inputs: all.map(([role, { kind, title }]) => ({
      role,
      title,
      example: EXAMPLES[kind] ?? null,
      choices: Object.entries(BOOKS[kind] ?? {}).map(([value, { vi, en }]) => ({ value, words: { vi, en } })),
    })),
  };
});
