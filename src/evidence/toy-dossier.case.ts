import { changeOf } from '../indicators/change.ts';
import { compositionOf } from '../indicators/composition.ts';
import { climb } from '../indicators/ladder/ladder.ts';
import type { Measured } from '../indicators/measured.ts';
import { nextIndustries } from '../indicators/next-industries.ts';
import { ATLAS, CROSSWALK, ELECTRONICS, toyLadder, toyTable } from '../indicators/toy-country.case.ts';
import { verdict } from '../indicators/verdict.ts';
import type { IsoDate } from '../model/dates.ts';
import type { DossierContent, Reading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import type { CitedAct } from './report.ts';

/** The same words in both languages. */
export const both = (text: string): { vi: string; en: string } => ({ vi: text, en: text });

/** Sixteen letters that differ where the text does: FNV-1a from two starts. Not for anything but tests. */
export function digest(text: string): string {
  const half = (start: number): string => {
    let hash = start;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x2f0b4c47);
}

export const RECIPE: Recipe = {
  lienket: 'recipe@1',
  id: 'toy',
  title: both('Toy'),
  subtitle: both('toy'),
  dated: '2026-11-23',
  head: {},
  legalBases: ['act'],
  cluster: { group: { id: 'g', version: '1' }, places: ['VN63-19', 'VN63-24'], regions: [] },
  asOf: ['2023-09-18'],
  parameters: {},
  releases: [],
  added: 'all',
  changes: [],
  factSets: ['DET', 'CTRY'],
  claims: [
    {
      id: 'c1',
      section: 'ladder',
      text: both('Có {figure:2023-09-18/presence/workers}.'),
      figures: ['2023-09-18/presence/workers'],
      facts: [],
    },
    { id: 'c2', section: 'facts', text: both('Nguồn nói {fact:F1}.'), figures: [], facts: ['F1'] },
    { id: 'c3', section: 'solutions', text: both('Nên làm vậy.'), figures: [], facts: [] },
  ],
  experts: [],
  firms: [],
  lessons: [{ country: both('Hàn Quốc'), worked: both('a'), didNot: both('b'), condition: both('c'), facts: ['F3'] }],
  next: true,
};

/** A reading of the toy country with a rule of ten firms. */
export function reading(rows: typeof ELECTRONICS): Reading {
  const ladder = toyLadder(rows);
  const count = (boundary: string): Measured => ({
    name: `2023-09-18/legal/${boundary}`,
    label: { key: 'figure.named-firms', values: { place: both(boundary) } },
    value: 0,
    unit: 'enterprises',
    digits: 0,
    period: '2023',
    status: 'press',
    vintage: '2023',
    method: 'count@1',
    parameters: { boundary },
    inputs: [],
    from: [],
  });
  const rule = {
    id: 'r',
    actId: 'act',
    article: '23',
    title: both('t'),
    text: both('x'),
    appliesFrom: '2021-10-15' as IsoDate,
    appliesTo: null,
    parameters: { minimumFirms: 10 },
    isChecked: false,
  };
  const boundaries = ['VN63-19', 'VN63-24'].map((placeId) => ({ placeId, name: both(placeId) }));
  return {
    asOf: '2023-09-18',
    geography: 'VN63',
    classification: 'vsic2018',
    units: boundaries.map(({ placeId, name }) => ({ id: placeId, name, parts: [], regions: [] })),
    neighbours: [],
    successors: [],
    ladder: climb({
      ladder,
      inputOutput: [],
      organisations: [],
      supportFacts: ['F1'],
      legal: {
        asOf: '2023-09-18' as IsoDate,
        rules: [rule],
        boundaries,
        firms: [],
        isInside: () => true,
        countFigure: count,
      },
      experts: [],
    }),
    composition: compositionOf(ladder),
    next: nextIndustries(ladder),
    verdict: verdict({ ladder, territories: [{ name: 'defined', title: both('x'), places: ['VN63-19', 'VN63-24'] }] }),
  };
}

function fact(id: string, set: string, conflictGroup: string | null): DossierContent['facts'][number] {
  const source = { title: 't', publisher: 'p', date: '2023-01-01', url: null };
  return {
    id,
    set,
    topic: 'x',
    subjectName: both('Thái Nguyên'),
    statement: both(`statement ${id}`),
    value: 1,
    valueMax: null,
    unit: '%',
    period: '2023',
    status: set === 'DET' ? 'press' : 'official',
    strength: 'strong',
    conflictGroup,
    source,
    release: 'vn-facts@1',
    row: 1,
  };
}

const ACT: CitedAct = {
  id: 'act',
  number: '80/2021/NĐ-CP',
  issued: '2021-08-26',
  issuer: both('Chính phủ'),
  title: both('x'),
  type: both('Nghị định'),
  status: 'in-force',
  howSure: 'A',
};

/** The whole content of a toy dossier; changed where asked. */
export function content(changed: Partial<DossierContent> = {}): DossierContent {
  const observations = toyTable(ELECTRONICS);
  const side = { observations, period: '2022' };
  const change = changeOf({
    id: 'w',
    title: both('Lao động'),
    measure: 'workers',
    atlas: ATLAS,
    crosswalk: CROSSWALK,
    from: { ...side, places: ['VN63-24'] },
    to: { ...side, places: ['VN34-24'] },
  });
  return {
    recipe: RECIPE,
    runs: [],
    groupName: both('Điện tử'),
    groupNote: both('x'),
    codes: [
      {
        classification: 'vsic2018',
        code: '2610',
        name: both('Linh kiện'),
        reason: both('r'),
        howSure: 'core',
        becomes: [
          { code: '2611', name: both('a'), isInGroup: true },
          { code: '2619', name: both('b'), isInGroup: false },
        ],
      },
    ],
    readings: [reading(ELECTRONICS)],
    regions: [],
    changes: [change],
    products: [],
    facts: [fact('F1', 'DET', 'CG1'), fact('F2', 'DET', 'CG1'), fact('F3', 'CTRY', null)],
    otherFacts: [],
    conflicts: [{ id: 'CG1', what: both('hai số'), resolution: both('chưa rõ') }],
    gaps: [both('thiếu bảng')],
    acts: { act: ACT },
    policy: [],
    otherActs: {},
    events: [],
    places: [],
    productsBy: 'hs',
    ruleText: [{ title: both('t'), text: both('x'), act: 'act' }],
    instruments: [{ name: both('i'), document: 'd', article: '1', inForceFrom: '2021-10-15', kind: 'tax' }],
    releases: [
      { name: 'toy', version: '1', hash: 'sha256:1', title: both('toy'), licence: 'CC0', vintage: '2022', sources: [] },
    ],
    mapLayers: { before: 'vn63', after: 'vn34' },
    ...changed,
  };
}
