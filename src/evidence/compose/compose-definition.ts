import type { Bilingual } from '../../model/bilingual.ts';
import { words } from '../message-runs.ts';
import type { CodeReading, DossierContent, Reading, UnitReading } from '../reading.ts';
import type { Block, Section } from '../report.ts';
import { joinWords, plain, section, sentence, tableOf, textCell, titled, wordsCell } from './pieces.ts';

/** What the cluster is: units on each date, regions, codes in both versions, maps. */
export function composeDefinition(content: DossierContent): Section {
  const first = content.readings[0];
  const blocks: readonly Block[] = [
    sentence('definition.sentence', {
      group: content.groupName,
      places: { list: first?.units.map((unit) => unit.name) ?? [] },
      dated: { date: content.recipe.dated },
    }),
    unitsTable(content.readings),
    ...content.readings.map((reading) => mapOf(content, reading)),
    codesTable(content.codes),
  ];
  const sections =
    content.regions.length > 0
      ? [section('regions', words('regions.heading'), [regionsTable(content), sentence('regions.note')])]
      : [];
  return section('definition', words('definition.heading'), { blocks, sections });
}

function unitsTable(readings: readonly Reading[]): Block {
  const rows = readings.flatMap((reading) =>
    reading.units.map((unit) => [
      textCell(dateWords(reading.asOf)),
      textCell({ vi: `${unit.name.vi} (${unit.id})`, en: `${unit.name.en} (${unit.id})` }),
      textCell(partsWords(unit)),
      textCell(regionWords(unit)),
    ]),
  );
  return tableOf('units', words('definition.units'), {
    heads: ['definition.asOf', 'definition.unit', 'definition.madeOf', 'definition.region'],
    rows,
  });
}

function partsWords(unit: UnitReading): Bilingual {
  if (unit.parts.length <= 1) return unit.name;
  const outside = words('definition.outside');
  return joinWords(
    unit.parts.map((part) =>
      part.isOwn ? part.name : { vi: `${part.name.vi} (${outside.vi})`, en: `${part.name.en} (${outside.en})` },
    ),
    ' + ',
  );
}

function regionWords(unit: UnitReading): Bilingual {
  if (unit.regions.length === 0) return words('definition.noRegion');
  const proposal = words('definition.proposal');
  return joinWords(
    unit.regions.map(({ region, name }) =>
      region.standing === 'proposal' ? { vi: `${name.vi} (${proposal.vi})`, en: `${name.en} (${proposal.en})` } : name,
    ),
  );
}

function dateWords(date: string): Bilingual {
  const [year, month, day] = date.split('-');
  return plain(`${day}/${month}/${year}`);
}

function codesTable(codes: readonly CodeReading[]): Block {
  const rows = codes.map((code) => [
    textCell(plain(`${code.classification} ${code.code}`)),
    textCell(code.name),
    textCell(plain(code.becomes.map((target) => (target.isInGroup ? target.code : `${target.code} (–)`)).join(', '))),
    textCell(code.reason),
    textCell(words(`sure.${code.howSure}`)),
  ]);
  return tableOf('codes', words('definition.codes'), {
    heads: ['definition.code', 'definition.codeName', 'definition.becomes', 'definition.reason', 'definition.howSure'],
    rows,
    note: words('definition.codesNote'),
  });
}

function mapOf(content: DossierContent, reading: Reading): Block {
  const cluster = reading.units.map((unit) => unit.id);
  const layer = reading.geography === 'VN34' ? content.mapLayers.after : content.mapLayers.before;
  const named = [
    ...reading.units.map((unit) => [unit.id, unit.name.vi] as const),
    ...reading.neighbours.map((unit) => [unit.id, unit.name.vi] as const),
  ];
  return {
    kind: 'picture',
    picture: {
      kind: 'map',
      id: `map-${reading.asOf}`,
      title: titled('map.heading', { date: { date: reading.asOf } }),
      spoken: titled('map.spoken', { places: { list: reading.units.map((unit) => unit.name) } }),
      layer,
      cluster,
      context: reading.neighbours.map((unit) => unit.id),
      names: Object.fromEntries(named),
      table: 'units',
    },
  };
}

function regionsTable(content: DossierContent): Block {
  const rows = content.regions.map((region) => [
    textCell({ vi: `${region.name.vi} (${region.id})`, en: `${region.name.en} (${region.id})` }),
    wordsCell(`regions.${region.standing}`),
    textCell(joinWords(region.members, ', ')),
    textCell(plain(region.legalSource)),
  ]);
  return tableOf('regions', words('regions.heading'), {
    heads: ['regions.name', 'regions.standing', 'regions.members', 'regions.basis'],
    rows,
  });
}
