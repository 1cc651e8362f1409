import { extraction } from '../extraction.ts';
import { ghosh } from '../ghosh.ts';
import { leontief } from '../leontief.ts';
import { linkages } from '../linkages.ts';
import { multipliers } from '../multipliers.ts';
import { upstreamness } from '../upstreamness.ts';
import { type Economy, economyIn, FLOWS, INPUT_COEFFICIENTS, OUTPUT, SALES_COEFFICIENTS } from './economy.ts';
import type { Given, MethodCall } from './given.ts';
import { keyList, valuesBy } from './key-list.ts';
import { byCell, byKey, byRow, namesAt } from './made-tables.ts';
import { located } from './run-refusal.ts';
import { output, type ParameterShape, table } from './shapes.ts';

const BY_INPUTS = [INPUT_COEFFICIENTS, FLOWS, OUTPUT];
const square = ({ industries }: Economy, cells: Float64Array) =>
  byCell(['from', industries], ['to', industries], { value: cells });
const inverseOf = (economy: Economy) => located(economy.place, () => leontief(economy.inputs()));
const salesInverseOf = (economy: Economy) => located(economy.place, () => ghosh(economy.sales()));

export const leontiefCall: MethodCall = {
  id: 'leontief',
  tables: BY_INPUTS,
  parameters: [],
  outputs: [output('inverse', 'from to value:number')],
  run(given) {
    const economy = economyIn(given, ['a', 'z']);
    return { outputs: { inverse: square(economy, inverseOf(economy).cells) }, warnings: economy.warnings };
  },
};

export const ghoshCall: MethodCall = {
  id: 'ghosh',
  tables: [SALES_COEFFICIENTS, FLOWS, OUTPUT],
  parameters: [],
  outputs: [output('inverse', 'from to value:number')],
  run(given) {
    const economy = economyIn(given, ['b', 'z']);
    return { outputs: { inverse: square(economy, salesInverseOf(economy).cells) }, warnings: economy.warnings };
  },
};

export const multipliersCall: MethodCall = {
  id: 'multipliers',
  tables: [...BY_INPUTS, table('direct', 'industry value:number', { isRequired: false, absent: 'refused' })],
  parameters: [],
  outputs: [output('multipliers', 'industry output:number effect:measure ratio:measure')],
  run(given) {
    const economy = economyIn(given, ['a', 'z']);
    const { industries } = economy;
    const n = industries.names.length;
    const isDirect = given.has('direct');
    const direct = isDirect ? directOf(given, economy) : new Float64Array(n);
    const made = multipliers(inverseOf(economy), direct);
    const effect = isDirect ? made.effects : new Float64Array(n).fill(Number.NaN);
    const said = {
      vi: 'không có bảng direct nên chỉ có số nhân sản lượng',
      en: 'without the table direct there are only output multipliers',
    };
    return {
      outputs: { multipliers: byKey('industry', industries, { output: made.output, effect, ratio: made.ratios }) },
      warnings: [...economy.warnings, ...(isDirect ? [] : [{ code: 'no-direct', said }])],
    };
  },
};

/** What each industry needs for one unit of its own output; names that were left out for want of output may stand in the table. */
function directOf(given: Given, { industries, warnings }: Economy): Float64Array {
  const all = keyList([...industries.names, ...warnings.flatMap(({ names }) => names ?? [])]);
  const values = valuesBy(given, all, { table: 'direct', key: 'industry', value: 'value', absent: Number.NaN });
  const kept = industries.names.map((name) => values[all.at(name)]!);
  if (kept.some(Number.isNaN))
    return valuesBy(given, industries, { table: 'direct', key: 'industry', value: 'value', absent: 'refused' });
  return Float64Array.from(kept);
}

const FORWARD: ParameterShape = {
  name: 'forward',
  type: 'choice',
  choices: ['leontief', 'ghosh'],
  initial: 'leontief',
};

function linkagesIn(given: Given) {
  const economy = economyIn(given, ['a', 'z']);
  const inverse = inverseOf(economy);
  const found = linkages(inverse, given.text('forward') === 'leontief' ? inverse : salesInverseOf(economy));
  const key = new Uint8Array(economy.industries.names.length);
  for (const i of found.keySectors) key[i] = 1;
  return { economy, ...found, key };
}

export const linkagesCall: MethodCall = {
  id: 'linkages',
  tables: BY_INPUTS,
  parameters: [FORWARD],
  outputs: [output('linkages', 'industry backward:number forward:number key:number')],
  run(given) {
    const { economy, backward, forward, key } = linkagesIn(given);
    return {
      outputs: { linkages: byKey('industry', economy.industries, { backward, forward, key }) },
      warnings: economy.warnings,
    };
  },
};

export const keySectorsCall: MethodCall = {
  id: 'key-sectors',
  of: 'linkages',
  tables: BY_INPUTS,
  parameters: [FORWARD],
  outputs: [output('key_sectors', 'industry backward:number forward:number')],
  run(given) {
    const { economy, backward, forward, keySectors } = linkagesIn(given);
    const sectors = byRow({
      industry: namesAt(economy.industries, keySectors),
      backward: keySectors.map((i) => backward[i]!),
      forward: keySectors.map((i) => forward[i]!),
    });
    return { outputs: { key_sectors: sectors }, warnings: economy.warnings };
  },
};

export const extractionCall: MethodCall = {
  id: 'extraction',
  tables: [INPUT_COEFFICIENTS, FLOWS, { ...OUTPUT, isRequired: true }],
  parameters: [],
  outputs: [output('extraction', 'industry total:number others:number')],
  run(given) {
    const economy = economyIn(given, ['a', 'z']);
    const inverse = inverseOf(economy);
    const { total, others } = located(economy.place, () => extraction(inverse, economy.output()));
    return {
      outputs: { extraction: byKey('industry', economy.industries, { total, others }) },
      warnings: economy.warnings,
    };
  },
};

export const upstreamnessCall: MethodCall = {
  id: 'upstreamness',
  tables: [SALES_COEFFICIENTS, INPUT_COEFFICIENTS, FLOWS, OUTPUT],
  parameters: [],
  outputs: [output('upstreamness', 'industry upstreamness:number')],
  run(given) {
    const economy = economyIn(given, ['b', 'a', 'z']);
    const values = upstreamness(salesInverseOf(economy));
    return {
      outputs: { upstreamness: byKey('industry', economy.industries, { upstreamness: values }) },
      warnings: economy.warnings,
    };
  },
};
