import type { DefinitionSet } from '../../model/definition-set.ts';
import { DEFINED_IN } from '../../model/definition-set.ts';
import type { Refusal } from '../../model/refusal.ts';
import { isKnownCode } from '../knowledge/known-code.ts';
import type { Industries } from '../knowledge/load-industries.ts';

/** So many codes of one fault are named. */
const NAMED = 12;

/** Everything that is wrong with a set: its classification, codes of another form, codes that the classification does not have, codes in two clusters. */
export function setFaults(set: DefinitionSet, industries: Pick<Industries, 'names'>): readonly Refusal[] {
  const form = DEFINED_IN[set.classification];
  if (form === undefined) {
    const known = Object.keys(DEFINED_IN).join(', ');
    return [
      fault('unknown-classification', {
        vi: `không lập được nhóm theo bảng mã “${set.classification}”; có: ${known}`,
        en: `groups cannot be made in the classification "${set.classification}"; there are: ${known}`,
      }),
    ];
  }
  const codes = set.clusters.flatMap((cluster) => cluster.codes);
  if (codes.length === 0) return [fault('empty', { vi: 'không có mã ngành nào', en: 'there is no industry' })];
  const ill = codes.filter((code) => !form.pattern.test(code));
  const strange = codes.filter((code) => form.pattern.test(code) && !isKnownCode(industries, set.classification, code));
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  return [
    ...listed('bad-form', ill, {
      vi: `không đúng dạng mã ${set.classification} (${form.like})`,
      en: `not of the form of ${set.classification} (${form.like})`,
    }),
    ...listed('unknown-code', strange, {
      vi: `bảng mã ${set.classification} không có`,
      en: `the classification ${set.classification} does not have`,
    }),
    ...listed('twice', [...new Set(twice)], {
      vi: 'một mã đứng hai lần; mỗi mã thuộc một cụm',
      en: 'a code stands twice; each belongs to one cluster',
    }),
  ];
}

function listed(code: string, codes: readonly string[], said: Refusal['said']): readonly Refusal[] {
  if (codes.length === 0) return [];
  const more = codes.length > NAMED ? ` … (${codes.length})` : '';
  const list = codes.slice(0, NAMED).join(', ') + more;
  return [fault(code, { vi: `${said.vi}: ${list}`, en: `${said.en}: ${list}` })];
}

const fault = (code: string, said: Refusal['said']): Refusal => ({ code, where: {}, said });
