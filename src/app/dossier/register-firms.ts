import type { Recipe } from '../../evidence/recipe.ts';
import { geographyOf } from '../../indicators/as-of/geography.ts';
import { convertedReach } from '../../indicators/as-of/industry-set.ts';
import type { RegisterEvidence } from '../../indicators/ladder/register-evidence.ts';
import type { SectorGroup } from '../knowledge/load-industries.ts';
import { loadRegister, type RegisterExtract, type RegisteredFirm } from '../knowledge/load-register.ts';
import type { Knowledge } from './knowledge.ts';

/** The firms of the cluster that the register knew by a day, one for each enterprise and province. */
export interface RegisterFirms {
  readonly extract: RegisterExtract;
  readonly firms: readonly RegisteredFirm[];
}

interface Asked {
  readonly knowledge: Knowledge;
  readonly recipe: Recipe;
  readonly group: SectorGroup;
  readonly asOf: string;
  /** The units that hold the cluster on that day. */
  readonly places: readonly string[];
}

/**
 * Enterprises and sites of the published register in the places, known by the day and not closed by then, that belong to the cluster: by
 * an industry code inside the group, or because they stand on a list that the recipe takes for members. Undefined without a release.
 */
export async function registerFirms(asked: Asked): Promise<RegisterFirms | undefined> {
  const { knowledge, recipe, asOf, places } = asked;
  if (!['VN63', 'VN34'].includes(geographyOf(places[0] ?? ''))) return undefined;
  const extract = await loadRegister(knowledge.source, places);
  if (extract === undefined) return undefined;
  const lists = new Set((recipe.registerLists ?? []).map(({ list }) => list));
  const members = extract.firms.filter(
    (firm) =>
      firm.knownSince <= asOf &&
      (firm.closed === '' || firm.closed > asOf) &&
      (firm.lists.some((list) => lists.has(list)) || isOfGroup(firm, asked)),
  );
  return { extract, firms: onePerEnterprise(members) };
}

function isOfGroup({ industries }: RegisteredFirm, { knowledge, group }: Asked): boolean {
  return industries.some((stated) => {
    const [classification = '', code = ''] = stated.split(':');
    return Object.entries(group.set.members).some(
      ([own, members]) =>
        convertedReach(knowledge.industries.crosswalk, { classification, code }, { classification: own, members }) ===
        'inside',
    );
  });
}

/** A site speaks for its enterprise in its province: it is counted once, with the workers of its sites there, or its own where it has no site. */
function onePerEnterprise(firms: readonly RegisteredFirm[]): readonly RegisteredFirm[] {
  const of = Map.groupBy(firms, ({ enterprise, place }) => `${enterprise} ${place}`);
  return [...of.values()].flatMap((all) => {
    const [first] = all.toSorted((one, other) => Number(other.level === 'unit') - Number(one.level === 'unit'));
    if (first === undefined) return [];
    const sites = all.filter(({ level }) => level !== 'unit');
    const known = (sites.length > 0 ? sites : all).flatMap((firm) => firm.leastWorkers ?? []);
    const least = known.length === 0 ? undefined : known.reduce((sum, workers) => sum + workers, 0);
    const cores = [...new Set(all.flatMap((firm) => firm.cores))];
    return [{ ...first, cores, leastWorkers: least }];
  });
}

/** What the ladder is told of them. */
export function registerEvidence({ extract, firms }: RegisterFirms): RegisterEvidence {
  return {
    input: { release: extract.release, table: extract.table },
    on: extract.on,
    status: extract.status,
    firms: firms.map(({ row, id, leastWorkers }) => ({ row, id, leastWorkers })),
  };
}
