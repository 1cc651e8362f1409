import type { Crosswalk, IndustrySet } from './industry-set.ts';
import { codeReach, convertedReach } from './industry-set.ts';
import type { Reach } from './territory.ts';

/** How a code of VSIC 2018 lies in a set, stated in that version or, through the official conversion, in that of 2025. */
export function vsic2018Reach(set: IndustrySet, crosswalk: Crosswalk): (code: string) => Reach {
  const own = set.members['vsic2018'];
  if (own !== undefined) return (code) => codeReach(code, own);
  const members = set.members['vsic2025'];
  if (members === undefined) return () => 'outside';
  return (code) =>
    convertedReach(crosswalk, { classification: 'vsic2018', code }, { classification: 'vsic2025', members });
}
