import type { Bilingual } from '../model/bilingual.ts';
import type { Experience, Fit, PolicyThings, Solution } from './policy-things.ts';

/** A fault inside one thing of policy. */
export interface PolicyFault {
  readonly code: string;
  readonly column: string;
  readonly said: Bilingual;
}

type Book = { readonly [K in keyof PolicyThings]: readonly PolicyThings[K][] };
type Said = readonly [code: string, vi: string, en: string];

/** What no thing of policy may be, whoever wrote it: what it merely lacks is no fault. */
export function policyFaults(book: Book): readonly PolicyFault[] {
  const at =
    (kind: string) =>
    <T>(faultsOf: (thing: T) => readonly Said[]) =>
    (thing: T, place: number): readonly PolicyFault[] =>
      faultsOf(thing).map(([code, vi, en]) => ({ code, column: `${kind}[${place}]`, said: { vi, en } }));
  return [
    ...book.solution.flatMap(at('solution')(solutionFaults)),
    ...book.fit.flatMap(at('fit')(fitFaults)),
    ...book.experience.flatMap(at('experience')(experienceFaults)),
  ];
}

const COUNTRY = /^[A-Z]{3}$/u;
const badCountry = (code: string): Said => [
  'bad-country',
  `“${code}” không phải mã nước ba chữ, như KOR`,
  `“${code}” is no country code of three letters, such as KOR`,
];

function solutionFaults({ milestones }: Solution): readonly Said[] {
  const titles = milestones.map(({ title }) => title.vi);
  return titles
    .filter((title, place) => titles.indexOf(title) !== place)
    .map((title) => ['milestone-twice', `mốc “${title}” có hai lần`, `the milestone “${title}” stands twice`]);
}

function fitFaults({ criteria, options }: Fit): readonly Said[] {
  const ids = criteria.map(({ id }) => id);
  const countries = options.map(({ country }) => country);
  return [
    ...twice(ids, 'criterion-twice'),
    ...twice(countries, 'country-twice'),
    ...countries.filter((code) => !COUNTRY.test(code)).map(badCountry),
    ...options
      .flatMap(({ marks }) => marks)
      .filter(({ criterion }) => !ids.includes(criterion))
      .map(
        ({ criterion }): Said => [
          'no-such-criterion',
          `không có tiêu chí “${criterion}”`,
          `there is no criterion “${criterion}”`,
        ],
      ),
  ];
}

const twice = (list: readonly string[], code: string): readonly Said[] =>
  [...new Set(list.filter((each, place) => list.indexOf(each) !== place))].map((each) => [
    code,
    `“${each}” có hai lần`,
    `“${each}” stands twice`,
  ]);

function experienceFaults({ country, from, to, evidence }: Experience): readonly Said[] {
  const has = (part: string): boolean => evidence.some((each) => each.part === part);
  return [
    ...(COUNTRY.test(country) ? [] : [badCountry(country)]),
    ...(to !== null && to < from
      ? [['ends-before', 'kết thúc trước khi bắt đầu', 'ends before it begins'] as const]
      : []),
    ...(has('worked') ? [] : [['no-evidence', '“Làm được” chưa có căn cứ', '“Worked” has no evidence'] as const]),
    ...(has('didNot')
      ? []
      : [['no-evidence', '“Chưa làm được” chưa có căn cứ', '“Did not work” has no evidence'] as const]),
    ...evidence
      .filter(({ fact, source }) => (fact === null) === (source === null))
      .map(
        (): Said => ['fact-or-source', 'mỗi căn cứ là một dẫn liệu hoặc một nguồn', 'evidence is a fact or a source'],
      ),
  ];
}
