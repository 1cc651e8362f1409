import { checkAuthority } from './check-authority.ts';
import { checkCityProvince } from './check-city-province.ts';
import { checkClusterTerms } from './check-cluster-terms.ts';
import { checkDocumentForm } from './check-document-form.ts';
import { checkIndustryCodes } from './check-industry-codes.ts';
import { checkNewerFigures } from './check-newer-figures.ts';
import { checkOldPlaces } from './check-old-places.ts';
import { checkPercentages } from './check-percentages.ts';
import { checkPolicyChanged } from './check-policy-changed.ts';
import { checkSectorNames } from './check-sector-names.ts';
import { checkSources } from './check-sources.ts';
import { checkSums } from './check-sums.ts';
import type { Finding } from './finding.ts';
import type { Check, CheckInput } from './lint-knowledge.ts';

const CHECKS: readonly Check[] = [
  checkAuthority,
  checkPolicyChanged,
  checkSums,
  checkPercentages,
  checkSources,
  checkNewerFigures,
  checkClusterTerms,
  checkSectorNames,
  checkCityProvince,
  checkOldPlaces,
  checkIndustryCodes,
  checkDocumentForm,
];

/** What all checks have to say about a draft, in the order of the text. */
export function draftFindings(input: CheckInput): readonly Finding[] {
  return CHECKS.flatMap((check) => check(input)).sort((a, b) => a.where.paragraph - b.where.paragraph);
}
