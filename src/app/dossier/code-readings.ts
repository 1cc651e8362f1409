import type { CodeReading } from '../../evidence/reading.ts';
import { codeReach } from '../../indicators/as-of/industry-set.ts';
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
      const inGroup = other === undefined ? [] : (group.set.members[other] ?? []);
      return {
        classification: member.classification,
        code: member.code,
        name: member.name,
        reason: member.reason,
        howSure: member.howSure,
        becomes: targets.map((code) => ({
          code,
          name: industries.names.get(`${other} ${code}`) ?? { vi: code, en: code },
          isInGroup: codeReach(code, inGroup) === 'inside',
        })),
      };
    });
}
