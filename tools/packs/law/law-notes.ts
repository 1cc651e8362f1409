import type { PackDraft } from '../publish.ts';

/** What a reader of the dictionary must know besides the columns. */
export const LAW_NOTES: PackDraft['notes'] = [
  {
    heading: 'Traps',
    lines: [
      'Three things are called cụm: the linkage cluster (Decree 80/2021), the industrial estate cluster (Decree 32/2024), the task bundle. See `synonyms`.',
      'Resolution 96/NQ-CP is the Government’s and carries out the Politburo’s 11-NQ/TW; a source text mixes them up.',
      'The boundary of Article 23.1 is that of the stated date: a merger of provinces can change the answer while no firm moved.',
      'Decree 13/2023 on personal data is no longer in force; cite Law 91/2025 and Decree 356/2025.',
      'Decree 47/2020 was repealed in part by 194/2025 and replaced by 278/2025; whether its two-day account rule survives is not clear.',
      'Web pages disagree on the type sizes of Decree 30/2020; those under `unchecked` are from general knowledge.',
    ],
  },
  {
    heading: 'How sure',
    lines: [
      'A: the text or a copy was read at least in part. B: press, law firm or portal. C: general knowledge or only named. D: no act of law.',
      'A grade speaks of the act’s number, date and subject. Articles are sure only in a rule graded A.',
      'Whether Decree 80/2021 or Decree 30/2020 was replaced in 2026 was not confirmed; two decrees of 2026 cite the former as in force.',
      'In `acts` the status `in-force` means: no replacement found in the material.',
    ],
  },
  {
    heading: 'Acts of one’s own',
    lines: [
      '`lienket law add FILE` (or the Law screen) takes .json (`{"acts": [{…}]}`), .csv or .xlsx with the columns of `acts` and one more, `relations`: `replaces 13/2023/NĐ-CP; implements 57-NQ/TW`.',
      'Needed: `type_vi`, `number` (but for a proposal), `issuer_vi`, `title_vi`, `source`, `how_sure` (A–D), and `issued` or `in_force_from`. All faults are told at once and nothing is written with any.',
      'What an own act replaces ends on its first day in force; its states stay in the store, each with who, why and when. They are no part of this pack. A dossier that rests on one freezes what it said, so that it can be made again elsewhere.',
    ],
  },
  {
    heading: 'Left out, and why',
    lines: [
      'The 34 commune resolutions one by one: only one number was seen.',
      'Local acts (provincial resolutions and decisions) and founding decisions of single institutes: they stand with their facts in the packs vn-facts and vn-organisations.',
      'Legal wording: rules are told in our own sentences.',
    ],
  },
];
