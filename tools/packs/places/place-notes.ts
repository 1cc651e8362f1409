import type { PackDraft } from '../publish.ts';

/** What a reader of the dictionary must know besides the columns. */
export const PLACE_NOTES: PackDraft['notes'] = [
  {
    heading: 'Traps',
    lines: [
      'Codes 24 and 25 changed meaning on 1 July 2025: `VN63-24` Bắc Giang, `VN34-24` Bắc Ninh with Bắc Giang; `VN63-25` Phú Thọ, `VN34-25` Phú Thọ with Vĩnh Phúc and Hoà Bình. Most codes of 2025 have an older namesake.',
      '“Thái Nguyên city” (`VN63-164`) is a district-level unit; `VN63-19` and `VN34-19` are provinces.',
      'Names are kept as printed: Hoà Bình but Thanh Hóa and Khánh Hòa. Compare names with marks folded, print them as they stand.',
      'An empty `valid_from` (districts and communes of VN63) means that the source gives no beginning: the list is the state of January 2025, and many of its units are younger than 2008.',
      'Do not compute areas from the shapes: they are simplified and hold the islands, Hoàng Sa and Trường Sa among them.',
    ],
  },
  {
    heading: 'Words in `oddities.treatment`',
    lines: [
      '`whole-read-as-partial`: printed as whole, but the old code has more than one target.',
      '`kept-partial`: printed as a part, though the table shows no other target.',
      '`district-as-source`: no old commune code because the island district had no communes; the district stands as source.',
      '`printed-code-read-by-name`: the printed old code is in no list; exactly one commune of that name in that district is otherwise missing from the table, so that one is meant. Extent as printed.',
      '`both-readings-kept-partial`: code and printed name point at two different communes; both get a row, both partial.',
      '`code-followed`: name differs by more than spelling (a renaming or an early merger); the code decides.',
      '`spelling-kept-in-both`: only marks, capitals or spaces differ.',
      '`list-followed`, `name-followed`: another column contradicts the list or the name, which decides.',
      '`kept-as-printed`, `both-titles-in-designations`: nothing done, or both titles stand with their dates.',
      '`no-lineage-row`: nothing can be read; figures of that commune reach the 34 provinces through their province only.',
    ],
  },
  {
    heading: 'How sure',
    lines: [
      'Titles of April 2026 come from an open data set that cites Resolutions 30/2026/QH16 and 237/NQ-UBTVQH16; the texts were not read (C).',
      'The list of 10,051 communes is some months older than the base of the conversion table: 18 listed communes were merged in between or were mistyped in the table and have no certain successor of their own.',
      'The 2008 event: Hà Tây whole; Mê Linh district of Vĩnh Phúc and four communes of Hoà Bình as parts. The event is in the press of the day (B); no figures exist here to split the two provinces, so their figures before August 2008 give bounds.',
      'First day of VN64, 1 January 2004 (Resolution 22/2003/QH11), the first day of Huế as a centrally run city (Resolution 175/2024/QH15) and the text of Decision 124/2004/QĐ-TTg: from general knowledge (C).',
      'Proposal of 14 October 2025: only the Red River Delta is named in the material; the members of the other five regions follow from it and from the usual division (C).',
      'The 34 provinces are taken as whole sums of the 63. Commune rows never cross a border of the 34; one island commune is printed under a province other than its own.',
    ],
  },
  {
    heading: 'Left out, and why',
    lines: [
      'Key economic regions: their members are known, the acts and days that set and ended them are not.',
      'Area and population of the provinces: two sources of different years stand in one column of the raw list.',
      'Districts and communes before January 2025 and the changes among them: not in the raw files.',
      'Neighbours of districts and of old communes: no boundaries of them are in the raw files.',
    ],
  },
];
