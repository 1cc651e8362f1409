import { DEFINED_IN } from '../model/definition-set.ts';
import type { RecipeChecker } from './recipe-checker.ts';

/** Goods may stand beside activities in an own set. */
const FORMS: Readonly<Record<string, { readonly pattern: RegExp; readonly like: string }>> = {
  ...DEFINED_IN,
  hs2017: { pattern: /^\d{4}(?:\d{2})?$/, like: '8542, 854231' },
};

/** Checks a set of codes that the authors made: names, forms of codes, one classification of activities, nothing twice. */
export function checkOwnGroup(check: RecipeChecker, own: unknown, path: string): void {
  if (!check.isObject(own, path)) return;
  check.words(own['name'], `${path}.name`);
  if (own['note'] !== undefined) check.words(own['note'], `${path}.note`);
  const { members } = own;
  if (!Array.isArray(members)) {
    check.fault(`${path}.members`, 'not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' });
    return;
  }
  if (members.length === 0)
    check.fault(`${path}.members`, 'empty', { vi: 'cần ít nhất một mã', en: 'needs at least one code' });
  const seen = new Set<string>();
  const stated = new Set<string>();
  members.forEach((member: unknown, i) => {
    const named = checkMember(check, member, `${path}.members[${i}]`);
    if (named === undefined) return;
    if (named.classification !== 'hs2017') stated.add(named.classification);
    const key = `${named.classification} ${named.code}`;
    if (seen.has(key))
      check.fault(`${path}.members[${i}].code`, 'twice', { vi: `${key} có hai lần`, en: `${key} stands twice` });
    seen.add(key);
  });
  if (stated.size > 1)
    check.fault(`${path}.members`, 'mixed-classifications', {
      vi: `trộn các bảng mã ${[...stated].join(' và ')}; hãy viết mọi mã theo một bảng, bảng kia được chuyển theo bảng chính thức`,
      en: `mixes the classifications ${[...stated].join(' and ')}; write all codes in one, the other is reached by the official conversion`,
    });
}

function checkMember(
  check: RecipeChecker,
  member: unknown,
  path: string,
): { readonly classification: string; readonly code: string } | undefined {
  if (!check.isObject(member, path)) return undefined;
  const { classification, code, reason } = member;
  if (reason !== undefined) check.words(reason, `${path}.reason`);
  const isNamed = check.isText(classification, `${path}.classification`);
  const isCoded = check.isText(code, `${path}.code`);
  if (!isNamed || !isCoded) return undefined;
  const form = FORMS[classification];
  if (form === undefined) {
    const known = Object.keys(FORMS).join(', ');
    check.fault(`${path}.classification`, 'unknown-classification', {
      vi: `không có bảng mã “${classification}”; có: ${known}`,
      en: `there is no classification "${classification}"; there are: ${known}`,
    });
    return undefined;
  }
  if (!form.pattern.test(code)) {
    check.fault(`${path}.code`, 'bad-form', {
      vi: `“${code}” không đúng dạng mã ${classification} (${form.like})`,
      en: `"${code}" is not of the form of ${classification} (${form.like})`,
    });
    return undefined;
  }
  return { classification, code };
}
