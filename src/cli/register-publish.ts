import type { PublishPorts } from '../app/register/publish-register.ts';
import { publishRegister } from '../app/register/publish-register.ts';
import { releaseName } from '../model/release.ts';
import { STATUSES } from '../model/status.ts';
import type { Command, OptionSpec } from './command.ts';
import { RefusedError } from './refused-error.ts';

export interface RegisterPublishNeeds {
  /** Opens the register and the shelf of releases for one piece of work. */
  withPublishing<T>(work: (ports: PublishPorts) => Promise<T>): Promise<T>;
}

const OPTIONS: readonly OptionSpec[] = [
  { name: 'as', value: 'NAME', required: true, about: { vi: 'tên bản phát hành', en: 'name of the release' } },
  {
    name: 'licence',
    value: 'TEXT',
    required: true,
    about: {
      vi: 'giấy phép theo đó các danh sách được truyền đi',
      en: 'the licence under which the lists may be passed on',
    },
  },
  {
    name: 'status',
    value: 'STATUS',
    choices: STATUSES,
    about: { vi: 'mức của số liệu; mặc định sample', en: 'status of the content; sample by default' },
  },
  { name: 'replace', about: { vi: 'lập phiên bản mới của bản đã có', en: 'make the next version of a release' } },
  { name: 'dry-run', about: { vi: 'chỉ đếm, không ghi', en: 'count only, write nothing' } },
];

/** `register publish`: what everybody may see of the register, as a dated release that dossiers read. */
export function registerPublishCommand(needs: RegisterPublishNeeds): Command {
  return {
    name: 'register publish',
    about: {
      vi: 'lập bản phát hành có ngày từ phần công khai của sổ đăng ký; hồ sơ cụm đọc bản này',
      en: 'make a dated release of the public part of the register; dossiers read it',
    },
    usage: '--as NAME --licence TEXT [--status STATUS] [--replace] [--dry-run]',
    operands: [],
    options: OPTIONS,
    examples: [
      {
        line: 'lienket register publish --as so-dang-ky --licence "CC BY-SA 4.0"',
        about: { vi: 'lập bản phát hành', en: 'make the release' },
      },
    ],
    async run(input, terminal) {
      const one = (name: string): string | undefined => input.options[name]?.at(-1);
      const request = {
        name: one('as') ?? '',
        licence: one('licence') ?? '',
        status: STATUSES.find((each) => each === one('status')) ?? 'sample',
        replaces: input.flags.has('replace'),
        isDryRun: input.flags.has('dry-run'),
        signal: terminal.signal,
      };
      const made = await needs.withPublishing((ports) => publishRegister(ports, request));
      if (!made.ok) throw new RefusedError(made.refusals);
      const { release, records, withheld, sources } = made.value;
      const lists = sources.join('; ');
      const name = release === undefined ? undefined : releaseName(release);
      terminal.say(
        {
          vi: `${name === undefined ? 'Sẽ có' : `Đã lập ${name}:`} ${records} hồ sơ từ ${sources.length} danh sách (${lists}); ${withheld} hồ sơ để lại vì chỉ có dữ liệu cá nhân.`,
          en: `${name === undefined ? 'There would be' : `Made ${name}:`} ${records} records of ${sources.length} lists (${lists}); ${withheld} left out because only personal data name them.`,
        }[terminal.language],
      );
      terminal.answer({ release: release ?? null, records, withheld, sources });
      return 0;
    },
  };
}
