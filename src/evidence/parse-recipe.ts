import { DEFAULT_PARAMETERS } from '../indicators/ladder/rung.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { Recipe } from './recipe.ts';
import { checkOwnGroup } from './recipe-check-group.ts';
import { checkOwnActs } from './recipe-check-own-acts.ts';
import { checkRun } from './recipe-check-run.ts';
import { RecipeChecker } from './recipe-checker.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PLACE = /^(?:VN|VN\d{2}-\d{2,5}|US[CS]-\d{2,5})$/;

/** Reads a recipe from JSON text; every fault is reported with the path at which it stands. */
export function parseRecipe(text: string, file: string): Parsed<Recipe> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      refusals: [
        {
          code: 'not-json',
          where: { file },
          said: {
            vi: `không phải JSON hợp lệ: ${String(error)}`,
            en: `is not valid JSON: ${String(error)}`,
          },
        },
      ],
    };
  }
  const found: Refusal[] = [];
  const check = new RecipeChecker(file, found);
  checkRecipe(check, value);
  return found.length > 0 ? { ok: false, refusals: found } : { ok: true, value: withDefaults(value as Recipe) };
}

function withDefaults(recipe: Recipe): Recipe {
  const empty = {
    head: {},
    legalBases: [],
    parameters: {},
    releases: [],
    changes: [],
    factSets: [],
    claims: [],
    experts: [],
    firms: [],
    lessons: [],
  };
  return {
    ...empty,
    ...recipe,
    added: recipe.added ?? 'all',
    next: recipe.next ?? false,
    cluster: { ...recipe.cluster, regions: recipe.cluster.regions ?? [] },
  };
}

function checkRecipe(check: RecipeChecker, value: unknown): void {
  if (!check.isObject(value, '')) return;
  if (value['lienket'] !== 'recipe@1')
    check.fault('lienket', 'not-a-recipe', { vi: 'phải là "recipe@1"', en: 'must be "recipe@1"' });
  if (check.isText(value['id'], 'id') && !ID.test(value['id']))
    check.fault('id', 'bad-form', {
      vi: 'chỉ gồm chữ thường không dấu, số và gạch nối',
      en: 'only lower-case letters, digits and hyphens',
    });
  check.words(value['title'], 'title');
  check.words(value['subtitle'], 'subtitle');
  check.day(value['dated'], 'dated');
  checkCluster(check, value['cluster']);
  checkDates(check, value['asOf']);
  checkParameters(check, value['parameters'] ?? {});
  check.texts(value['legalBases'] ?? [], 'legalBases');
  check.texts(value['factSets'] ?? [], 'factSets');
  for (const [key, list] of [
    ['claims', value['claims']],
    ['changes', value['changes']],
    ['firms', value['firms']],
    ['lessons', value['lessons']],
    ['experts', value['experts']],
    ['releases', value['releases']],
    ['runs', value['runs']],
    ['registerLists', value['registerLists']],
    ['ownActs', value['ownActs']],
  ] as const) {
    if (list !== undefined && !Array.isArray(list))
      check.fault(key, 'not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' });
  }
  if (Array.isArray(value['claims'])) value['claims'].forEach((claim, i) => checkClaim(check, claim, `claims[${i}]`));
  if (Array.isArray(value['changes']))
    value['changes'].forEach((change, i) => checkChange(check, change, `changes[${i}]`));
  if (Array.isArray(value['runs'])) checkRuns(check, value['runs']);
  if (Array.isArray(value['ownActs'])) checkOwnActs(check, value['ownActs']);
  if (Array.isArray(value['registerLists']))
    value['registerLists'].forEach((entry, i) => {
      if (!check.isObject(entry, `registerLists[${i}]`)) return;
      check.isText(entry['list'], `registerLists[${i}].list`);
      check.words(entry['reason'], `registerLists[${i}].reason`);
    });
}

function checkRuns(check: RecipeChecker, runs: readonly unknown[]): void {
  const seen = new Set<unknown>();
  runs.forEach((run, i) => {
    checkRun(check, run, `runs[${i}]`);
    const id = (run as { readonly id?: unknown } | null)?.id;
    if (seen.has(id))
      check.fault(`runs[${i}].id`, 'twice', { vi: `mã “${id}” có hai lần`, en: `the id "${id}" stands twice` });
    seen.add(id);
  });
}

function checkCluster(check: RecipeChecker, cluster: unknown): void {
  if (!check.isObject(cluster, 'cluster')) return;
  if (check.isObject(cluster['group'], 'cluster.group')) {
    check.isText(cluster['group']['id'], 'cluster.group.id');
    check.isText(cluster['group']['version'], 'cluster.group.version');
    if (cluster['group']['own'] !== undefined) checkOwnGroup(check, cluster['group']['own'], 'cluster.group.own');
  }
  check.texts(cluster['places'], 'cluster.places', { pattern: PLACE, like: 'VN63-24' });
  if (Array.isArray(cluster['places'])) checkOneGeography(check, cluster['places'] as readonly unknown[]);
}

/** Places of two geographies in one definition would count land twice. */
function checkOneGeography(check: RecipeChecker, places: readonly unknown[]): void {
  if (places.length === 0)
    check.fault('cluster.places', 'empty', { vi: 'cần ít nhất một nơi', en: 'needs at least one place' });
  const geographies = [...new Set(places.map((place) => String(place).split('-')[0]))];
  if (geographies.length > 1) {
    check.fault('cluster.places', 'mixed-geographies', {
      vi: `trộn địa giới ${geographies.join(' và ')}; hãy viết mọi nơi theo một địa giới`,
      en: `mixes the geographies ${geographies.join(' and ')}; write all places in one`,
    });
  }
}

function checkDates(check: RecipeChecker, dates: unknown): void {
  if (!Array.isArray(dates) || dates.length === 0) {
    check.fault('asOf', 'no-date', { vi: 'cần ít nhất một ngày xét', en: 'needs at least one as-of date' });
    return;
  }
  dates.forEach((date, i) => check.day(date, `asOf[${i}]`));
  const ordered = [...dates].sort();
  if (ordered.join() !== dates.join())
    check.fault('asOf', 'not-in-order', {
      vi: 'các ngày phải theo thứ tự thời gian',
      en: 'dates must be in order of time',
    });
}

function checkParameters(check: RecipeChecker, parameters: unknown): void {
  if (!check.isObject(parameters, 'parameters')) return;
  const known = Object.keys(DEFAULT_PARAMETERS);
  for (const [name, value] of Object.entries(parameters)) {
    if (!known.includes(name))
      check.fault(`parameters.${name}`, 'unknown-parameter', {
        vi: `không có tham số này; có: ${known.join(', ')}`,
        en: `there is no such parameter; there are: ${known.join(', ')}`,
      });
    else if (typeof value !== 'number' || !(value >= 0))
      check.fault(`parameters.${name}`, 'not-a-number', {
        vi: 'phải là số không âm',
        en: 'must be a number of 0 or more',
      });
  }
}

function checkClaim(check: RecipeChecker, claim: unknown, path: string): void {
  if (!check.isObject(claim, path)) return;
  check.isText(claim['id'], `${path}.id`);
  check.isText(claim['section'], `${path}.section`);
  check.words(claim['text'], `${path}.text`);
  check.texts(claim['figures'] ?? [], `${path}.figures`);
  check.texts(claim['facts'] ?? [], `${path}.facts`);
}

function checkChange(check: RecipeChecker, change: unknown, path: string): void {
  if (!check.isObject(change, path)) return;
  check.isText(change['id'], `${path}.id`);
  check.isText(change['table'], `${path}.table`);
  check.isText(change['measure'], `${path}.measure`);
  for (const side of ['from', 'to']) {
    const given = change[side];
    if (!check.isObject(given, `${path}.${side}`)) continue;
    check.isText(given['period'], `${path}.${side}.period`);
    check.texts(given['places'], `${path}.${side}.places`, { pattern: PLACE, like: 'VN34-24' });
  }
}
