import type { DocumentForm, KnownCodes, KnownSeries, LintKnowledge } from '../../evidence/lint/lint-knowledge.ts';
import { SPOKEN_SERIES } from '../../evidence/lint/spoken-series.ts';
import { knownActs } from '../knowledge/known-acts.ts';
import { loadAtlas } from '../knowledge/load-atlas.ts';
import { loadFacts } from '../knowledge/load-facts.ts';
import { loadIndustries, wordsOf } from '../knowledge/load-industries.ts';
import { loadLaw } from '../knowledge/load-law.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import { requireRelease, tableRows } from '../knowledge/table-rows.ts';

const BEFORE = 'vsic2018';
const NOW = 'vsic2025';

/** Everything the checks of a draft are made with: acts, places, codes, facts and international series of the packs. */
export async function loadLintKnowledge(source: KnowledgeSource): Promise<LintKnowledge> {
  const [law, atlas, facts, codes, world] = await Promise.all([
    loadLaw(source),
    loadAtlas(source),
    loadFacts(source),
    knownCodes(source),
    worldSeries(source),
  ]);
  return {
    acts: knownActs(law),
    lineage: law.lineage,
    atlas,
    facts: facts.facts.flatMap(({ value, source: { title }, ...fact }) =>
      value === null ? [] : [{ ...fact, value, source: title }],
    ),
    codes,
    ...world,
    form: documentForm(law.rules.find(({ id }) => id === 'document-form')?.parameters ?? {}),
  };
}

async function knownCodes(source: KnowledgeSource): Promise<KnownCodes> {
  const { names, conversions, classifications } = await loadIndustries(source);
  const codesOf = (id: string): ReadonlySet<string> =>
    new Set([...names.keys()].filter((name) => name.startsWith(`${id} `)).map((name) => name.slice(id.length + 1)));
  const successors = new Map<string, string[]>();
  for (const { fromClassification, from, toClassification, to } of conversions) {
    if (fromClassification !== BEFORE || toClassification !== NOW) continue;
    successors.set(from, [...new Set([...(successors.get(from) ?? []), to])]);
  }
  return {
    before: { id: BEFORE, title: 'VSIC 2018', codes: codesOf(BEFORE) },
    now: { id: NOW, title: 'VSIC 2025', codes: codesOf(NOW) },
    from: classifications.find(({ id }) => id === NOW)?.validFrom ?? '',
    successors,
  };
}

async function worldSeries(source: KnowledgeSource): Promise<Pick<LintKnowledge, 'series' | 'countries'>> {
  const release = await requireRelease(source, 'world-indicators');
  const indicators = [...new Set(SPOKEN_SERIES.map(([, id]) => id))];
  const [names, countries, rows] = await Promise.all([
    tableRows(source, release, 'indicators'),
    tableRows(source, release, 'countries'),
    tableRows(source, release, { table: 'wdi', where: { indicator: indicators } }),
  ]);
  const values = new Map<string, (readonly [number, number])[]>();
  for (const row of rows) {
    const [year, value] = [row.number('year'), row.number('value')];
    if (year === null || value === null) continue;
    const key = `${row.text('indicator')} ${row.text('iso3')}`;
    values.set(key, [...(values.get(key) ?? []), [year, value]]);
  }
  const series = [...values].map(([key, list]): KnownSeries => {
    const [indicator = '', country = ''] = key.split(' ');
    const row = names.find((each) => each.text('indicator') === indicator);
    return {
      country,
      indicator,
      name: wordsOf(row?.text('name_vi') ?? indicator, row?.text('name_en') ?? indicator),
      unit: row?.text('unit') ?? '',
      values: list.sort(([one], [other]) => one - other),
    };
  });
  return {
    series,
    countries: countries.map((row) => ({
      id: row.text('iso3'),
      name: wordsOf(row.text('name_vi'), row.text('name_en')),
    })),
  };
}

interface FormParameters {
  readonly marginsMm?: DocumentForm['marginsMm'];
  readonly paper?: { readonly widthMm: number; readonly heightMm: number };
  readonly font?: { readonly family: string };
  readonly unchecked?: Readonly<Record<'nationalName' | 'motto', SizedForm>> & {
    readonly body: SizedForm & {
      readonly paragraphGapPtMinimum?: number;
      readonly lineSpacing?: readonly ['single', number];
    };
  };
}

interface SizedForm {
  readonly sizePt: readonly [number, number];
}

/** The numbers of the rule `document-form`; where the pack has none, nothing is out of bounds. */
function documentForm(parameters: object): DocumentForm {
  const { marginsMm, paper, font, unchecked } = parameters as FormParameters;
  const any = [0, 1000] as const;
  return {
    marginsMm: marginsMm ?? { top: any, bottom: any, left: any, right: any },
    paperMm: [paper?.widthMm ?? 210, paper?.heightMm ?? 297],
    font: font?.family ?? 'Times New Roman',
    bodyPt: unchecked?.body.sizePt ?? any,
    lines: [1, unchecked?.body.lineSpacing?.[1] ?? any[1]],
    leastGapPt: unchecked?.body.paragraphGapPtMinimum ?? 0,
    nationPt: unchecked?.nationalName.sizePt ?? any,
    mottoPt: unchecked?.motto.sizePt ?? any,
  };
}
