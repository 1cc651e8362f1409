import { shiftShare } from '../shift-share.ts';
import { assertFits } from './full-table.ts';
import type { Given, MethodCall } from './given.ts';
import { type KeyList, namesIn, positionsIn } from './key-list.ts';
import { byCell, byKey } from './made-tables.ts';
import { located, refuse } from './run-refusal.ts';
import { output, table } from './shapes.ts';

const PARTS = ['change', 'national', 'mix', 'regional', 'competitive', 'allocation'] as const;
const LINE = PARTS.map((name) => `${name}:number`).join(' ');

/** Amounts as period × place × industry, and the whole's as period × industry: stated, or the sum of all places. */
function amountsIn(given: Given) {
  const places = namesIn(given, 'x.place');
  const industries = namesIn(given, 'x.industry', 'whole.industry');
  const periods = namesIn(given, 'x.period', 'whole.period');
  if (periods.names.length < 2) refuse('too-few', { table: 'x', column: 'period', value: periods.names.length });
  const [R, I] = [places.names.length, industries.names.length];
  assertFits(given, 'x', R * I * periods.names.length);
  const x = new Float64Array(R * I * periods.names.length);
  const whole = new Float64Array(I * periods.names.length);
  const at = (path: string, keys: KeyList) => positionsIn(given, keys, path);
  const [r, i, t] = [at('x.place', places), at('x.industry', industries), at('x.period', periods)];
  given.values('x', 'value').forEach((value, row) => {
    x[(t[row]! * R + r[row]!) * I + i[row]!] = value;
    if (!given.has('whole')) whole[t[row]! * I + i[row]!]! += value;
  });
  if (given.has('whole')) {
    const [wi, wt] = [at('whole.industry', industries), at('whole.period', periods)];
    given.values('whole', 'value').forEach((value, row) => {
      whole[wt[row]! * I + wi[row]!] = value;
    });
  }
  const placeAt = (period: number, place: number) => x.subarray((period * R + place) * I, (period * R + place + 1) * I);
  const wholeAt = (period: number) => whole.subarray(period * I, (period + 1) * I);
  return { places, industries, periods, placeAt, wholeAt };
}

export const shiftShareCall: MethodCall = {
  id: 'shift-share',
  tables: [
    table('x', 'place industry period value:amount'),
    table('whole', 'industry period value:amount', { isRequired: false }),
  ],
  parameters: [{ name: 'kind', type: 'choice', choices: ['classic', 'dynamic'], initial: 'classic' }],
  outputs: [output('shift_share', `place industry ${LINE}`), output('place', `place ${LINE}`)],
  run(given) {
    const { places, industries, periods, placeAt, wholeAt } = amountsIn(given);
    const last = periods.names.length - 1;
    const isClassic = given.text('kind') === 'classic';
    const steps = isClassic ? [[0, last] as const] : Array.from({ length: last }, (_, t) => [t, t + 1] as const);
    const I = industries.names.length;
    const sums = PARTS.map(() => new Float64Array(places.names.length * I));
    places.names.forEach((place, r) => {
      for (const [before, after] of steps) {
        const amounts = {
          placeBefore: placeAt(before, r),
          placeAfter: placeAt(after, r),
          wholeBefore: wholeAt(before),
          wholeAfter: wholeAt(after),
        };
        const industryOf = (row: number | undefined) =>
          row === undefined ? {} : { industry: industries.names[row] ?? '' };
        const made = located(
          ({ row }) => ({ table: 'x', keys: { place, ...industryOf(row) } }),
          () => shiftShare(amounts),
        );
        PARTS.forEach((name, k) => {
          made[name].forEach((value, i) => (sums[k]![r * I + i]! += value));
        });
      }
    });
    const placeSums = sums.map((cells) =>
      Float64Array.from(places.names, (_, r) => cells.subarray(r * I, (r + 1) * I).reduce((sum, v) => sum + v, 0)),
    );
    const named = (lists: readonly Float64Array[]) => Object.fromEntries(PARTS.map((name, k) => [name, lists[k]!]));
    return {
      outputs: {
        shift_share: byCell(['place', places], ['industry', industries], named(sums)),
        place: byKey('place', places, named(placeSums)),
      },
      facts: { first_period: periods.names[0] ?? '', last_period: periods.names[last] ?? '', steps: steps.length },
    };
  },
};
