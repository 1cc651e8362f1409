import { createRequire } from 'node:module';
import { neighbors } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type FileDraft, readRaw, type TableDraft } from './pack-writer.ts';
import { draftTable, textField } from './table-draft.ts';

interface Named {
  readonly name: string;
}

type Atlas = Topology<{ readonly counties: GeometryCollection<Named>; readonly states: GeometryCollection<Named> }>;
type County = GeometryObject<Named>;

const atlas = createRequire(import.meta.url)('us-atlas/counties-10m.json') as Atlas;

/** Codes of 2015 and later in the atlas, and the codes of the same counties in the employment table. */
const OLDER_CODE: Readonly<Record<string, string>> = { '02158': '02270', '46102': '46113' };

/** Bedford city (Virginia) was inside Bedford County and joined it in 2013: it has no shape of its own in the atlas. */
const BEDFORD_CITY = { code: '51515', around: '51019' };

const codeOf = (shape: { readonly id?: string | number | undefined }): string => {
  const code = String(shape.id);
  return OLDER_CODE[code] ?? code;
};

/** The name that the atlas gives a shape. */
function nameOf(shape: County | undefined): string {
  const properties = shape?.properties ?? {};
  return 'name' in properties ? String(properties.name) : '';
}

const isInState = (code: string): boolean => Number(code.slice(0, 2)) <= 56;

const stateNames = new Map(atlas.objects.states.geometries.map((state) => [String(state.id), nameOf(state)]));
const counties: readonly County[] = atlas.objects.counties.geometries.filter((county) => isInState(String(county.id)));

/** Place id of a county by its five digits. */
export function countyId(code: string): string {
  return `USC-${code}`;
}

function countyRows(): ReturnType<typeof readRaw> {
  const names = new Map(readRaw('us/county_names.csv').map((row) => [row['fips'] ?? '', row['GEO_TTL'] ?? '']));
  const codes = [...counties.map(codeOf), BEDFORD_CITY.code];
  return codes.map((code) => {
    const state = stateNames.get(code.slice(0, 2)) ?? '';
    const shape = nameOf(counties.find((county) => codeOf(county) === code));
    const [title = shape] = (names.get(code) ?? shape).split(', ');
    return {
      place_id: countyId(code),
      fips: code,
      name: names.has(code) || shape === state ? title : `${title} County`,
      state_place_id: `USS-${code.slice(0, 2)}`,
      state,
      has_employment: String(names.has(code)),
    };
  });
}

export function countiesTable(): TableDraft {
  return draftTable({
    name: 'counties',
    title: { vi: 'Hạt của Hoa Kỳ', en: 'Counties of the United States' },
    description:
      'Counties and equivalents of the fifty states and the District of Columbia. The employment table covers all but Texas (254 counties) ' +
      'and the District of Columbia. Codes are those of the employment table: 02270 and 46113 were renumbered in 2015, 51515 joined 51019 in 2013.',
    status: 'official',
    vintage: '2012/2017',
    key: ['place_id'],
    fields: [
      textField('place_id', 'County'),
      textField('fips', 'FIPS code', { constraints: { pattern: '^\\d{5}$' } }),
      textField('name', 'Name'),
      textField('state_place_id', 'State'),
      textField('state', 'Name of the state'),
      { name: 'has_employment', type: 'boolean', description: 'Whether the employment table covers it' },
    ],
    rows: countyRows(),
  });
}

export function adjacencyTable(): TableDraft {
  const touching = neighbors([...counties]);
  const pairs = touching.flatMap((others, index) =>
    others.flatMap((other) => {
      const [one, two] = [counties[index], counties[other]];
      if (one === undefined || two === undefined || codeOf(one) >= codeOf(two)) return [];
      return [{ a: countyId(codeOf(one)), b: countyId(codeOf(two)) }];
    }),
  );
  return draftTable({
    name: 'adjacency',
    title: { vi: 'Hạt giáp ranh', en: 'Counties that share a border' },
    description:
      'Each pair once, the smaller id first; a common point is not a border. Across state lines too. Waters inside county limits count.',
    status: 'derived',
    vintage: '2017',
    key: ['a', 'b'],
    fields: [textField('a', 'County'), textField('b', 'County')],
    rows: [...pairs, { a: countyId(BEDFORD_CITY.around), b: countyId(BEDFORD_CITY.code) }],
    foreignKeys: [
      { fields: ['a'], reference: { resource: 'counties', fields: ['place_id'] } },
      { fields: ['b'], reference: { resource: 'counties', fields: ['place_id'] } },
    ],
    method: 'topojson-client neighbors on us-atlas 3.0.1 counties-10m; Bedford city added by hand',
  });
}

export function geometryFile(): FileDraft {
  const placed = (shape: County, place_id: string): object => ({
    ...shape,
    id: place_id,
    properties: { place_id, name: nameOf(shape) },
  });
  const topology = {
    ...atlas,
    objects: {
      counties: {
        type: 'GeometryCollection',
        geometries: counties.map((county) => placed(county, countyId(codeOf(county)))),
      },
      states: {
        type: 'GeometryCollection',
        geometries: atlas.objects.states.geometries
          .filter((state) => isInState(String(state.id)))
          .map((state) => placed(state, `USS-${state.id}`)),
      },
    },
  };
  return {
    resource: {
      name: 'geometry',
      path: 'geometry.topojson',
      format: 'topojson',
      title: 'Outlines of counties and states',
      description:
        'Objects `counties` and `states`; feature property `place_id`. Simplified outlines for maps, not for areas.',
      'lienket:status': 'official',
      'lienket:vintage': '2017',
      'lienket:title': { vi: 'Ranh giới hạt và bang', en: 'Outlines of counties and states' },
      'lienket:method': 'us-atlas 3.0.1 counties-10m, territories left out, place ids added',
    },
    bytes: Buffer.from(`${JSON.stringify(topology)}\n`, 'utf8'),
  };
}
