/** One number or word that a rule computes with. */
export interface RuleParameter {
  readonly path: string;
  readonly value: string;
}

/** The parameters of a rule, flat: `{"areaHectares":{"minimum":10}}` → `areaHectares.minimum` = `10`. */
export function ruleParameters(json: string): readonly RuleParameter[] {
  return json === '' ? [] : flat(JSON.parse(json), '');
}

function flat(value: unknown, path: string): readonly RuleParameter[] {
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null)) {
    return [{ path, value: value.join(', ') }];
  }
  if (typeof value !== 'object' || value === null) return [{ path, value: value === null ? '' : String(value) }];
  return Object.entries(value).flatMap(([key, each]) => flat(each, path === '' ? key : `${path}.${key}`));
}
