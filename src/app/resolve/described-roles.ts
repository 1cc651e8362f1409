import { FIELD_ROLES } from '../../matching/roles/field-role.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** A role of a column as help tells it. */
export interface RoleDescription {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly about: Bilingual;
}

const SOURCE: RoleDescription = {
  name: 'source',
  aliases: [],
  about: {
    vi: 'tên nguồn của dòng; mỗi thực thể có nhiều nhất một dòng của mỗi nguồn',
    en: 'the source of a row; an entity has at most one row of each source',
  },
};

/** Every role that `--map` knows, in the order of the help. */
export function describedRoles(): readonly RoleDescription[] {
  return [...FIELD_ROLES.map(({ name, aliases, about }) => ({ name, aliases, about })), SOURCE];
}
