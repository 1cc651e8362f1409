import { clusterStrength } from '../cluster-strength.ts';
import { locationQuotient } from '../location-quotient.ts';
import { locationQuotientIntervals } from '../location-quotient-intervals.ts';
import { starRating } from '../star-rating.ts';
import type { Given, MethodCall } from './given.ts';
import { labelsBy, valuesBy } from './key-list.ts';
import { byCell, byKey } from './made-tables.ts';
import { alongside, ESTABLISHMENTS, emptyWarnings, fullX, GROUP, X } from './place-industry.ts';
import { output, table } from './shapes.ts';

const LEVEL = { name: 'level', type: 'number', initial: 0.95, above: 0, below: 1 } as const;

const groupsOf = (given: Given, x: ReturnType<typeof fullX>) =>
  labelsBy(given, x.across, { table: 'group', key: 'industry', label: 'group' });

/** Each industry's total in the whole, when the places of x are not the whole. */
const WHOLE = table('whole', 'industry value:amount', { isRequired: false, absent: 'refused' });

/** The whole's totals, where they are stated. */
function totalsOf(given: Given, x: ReturnType<typeof fullX>) {
  if (!given.has('whole')) return {};
  const asked = { table: 'whole', key: 'industry', value: 'value', absent: 'refused' } as const;
  return { industryTotals: valuesBy(given, x.across, asked) };
}

export const locationQuotientCall: MethodCall = {
  id: 'location-quotient',
  tables: [X, { ...GROUP, isRequired: false }, WHOLE],
  parameters: [],
  outputs: [output('lq', 'place industry lq:measure')],
  run(given) {
    const x = fullX(given, { industries: 'group.industry' });
    const options = { ...(given.has('group') ? { group: groupsOf(given, x).found } : {}), ...totalsOf(given, x) };
    const lq = x.within(() => locationQuotient(x, options));
    return {
      outputs: { lq: byCell(['place', x.down], ['industry', x.across], { lq: lq.cells }) },
      warnings: emptyWarnings(x, x),
    };
  },
};

export const locationQuotientIntervalCall: MethodCall = {
  id: 'location-quotient-interval',
  tables: [X, { ...ESTABLISHMENTS, isRequired: false }],
  parameters: [LEVEL],
  outputs: [
    output('lq_interval', 'place industry lq:measure low:measure high:measure'),
    output('units', 'industry units:measure'),
  ],
  run(given) {
    const x = fullX(given, { places: 'establishments.place', industries: 'establishments.industry' });
    const level = given.number('level');
    const options = given.has('establishments')
      ? { level, establishments: alongside(given, 'establishments', x) }
      : { level };
    const made = x.within(() => locationQuotientIntervals(x, options));
    const values = { lq: made.lq.cells, low: made.low.cells, high: made.high.cells };
    return {
      outputs: {
        lq_interval: byCell(['place', x.down], ['industry', x.across], values),
        units: byKey('industry', x.across, { units: made.units }),
      },
      warnings: emptyWarnings(x, x),
    };
  },
};

/** 1 yes, 0 no, NaN where the industry is not judged. */
const flags = (values: Int8Array): Float64Array => Float64Array.from(values, (v) => (v < 0 ? Number.NaN : v));

export const clusterStrengthCall: MethodCall = {
  id: 'cluster-strength',
  tables: [X, ESTABLISHMENTS, GROUP, table('region_type', 'place type:text', { absent: 'refused' }), WHOLE],
  parameters: [{ name: 'judged', type: 'text', initial: 'traded' }],
  outputs: [
    output(
      'strength',
      'place industry lq:measure qualifying:measure significant:measure strong:measure strong10:measure',
    ),
  ],
  run(given) {
    const x = fullX(given, { places: 'establishments.place', industries: 'establishments.industry' });
    const establishments = alongside(given, 'establishments', x);
    const group = groupsOf(given, x);
    const type = labelsBy(given, x.down, { table: 'region_type', key: 'place', label: 'type' });
    const judged = group.found.map((label) => (group.labels.names[label] === given.text('judged') ? 1 : 0));
    const lq = x.within(() => locationQuotient(x, { group: group.found, ...totalsOf(given, x) }));
    const made = x.within(() => clusterStrength({ workers: x, establishments, lq }, type.found, judged));
    const { qualifying, significant, strong, strong10 } = made;
    const values = {
      lq: lq.cells,
      qualifying: flags(qualifying),
      significant: flags(significant),
      strong: flags(strong),
      strong10: flags(strong10),
    };
    return {
      outputs: { strength: byCell(['place', x.down], ['industry', x.across], values) },
      warnings: emptyWarnings(x, x),
    };
  },
};

export const starRatingCall: MethodCall = {
  id: 'star-rating',
  tables: [X],
  parameters: [
    { name: 'size', type: 'number', least: 0, most: 1 },
    { name: 'specialisation', type: 'number', above: 0 },
    { name: 'focus', type: 'number', least: 0, most: 1 },
  ],
  outputs: [
    output('stars', 'place industry size:number specialisation:number focus:number stars:number'),
    output('meaning', 'industry meaningful:number'),
  ],
  run(given) {
    const x = fullX(given);
    const thresholds = {
      size: given.number('size'),
      specialisation: given.number('specialisation'),
      focus: given.number('focus'),
    };
    const { isMeaningful, ...stars } = x.within(() => starRating(x, thresholds));
    const few = x.across.names.filter((_, i) => isMeaningful[i] === 0);
    const said = {
      vi: 'quá ít địa bàn cho các phân vị này: sao quy mô hay tầm quan trọng chỉ đánh dấu nơi lớn nhất',
      en: 'too few places for these percentiles: a star for size or focus marks just the largest',
    };
    return {
      outputs: {
        stars: byCell(['place', x.down], ['industry', x.across], stars),
        meaning: byKey('industry', x.across, { meaningful: isMeaningful }),
      },
      warnings: few.length === 0 ? [] : [{ code: 'few-places', said, names: few }],
    };
  },
};
