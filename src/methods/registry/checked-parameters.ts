import { parsedNumber } from './checked-table.ts';
import { type RunRefusal, runRefusal } from './run-refusal.ts';
import type { ParameterShape, ParameterValue } from './shapes.ts';

/** Parameters as they come: texts of a command line, or values. */
export type GivenParameters = Readonly<Record<string, ParameterValue | undefined>>;

/** Every parameter with its value; null where it was left out. */
export interface CheckedParameters {
  readonly values: Readonly<Record<string, ParameterValue | null>>;
  readonly refusals: readonly RunRefusal[];
}

/** What a parameter may be, in short words. */
export function domainOf(shape: ParameterShape): string {
  const { choices, least, most, above, below, type } = shape;
  if (choices !== undefined) return choices.join(' | ');
  const bounds = [
    least === undefined ? undefined : `≥ ${least}`,
    above === undefined ? undefined : `> ${above}`,
    most === undefined ? undefined : `≤ ${most}`,
    below === undefined ? undefined : `< ${below}`,
  ].filter((part) => part !== undefined);
  const kind = {
    number: 'number',
    whole: 'whole number',
    numbers: 'numbers, …',
    choices: 'names, …',
    choice: '',
    text: 'text',
  };
  return [kind[type], ...bounds].join(' ');
}

const isInside = ({ least, most, above, below }: ParameterShape, value: number): boolean =>
  value >= (least ?? Number.NEGATIVE_INFINITY) &&
  value <= (most ?? Number.POSITIVE_INFINITY) &&
  value > (above ?? Number.NEGATIVE_INFINITY) &&
  value < (below ?? Number.POSITIVE_INFINITY);

function numberOf(shape: ParameterShape, given: string | number): number | undefined {
  const value = typeof given === 'number' ? given : parsedNumber(given.trim());
  const isWhole = shape.type === 'whole' || shape.type === 'numbers';
  if (value === undefined || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) return undefined;
  return isInside(shape, value) ? value : undefined;
}

const listOf = (given: ParameterValue): readonly (string | number)[] => {
  if (Array.isArray(given)) return given as readonly (string | number)[];
  return typeof given === 'string' ? given.split(',').map((part) => part.trim()) : [given as number];
};

function parameterValue(shape: ParameterShape, given: ParameterValue): ParameterValue | undefined {
  const isChoice = (text: string): boolean => text !== '' && (shape.choices?.includes(text) ?? true);
  switch (shape.type) {
    case 'number':
    case 'whole':
      return typeof given === 'object' ? undefined : numberOf(shape, given);
    case 'choice':
    case 'text':
      return typeof given !== 'object' && isChoice(String(given)) ? String(given) : undefined;
    case 'numbers': {
      const list = listOf(given).map((each) => numberOf(shape, each));
      return list.every((each) => each !== undefined) ? list : undefined;
    }
    case 'choices': {
      const list = listOf(given).map(String);
      return list.every(isChoice) ? list : undefined;
    }
  }
}

/** Parameters held against their shapes; what is not stated takes its initial value, and what has none is refused. */
export function checkedParameters(shapes: readonly ParameterShape[], given: GivenParameters): CheckedParameters {
  const refusals: RunRefusal[] = Object.keys(given)
    .filter((name) => !shapes.some((shape) => shape.name === name))
    .map((name) => runRefusal('unknown-parameter', { parameter: name }));
  const values: Record<string, ParameterValue | null> = {};
  for (const shape of shapes) {
    const own = given[shape.name];
    if (own === undefined) {
      if (shape.initial === undefined)
        refusals.push(runRefusal('missing-parameter', { parameter: shape.name, what: domainOf(shape) }));
      values[shape.name] = shape.initial ?? null;
      continue;
    }
    const value = parameterValue(shape, own);
    if (value === undefined)
      refusals.push(runRefusal('bad-parameter', { parameter: shape.name, what: domainOf(shape), value: String(own) }));
    values[shape.name] = value ?? null;
  }
  return { values, refusals };
}
