import type { GroupView } from '../../http/contract/definition-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** A group that may be chosen: by id and version, named with its version where there are several. */
export interface GroupChoice {
  readonly key: string;
  readonly name: Bilingual;
}

/** The groups as a person chooses among them. */
export function groupChoices(groups: readonly GroupView[]): readonly GroupChoice[] {
  const versions = Map.groupBy(groups, ({ id }) => id);
  return groups.map(({ id, version, name }) => {
    const isOne = (versions.get(id)?.length ?? 0) < 2;
    const told = { vi: `${name.vi} (bản ${version})`, en: `${name.en} (version ${version})` };
    return { key: `${id}@${version}`, name: isOne ? name : told };
  });
}

/** Id and version of a choice; undefined if it is none. */
export function chosenGroup(key: string): { readonly id: string; readonly version: string } | undefined {
  const at = key.lastIndexOf('@');
  return at < 1 || at === key.length - 1 ? undefined : { id: key.slice(0, at), version: key.slice(at + 1) };
}
