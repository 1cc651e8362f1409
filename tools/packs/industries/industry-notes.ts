import type { PackDraft } from '../publish.ts';

/** What a reader of the dictionary must know besides the columns. */
export const INDUSTRY_NOTES: PackDraft['notes'] = [
  {
    heading: 'Traps',
    lines: [
      'A bare code is never a key: 35111 is hydropower in 2018 and coal power in 2025; section K is finance in 2018 and telecommunications with computing in 2025.',
      '2610 of 2018 (electronic components) became 2611 and 2619 in 2025, both in part: no series may be chained over the break without bounds.',
      'An official pair with `partial` true gives no share. Weights stand only on derived pairs and are the packager’s even split, not a measured one.',
      'The text of the decision wins over the annex where they differ; the annex is what stands here.',
      'Group members stand at the finest level that can be argued. A table of divisions cannot show a member of four digits.',
      'Derived weights are rounded to four digits by the packager: over one product they sum to 1 within 0.001.',
      'HS 8541 stands in two groups (semiconductors, renewable energy), since four digits cannot part solar cells from other devices: never add the two groups.',
    ],
  },
  {
    heading: 'How sure',
    lines: [
      'VSIC 2007 numbers its divisions as 2018 does; small moves between divisions were not checked, so the derived pairs 2007 to 2018 are ours.',
      'First days in force of the VSIC editions: 2025 from the decision; 2018 and 2007 from general knowledge, not checked against the texts.',
      'English names of VSIC divisions are those of ISIC Rev. 4 under the same number; English names of the sections of 2025 and of its 14 changed divisions are ours.',
      'The methods `conflict`, `isic3_only`, `naics_only` in the HS source say how the packager found the link; only `both` rests on two agreeing routes.',
    ],
  },
  {
    heading: 'Left out, and why',
    lines: [
      'VSIC 2007 below divisions, and divisions that the yearbook does not print: not in the raw files.',
      'Names of HS 2022 headings and of six-digit codes: not in the raw files.',
      'Chip design, robot software and research: their codes cannot be told from programming, engineering and research at large.',
      'VSIC outside manufacturing to ISIC, and VSIC 2025 to ISIC Rev. 5: no table in the raw files.',
    ],
  },
];
