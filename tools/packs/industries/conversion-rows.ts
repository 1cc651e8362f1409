import type { TextRow } from '../pack-writer.ts';
import { cell, HS_EDITIONS, type RawIndustries } from './raw-industries.ts';
import { levelOf, vsic2007 } from './vsic-rows.ts';

const ANNEX = 'Công văn 3061/CTK-CSCL, Phụ lục II';
const CONCORDANCE = 'insongkim/concordance 201c812';

/** Conversions between classifications: the official one of the two VSIC editions and the derived ones. */
export function conversionRows(raw: RawIndustries): readonly TextRow[] {
  return [
    ...raw.official.map(officialRow),
    ...sameDivisions(raw),
    ...manufacturingRows(raw),
    ...HS_EDITIONS.flatMap((edition) => hsRows(edition, raw)),
  ];
}

function officialRow(row: TextRow): TextRow {
  return {
    from_classification: 'vsic2018',
    from_code: cell(row, 'from_2018'),
    to_classification: 'vsic2025',
    to_code: cell(row, 'to_2025'),
    level: cell(row, 'level'),
    partial: cell(row, 'partial') === '1' ? 'true' : 'false',
    relationship: cell(row, 'relationship'),
    weight: '',
    source: ANNEX,
  };
}

/** VSIC 2007 and 2018 number their sections and divisions alike, after ISIC Rev. 4. */
function sameDivisions(raw: RawIndustries): readonly TextRow[] {
  return vsic2007(raw.yearbook2011).map((row) => ({
    from_classification: 'vsic2007',
    from_code: cell(row, 'code'),
    to_classification: 'vsic2018',
    to_code: cell(row, 'code'),
    level: String(levelOf(cell(row, 'code'))),
    partial: 'false',
    relationship: 'one_to_one',
    weight: '',
    source: 'derived: same number, both editions follow ISIC Rev. 4 at this level',
  }));
}

/** Derived pairs of manufacturing classes; pairs whose code is not in VSIC 2018 are left out (see oddities). */
function manufacturingRows(raw: RawIndustries): readonly TextRow[] {
  const known = new Set(raw.vsic2018.map((row) => cell(row, 'code')));
  const printed = raw.manufacturingToIsic.filter((row) => known.has(cell(row, 'vsic2018')));
  const pairs = printed.map((row) => ({
    from: cell(row, 'vsic2018'),
    to: cell(row, 'isic4'),
    source: `derived: ${cell(row, 'match')}`,
  }));
  const furniture = { from: '3100', to: '3100', source: 'derived: same code, added here' };
  const sources = Map.groupBy([...pairs, furniture], (pair) => pair.to);
  return [...pairs, furniture].map(({ from, to, source }) => ({
    from_classification: 'vsic2018',
    from_code: from,
    to_classification: 'isic4',
    to_code: to,
    level: '4',
    partial: 'false',
    relationship: (sources.get(to)?.length ?? 0) > 1 ? 'many_to_one' : 'one_to_one',
    weight: '1',
    source,
  }));
}

/** Two codes of the packager are no ISIC classes but groups with a zero behind: they are read as the group. */
export function isicCode(printed: string, known: ReadonlySet<string>): string {
  return known.has(printed) || !printed.endsWith('0') ? printed : printed.slice(0, -1);
}

function hsRows(edition: string, raw: RawIndustries): readonly TextRow[] {
  const known = new Set(raw.isic4.map((row) => cell(row, 'code')));
  const linked = (raw.hsToIsic.get(edition) ?? []).filter((row) => cell(row, 'isic4') !== '');
  const targets = Map.groupBy(linked, (row) => cell(row, 'hs6'));
  const sources = Map.groupBy(linked, (row) => cell(row, 'isic4'));
  return linked.map((row) => {
    const from = (targets.get(cell(row, 'hs6'))?.length ?? 0) > 1 ? 'many' : 'one';
    const to = (sources.get(cell(row, 'isic4'))?.length ?? 0) > 1 ? 'many' : 'one';
    return {
      from_classification: edition,
      from_code: cell(row, 'hs6'),
      to_classification: 'isic4',
      to_code: isicCode(cell(row, 'isic4'), known),
      level: '6',
      partial: from === 'many' ? 'true' : 'false',
      relationship: `${to}_to_${from}`,
      weight: cell(row, 'weight'),
      source: `${CONCORDANCE}, ${cell(row, 'method')}`,
    };
  });
}
