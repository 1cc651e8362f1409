import type { PublishDesk } from '../app/desks/publish-desk.ts';
import { parsePublicationName } from '../app/publish/publication-name.ts';
import type { Parsed } from '../model/refusal.ts';
import type { CommandInput, OptionSpec } from './command.ts';
import { RefusedError } from './refused-error.ts';

/** What the commands of publishing are given. */
export interface PublishNeeds {
  /** Opens the door of those who publish for one piece of work and closes it again. */
  withPublishing<T>(work: (desk: PublishDesk) => Promise<T>, signal: AbortSignal): Promise<T>;
}

export const BY_OPTION: OptionSpec = {
  name: 'by',
  value: 'NAME',
  about: {
    vi: 'ai làm việc này; mặc định người dùng của máy',
    en: 'who does this; by default the user of the machine',
  },
};

export const RELEASE_OPERAND = {
  name: 'NAME[@VERSION]',
  required: true,
  about: {
    vi: 'bản đã đề nghị; không ghi phiên bản là bản mới nhất',
    en: 'a proposed release; without a version the newest',
  },
};

/** The last value of an option. */
export const optionOf = (input: CommandInput, name: string): string | undefined => input.options[name]?.at(-1);

/** Who acts: as stated, or the user of the machine. */
export const actorOf = (input: CommandInput, desk: PublishDesk): string => optionOf(input, 'by')?.trim() || desk.self;

/** The release that is meant. */
export const namedOf = (input: CommandInput) => parsePublicationName(input.operands[0] ?? '');

/** The value, or its refusals thrown. @throws {RefusedError} */
export function acceptedOf<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new RefusedError(parsed.refusals);
}
