import type { CodeReading } from '../../evidence/reading.ts';
import { codeReach, convertedReach } from '../../indicators/as-of/industry-set.ts';
import type { Industries, SectorGroup } from '../knowledge/load-industries.ts';

const PAIRS: Readonly<Record<string, string>> = { vsic2018: 'vsic2025', vsic2025: 'vsic2018' };

/** The group's codes, each with what the official conversion makes of it in the other version. */
export function codeReadings(industries: Industries, group: SectorGroup): readonly CodeReading[] {
  return group.members
    .filter((member) => group.set.members[member.classification] !== undefined && member.classification !== 'vsic2007')
    .map((member) => {
      const other = PAIRS[member.classification];
      const targets =
        other === undefined
          ? []
          : (industries.crosswalk.targets.get(`${member.classification} ${member.code} ${other}`) ?? []);
      const isInGroup = inGroupTest(industries, group, { stated: member.classification, other });
      return {
        classification: member.classification,
        code: member.code,
        name: member.name,
        reason: member.reason,
        howSure: member.howSure,
        becomes: targets.map((code) => ({
          code,
          name: industries.names.get(`${other} ${code}`) ?? { vi: code, en: code },
          isInGroup: isInGroup(code),
        })),
      };
    });
}

/** Whether a code of the other version belongs to the group: as the group states it, or, where it is stated in one version only, as the conversion has it. */
function inGroupTest(
  { crosswalk }: Industries,
  { set }: SectorGroup,
  versions: { readonly stated: string; readonly other: string | undefined },
): (code: string) => boolean {
  const { stated, other } = versions;
  if (other === undefined) return () => false;
  const inGroup = set.members[other];
  if (inGroup !== undefined) return (code) => codeReach(code, inGroup) === 'inside';
  const members = set.members[stated] ?? [];
  return (code) =>
    convertedReach(crosswalk, { classification: other, code }, { classification: stated, members }) === 'inside';
}
