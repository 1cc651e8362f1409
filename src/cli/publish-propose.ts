import type { ProposeAsked } from '../app/desks/publish-desk.ts';
import type { LicensedSource } from '../model/publication.ts';
import { STATUSES } from '../model/status.ts';
import type { Command, CommandInput, OptionSpec } from './command.ts';
import { acceptedOf, actorOf, BY_OPTION, optionOf, type PublishNeeds } from './publish-needs.ts';
import { sayState } from './publish-words.ts';
import { RefusedError } from './refused-error.ts';

const OPTIONS: readonly OptionSpec[] = [
  { name: 'what', value: 'TEXT', required: true, about: { vi: 'bản này thay đổi gì', en: 'what changed' } },
  {
    name: 'as',
    value: 'NAME',
    about: {
      vi: 'tên bản của sổ đăng ký; mặc định register',
      en: 'name of the register’s release; register by default',
    },
  },
  {
    name: 'licence',
    value: 'LICENCE',
    about: { vi: 'giấy phép của bản từ sổ đăng ký', en: 'licence of the register’s release' },
  },
  {
    name: 'source-licence',
    value: 'SOURCE=LICENCE',
    repeated: true,
    about: { vi: 'giấy phép của một nguồn', en: 'licence of a source' },
  },
  {
    name: 'status',
    value: 'STATUS',
    choices: STATUSES,
    about: { vi: 'mức của số liệu; mặc định sample', en: 'status of the content; sample by default' },
  },
  { name: 'explain', value: 'TEXT', about: { vi: 'vì sao số liệu nhảy vọt', en: 'why figures jump' } },
  {
    name: 'corrects',
    value: 'VERSION',
    about: { vi: 'phiên bản được đính chính', en: 'the version that it corrects' },
  },
  { name: 'why', value: 'TEXT', about: { vi: 'bản đó sai gì, vì sao', en: 'what was wrong there, and why' } },
  BY_OPTION,
];

/** `publish propose SOURCE`: the register, or added data, on its way to the public. */
export function publishProposeCommand(needs: PublishNeeds): Command {
  return {
    name: 'publish propose',
    about: {
      vi: 'đề nghị công bố sổ đăng ký hoặc một bảng đã thêm',
      en: 'propose the register or an added release for publication',
    },
    usage: 'register|NAME[@VERSION] --what TEXT [--licence L] [--source-licence "SOURCE=L" …]',
    operands: [
      {
        name: 'SOURCE',
        required: true,
        about: {
          vi: '“register”, hoặc tên một bản đã thêm (data list)',
          en: '“register”, or an added release (data list)',
        },
      },
    ],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket publish propose register --licence CC-BY-4.0 --source-licence "Sở Công Thương=CC-BY-4.0" --what "bản đầu"',
        about: { vi: 'sổ đăng ký', en: 'the register' },
      },
      {
        line: 'lienket publish propose bieu-12 --what "số liệu 2024"',
        about: { vi: 'một bảng đã thêm', en: 'an added table' },
      },
    ],
    async run(input, terminal) {
      const asked = askedOf(input);
      const { publication, leftOut } = await needs.withPublishing(
        async (desk) => acceptedOf(await desk.propose(asked, actorOf(input, desk))),
        terminal.signal,
      );
      sayState(terminal, publication);
      for (const { title, licence } of leftOut)
        terminal.say(
          {
            vi: `Không gồm “${title}” (${licence}): cần một bản riêng, ví dụ publish propose register --as register-${licence.toLowerCase()} --licence ${licence}`,
            en: `Without “${title}” (${licence}): it needs a release of its own, such as publish propose register --as register-${licence.toLowerCase()} --licence ${licence}`,
          }[terminal.language],
        );
      terminal.answer({ publication, leftOut });
      return 0;
    },
  };
}

function askedOf(input: CommandInput): ProposeAsked {
  const version = optionOf(input, 'corrects');
  const words = {
    what: optionOf(input, 'what') ?? '',
    explained: optionOf(input, 'explain') ?? '',
    corrects: version === undefined ? null : { version, why: optionOf(input, 'why') ?? '' },
    sources: (input.options['source-licence'] ?? []).map(sourceOf),
  };
  const source = input.operands[0] ?? '';
  if (source !== 'register') return { ...words, from: 'added', release: source };
  return {
    ...words,
    from: 'register',
    name: optionOf(input, 'as') ?? 'register',
    licence: optionOf(input, 'licence') ?? '',
    status: STATUSES.find((each) => each === optionOf(input, 'status')) ?? 'sample',
  };
}

function sourceOf(text: string): LicensedSource {
  const at = text.lastIndexOf('=');
  if (at > 0) return { title: text.slice(0, at).trim(), licence: text.slice(at + 1).trim() };
  throw new RefusedError([
    {
      code: 'bad-source-licence',
      where: {},
      said: {
        vi: `“${text}” cần viết như “TÊN NGUỒN=GIẤY PHÉP”.`,
        en: `“${text}” must be written as “SOURCE=LICENCE”.`,
      },
    },
  ]);
}
