import { canonicalJson } from './canonical-json.ts';

/** A step into a recipe: the name of a field, or the key by which an entry of a list is known. */
export type Step = string | { readonly key: string };

export type Fields = Readonly<Record<string, unknown>>;

/** By what entries of a list are the same entry in two states of a recipe; lists of texts are known by their texts. */
const KEYS: Readonly<Record<string, (entry: Fields) => string>> = {
  claims: ({ id }) => String(id),
  changes: ({ id }) => String(id),
  releases: ({ name }) => String(name),
  runs: ({ id }) => String(id),
  firms: ({ name, place }) => `${name} (${place})`,
  registerLists: ({ list }) => String(list),
  lessons: ({ country }) => String(isFields(country) ? country['vi'] : country),
  experts: ({ name, date }) => `${name}, ${date}`,
  ownActs: ({ act_id: id }) => String(id),
  'cluster.group.own.members': ({ classification, code }) => `${classification} ${code}`,
};

/** Parts that only mean something as a whole: half of one and half of another would be a third run that nobody asked for. */
const WHOLE: ReadonlySet<string> = new Set(['runs.*.tables', 'runs.*.parameters', 'runs.*.shown', 'ownActs.*']);

/** Whether the part at these steps is told and merged as one value, not field by field. */
export function isWhole(steps: readonly Step[]): boolean {
  return WHOLE.has(patternOf(steps));
}

/** Whether two parts of a recipe say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** Whether a part of a recipe is made of named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The kind of place that steps lead to: `claims.*.text.vi`. */
export function patternOf(steps: readonly Step[]): string {
  return steps.map((step) => (typeof step === 'string' ? step : '*')).join('.');
}

/** Whether the entries of the list at these steps have keys of their own; texts are their own keys. */
export function isKeyed(steps: readonly Step[]): boolean {
  return KEYS[patternOf(steps)] !== undefined;
}

/** The key of each entry of a list; undefined where the list is a value as a whole. A repeated key is told apart by a count. */
export function listKeys(pattern: string, list: readonly unknown[]): readonly string[] | undefined {
  const keyOf = KEYS[pattern];
  const keys: string[] = [];
  const seen = new Map<string, number>();
  for (const entry of list) {
    const key = keyOf !== undefined && isFields(entry) ? keyOf(entry) : typeof entry === 'string' ? entry : undefined;
    if (key === undefined) return undefined;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    keys.push(count === 1 ? key : `${key} #${count}`);
  }
  return keys;
}

/** The part of a recipe that steps lead to. */
export function partAt(recipe: unknown, steps: readonly Step[]): unknown {
  let part = recipe;
  for (const [i, step] of steps.entries()) {
    if (typeof step === 'string') part = isFields(part) ? part[step] : undefined;
    else part = Array.isArray(part) ? part[indexOf(part, steps.slice(0, i), step.key)] : undefined;
  }
  return part;
}

/** Steps as the file names them: `claims[3].text.vi`; an entry that is not in the recipe stands at `[-]`, after the last. */
export function pathIn(recipe: unknown, steps: readonly Step[]): string {
  return steps.reduce<string>((path, step, i) => {
    if (typeof step === 'string') return path === '' ? step : `${path}.${step}`;
    const index = positionIn(recipe, steps.slice(0, i + 1));
    return `${path}[${index ?? '-'}]`;
  }, '');
}

/** Where the entry that steps end on stands in its list; undefined if it is not there. */
export function positionIn(recipe: unknown, steps: readonly Step[]): number | undefined {
  const last = steps.at(-1);
  const list = partAt(recipe, steps.slice(0, -1));
  if (last === undefined || typeof last === 'string' || !Array.isArray(list)) return undefined;
  const index = indexOf(list, steps.slice(0, -1), last.key);
  return index === -1 ? undefined : index;
}

function indexOf(list: readonly unknown[], at: readonly Step[], key: string): number {
  return listKeys(patternOf(at), list)?.indexOf(key) ?? -1;
}
