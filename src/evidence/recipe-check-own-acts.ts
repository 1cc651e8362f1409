import type { OwnAct } from '../model/own-act.ts';
import type { RecipeChecker } from './recipe-checker.ts';

const TEXTS: readonly Exclude<keyof OwnAct, 'relations'>[] = [
  ...(['act_id', 'type', 'type_vi', 'number', 'issuer_vi', 'issuer_en', 'issued', 'in_force_from'] as const),
  ...(['in_force_to', 'title_vi', 'title_en', 'status', 'how_sure', 'source', 'source_url'] as const),
];

/** Checks the acts that a recipe carries: every column is text, every relation names what it does and to which act, no act twice. */
export function checkOwnActs(check: RecipeChecker, acts: readonly unknown[]): void {
  const seen = new Set<unknown>();
  acts.forEach((act, i) => {
    const path = `ownActs[${i}]`;
    if (!check.isObject(act, path)) return;
    const { act_id: id, relations } = act;
    if (check.isText(id, `${path}.act_id`) && seen.has(id))
      check.fault(`${path}.act_id`, 'twice', { vi: `mã “${id}” có hai lần`, en: `the id "${id}" stands twice` });
    seen.add(id);
    for (const column of TEXTS) if (act[column] !== '') check.isText(act[column], `${path}.${column}`);
    if (!Array.isArray(relations)) {
      check.fault(`${path}.relations`, 'not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' });
      return;
    }
    relations.forEach((relation: unknown, at) => {
      const where = `${path}.relations[${at}]`;
      if (!check.isObject(relation, where)) return;
      check.isText(relation['relation'], `${where}.relation`);
      check.isText(relation['act'], `${where}.act`);
    });
  });
}
