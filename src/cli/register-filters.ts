import { REGISTER_FILTERS, type RegisterFilters } from '../app/desks/register-search-desk.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Command, CommandInput } from './command.ts';
import { RefusedError } from './refused-error.ts';

/** The option by which a search is narrowed. */
export const FILTER_OPTION: Command['options'][number] = {
  name: 'filter',
  value: 'KEY=VALUE',
  repeated: true,
  about: { vi: `thu hẹp theo: ${REGISTER_FILTERS.join(', ')}`, en: `narrow by: ${REGISTER_FILTERS.join(', ')}` },
};

/** The filters of a command line. @throws {RefusedError} "bad-option" for each that is none */
export function statedFilters(input: CommandInput): RegisterFilters {
  const refusals: Refusal[] = [];
  const filters = (input.options['filter'] ?? []).flatMap((text): (readonly [string, string])[] => {
    const [, key = '', value = ''] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
    if (REGISTER_FILTERS.some((each) => each === key) && value !== '') return [[key, value]];
    refusals.push({
      code: 'bad-option',
      where: { column: '--filter' },
      said: {
        vi: `"${text}": viết key=value với key là ${REGISTER_FILTERS.join(', ')}.`,
        en: `"${text}": write key=value with a key of ${REGISTER_FILTERS.join(', ')}.`,
      },
    });
    return [];
  });
  if (refusals.length > 0) throw new RefusedError(refusals);
  // Whoever may run commands on the machine is its owner, and may see what is restricted.
  return { ...Object.fromEntries(filters), freeWithin: null };
}
