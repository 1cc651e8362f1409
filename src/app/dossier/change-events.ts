import { joinWords } from '../../evidence/compose/pieces.ts';
import { words } from '../../evidence/message-runs.ts';
import type { CodeReading, EventReading, Reading } from '../../evidence/reading.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { CitedRelease } from '../../evidence/report.ts';
import type { Lineage } from '../../indicators/as-of/atlas.ts';
import { geographyOf } from '../../indicators/as-of/geography.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Classification } from '../knowledge/load-industries.ts';
import type { ReleaseShelf } from '../ports.ts';
import { placeName } from './fact-readings.ts';
import type { Knowledge } from './knowledge.ts';

/** What events are looked for in. */
export interface EventScene {
  readonly knowledge: Knowledge;
  readonly recipe: Recipe;
  readonly readings: readonly Reading[];
  readonly codes: readonly CodeReading[];
}

/** Mergers of units, new versions of the classification and revised releases that stand behind changes, in order of time. */
export async function changeEvents(
  scene: EventScene,
  shelf: ReleaseShelf,
  releases: readonly CitedRelease[],
): Promise<readonly EventReading[]> {
  const events = [...boundaryEvents(scene), ...classificationEvents(scene), ...(await revisionEvents(shelf, releases))];
  return events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** How the units of the last day and of the followed series came out of the units that the recipe names. */
function boundaryEvents({ knowledge, recipe, readings }: EventScene): readonly EventReading[] {
  const last = readings[readings.length - 1];
  const before = [...recipe.cluster.places, ...recipe.changes.flatMap((change) => change.from.places)];
  const geographies = new Set(before.map(geographyOf));
  const units = new Set([
    ...(last?.units.map((unit) => unit.id) ?? []),
    ...recipe.changes.flatMap((change) => change.to.places),
  ]);
  return [...units].sort().flatMap((unit) => {
    const edges = (knowledge.atlas.backward.get(unit) ?? []).filter(
      (edge) => geographies.has(geographyOf(edge.from)) && edge.eventDate <= (last?.asOf ?? ''),
    );
    return unitEvents(knowledge, unit, edges);
  });
}

function unitEvents(knowledge: Knowledge, unit: string, edges: readonly Lineage[]): readonly EventReading[] {
  const [first] = edges;
  if (first === undefined) return [];
  const name = (id: string): Bilingual => placeName(knowledge, id) ?? { vi: id, en: id };
  const event = (key: string, from: readonly Lineage[]): EventReading => ({
    date: first.eventDate,
    factor: 'boundary',
    what: {
      key,
      values: {
        from: joinWords(
          from.map((edge) => name(edge.from)),
          ' + ',
        ),
        to: name(unit),
      },
    },
    act: actOf(knowledge, first.legalSource),
  });
  const whole = edges.filter((edge) => edge.extent === 'whole');
  const parts = edges.filter((edge) => edge.extent === 'partial');
  const isSame = whole.length === 1 && parts.length === 0 && sameName(knowledge, whole[0]?.from ?? '', unit);
  return [
    ...(whole.length > 1 ? [event('event.merger', whole)] : []),
    ...(whole.length === 1 && !isSame ? [event('event.renamed', whole)] : []),
    ...parts.map((edge) => event('event.part', [edge])),
  ];
}

function sameName({ atlas }: Knowledge, one: string, other: string): boolean {
  return atlas.byId.get(one)?.nameVi === atlas.byId.get(other)?.nameVi;
}

/** The first act of a legal source that the law pack holds. */
function actOf({ law }: Knowledge, legalSource: string): string | null {
  const named = legalSource.split(';').map((id) => id.trim());
  return named.find((id) => law.acts.some((act) => act.id === id)) ?? null;
}

/** Versions of the classification that came into force between the first and the last day, with the codes they split. */
function classificationEvents({ knowledge, readings, codes }: EventScene): readonly EventReading[] {
  const [first, last] = [readings[0], readings[readings.length - 1]];
  if (first === undefined || last === undefined) return [];
  const { classifications } = knowledge.industries;
  const came = classifications.filter(
    (entry) => entry.validFrom > first.asOf && entry.validFrom <= last.asOf && isNational(entry, last),
  );
  return came.flatMap((after) => {
    const before = classifications.find((entry) => entry.validTo === after.validFrom && isNational(entry, last));
    if (before === undefined) return [];
    const split = codes
      .filter((code) => code.classification === before.id && isSplit(code))
      .map((code) => `${code.code} → ${code.becomes.map((target) => target.code).join(' + ')}`);
    return [
      {
        date: after.validFrom,
        factor: 'classification' as const,
        what: {
          key: 'event.codes',
          values: {
            before: words(`classification.${before.id}`),
            after: words(`classification.${after.id}`),
            split: { list: split.map((text) => ({ vi: text, en: text })) },
          },
        },
        act: actOf(knowledge, after.legalSource),
      },
    ];
  });
}

function isNational(entry: Classification, reading: Reading): boolean {
  return entry.id.startsWith('vsic') && reading.classification.startsWith('vsic');
}

function isSplit(code: CodeReading): boolean {
  return code.becomes.length > 1 || code.becomes.some((target) => !target.isInGroup);
}

async function revisionEvents(
  shelf: ReleaseShelf,
  releases: readonly CitedRelease[],
): Promise<readonly EventReading[]> {
  const stale = releases.filter((release) => release.newer !== undefined);
  return Promise.all(
    stale.map(async ({ name, version, newer = '' }): Promise<EventReading> => {
      const newest = await shelf.find(name, newer);
      return {
        date: newest?.descriptor.created ?? '',
        factor: 'revision',
        what: { key: 'event.release', values: { release: `${name}@${version}`, newer } },
        act: null,
      };
    }),
  );
}
