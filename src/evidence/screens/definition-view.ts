import { messageRuns, words } from '../message-runs.ts';
import type { CodeReading, Reading } from '../reading.ts';
import type { DefinitionView, RegionView, UnitView } from './view.ts';
import type { ViewInput } from './view-input.ts';

/** What the cluster is on one day: group, codes in both versions, and how many codes and units that makes. */
export function definitionView(input: ViewInput, reading: Reading): DefinitionView {
  const { content } = input;
  const stated = statedIn(content.codes, reading.classification);
  const key = stated.length === 0 ? 'screen.define.no-codes' : 'screen.define';
  return {
    sentence: messageRuns({
      key,
      values: {
        group: content.groupName,
        places: { list: content.places.map((place) => place.name) },
        classification: words(`classification.${stated[0]?.classification ?? reading.classification}`),
        date: { date: reading.asOf },
        codes: stated.length,
        units: reading.units.length,
      },
    }),
    groupName: content.groupName,
    groupNote: content.groupNote,
    codes: content.codes,
  };
}

/** The codes of the classification in force, or of the first one that the group is stated in. */
function statedIn(codes: readonly CodeReading[], classification: string): readonly CodeReading[] {
  const own = codes.filter((code) => code.classification === classification);
  if (own.length > 0) return own;
  const other = codes.find((code) => !code.classification.startsWith('hs'))?.classification;
  return codes.filter((code) => code.classification === other);
}

/** The administrative units that hold the cluster on one day. */
export function unitViews(reading: Reading): readonly UnitView[] {
  return reading.units.map((unit) => ({
    ...unit,
    regions: unit.regions.map(({ region, name }) => ({ id: region.id, name, standing: region.standing })),
  }));
}

/** The regions that the recipe sets side by side, with their members. */
export function regionViews({ content }: ViewInput): readonly RegionView[] {
  return content.regions.map(({ id, name, standing, geography, legalSource, members, memberIds }) => ({
    id,
    name,
    standing,
    geography,
    legalSource,
    members: memberIds.map((member, i) => ({ id: member, name: members[i] ?? { vi: member, en: member } })),
  }));
}
