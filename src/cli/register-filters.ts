import type { RegisterFilters } from '../app/desks/register-search-desk.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command, CommandInput } from './command.ts';
import { RefusedError } from './refused-error.ts';

/** Keys of `--filter`, as the addresses of the workbench have them. */
export const FILTERS = [
  'product',
  'process',
  'industry',
  'division',
  'certificate',
  'certified',
  'place',
  'on',
  'park',
  'ownership',
  'size',
  'stage',
  'kind',
  'level',
  'since',
] as const;

/** The option by which a search is narrowed. */
export const FILTER_OPTION: Command['options'][number] = {
  name: 'filter',
  value: 'KEY=VALUE',
  repeated: true,
  about: { vi: `thu hẹp theo: ${FILTERS.join(', ')}`, en: `narrow by: ${FILTERS.join(', ')}` },
};

/** The filters of a command line. @throws {RefusedError} "bad-option" for each that is none */
export function statedFilters(input: CommandInput): RegisterFilters {
  const refusals: Refusal[] = [];
  const filters = (input.options['filter'] ?? []).flatMap((text): (readonly [string, string])[] => {
    const [, key = '', value = ''] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
    if (FILTERS.some((each) => each === key) && value !== '') return [[key, value]];
    refusals.push({
      code: 'bad-option',
      where: { column: '--filter' },
      said: {
        vi: `"${text}": viết key=value với key là ${FILTERS.join(', ')}.`,
        en: `"${text}": write key=value with a key of ${FILTERS.join(', ')}.`,
      },
    });
    return [];
  });
  if (refusals.length > 0) throw new RefusedError(refusals);
  return Object.fromEntries(filters);
}
