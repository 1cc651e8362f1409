import { DEFAULT_PARAMETERS } from '../indicators/ladder/rung.ts';
import { parseIsoDate } from '../model/dates.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import type { Recipe } from './recipe.ts';

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
  const check = new Checker(file, found);
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

/** Collects faults; each names the path inside the file. */
class Checker {
  readonly file: string;
  readonly found: Refusal[];
  constructor(file: string, found: Refusal[]) {
    this.file = file;
    this.found = found;
  }

  fault(path: string, code: string, said: { readonly vi: string; readonly en: string }): void {
    this.found.push({ code, where: whereOf(this.file, path), said });
  }

  isObject(value: unknown, path: string): value is Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
    this.fault(path, 'not-an-object', { vi: 'phải là một đối tượng { … }', en: 'must be an object { … }' });
    return false;
  }

  isText(value: unknown, path: string): value is string {
    if (typeof value === 'string' && value !== '') return true;
    this.fault(path, 'not-text', {
      vi: `phải là chữ, đang là ${JSON.stringify(value)}`,
      en: `must be text, it is ${JSON.stringify(value)}`,
    });
    return false;
  }

  texts(value: unknown, path: string, test?: { readonly pattern: RegExp; readonly like: string }): void {
    if (!Array.isArray(value)) {
      this.fault(path, 'not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' });
      return;
    }
    value.forEach((entry, i) => {
      if (!this.isText(entry, `${path}[${i}]`) || test === undefined || test.pattern.test(entry)) return;
      this.fault(`${path}[${i}]`, 'bad-form', {
        vi: `“${entry}” không đúng dạng ${test.like}`,
        en: `"${entry}" is not of the form ${test.like}`,
      });
    });
  }

  words(value: unknown, path: string): void {
    if (!this.isObject(value, path)) return;
    this.isText(value['vi'], `${path}.vi`);
    this.isText(value['en'], `${path}.en`);
  }

  day(value: unknown, path: string): void {
    if (typeof value === 'string' && /^\d{4}-/.test(value) && parseIsoDate(value) !== undefined) return;
    this.fault(path, 'not-a-day', {
      vi: `${JSON.stringify(value)} không phải ngày dạng YYYY-MM-DD`,
      en: `${JSON.stringify(value)} is not a day written YYYY-MM-DD`,
    });
  }
}

function whereOf(file: string, path: string): Refusal['where'] {
  return path === '' ? { file } : { file, column: path };
}

function checkRecipe(check: Checker, value: unknown): void {
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
  ] as const) {
    if (list !== undefined && !Array.isArray(list))
      check.fault(key, 'not-a-list', { vi: 'phải là một danh sách [ … ]', en: 'must be a list [ … ]' });
  }
  if (Array.isArray(value['claims'])) value['claims'].forEach((claim, i) => checkClaim(check, claim, `claims[${i}]`));
  if (Array.isArray(value['changes']))
    value['changes'].forEach((change, i) => checkChange(check, change, `changes[${i}]`));
}

function checkCluster(check: Checker, cluster: unknown): void {
  if (!check.isObject(cluster, 'cluster')) return;
  if (check.isObject(cluster['group'], 'cluster.group')) {
    check.isText(cluster['group']['id'], 'cluster.group.id');
    check.isText(cluster['group']['version'], 'cluster.group.version');
  }
  check.texts(cluster['places'], 'cluster.places', { pattern: PLACE, like: 'VN63-24' });
  if (Array.isArray(cluster['places'])) checkOneGeography(check, cluster['places'] as readonly unknown[]);
}

/** Places of two geographies in one definition would count land twice. */
function checkOneGeography(check: Checker, places: readonly unknown[]): void {
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

function checkDates(check: Checker, dates: unknown): void {
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

function checkParameters(check: Checker, parameters: unknown): void {
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

function checkClaim(check: Checker, claim: unknown, path: string): void {
  if (!check.isObject(claim, path)) return;
  check.isText(claim['id'], `${path}.id`);
  check.isText(claim['section'], `${path}.section`);
  check.words(claim['text'], `${path}.text`);
  check.texts(claim['figures'] ?? [], `${path}.figures`);
  check.texts(claim['facts'] ?? [], `${path}.facts`);
}

function checkChange(check: Checker, change: unknown, path: string): void {
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
