import type { Command } from './command.ts';
import {
  acceptedOf,
  actorOf,
  BY_OPTION,
  namedOf,
  optionOf,
  type PublishNeeds,
  RELEASE_OPERAND,
} from './publish-needs.ts';
import { STATE_WORDS, sayChecks, sayState } from './publish-words.ts';
import { textTable } from './text-table.ts';

/** `publish list`: every release on its way, and where it stands. */
export function publishListCommand(needs: PublishNeeds): Command {
  return {
    name: 'publish list',
    about: { vi: 'các bản đã đề nghị và đang ở bước nào', en: 'proposed releases and where they stand' },
    usage: '',
    operands: [],
    options: [],
    examples: [{ line: 'lienket publish list --json', about: { vi: 'cho máy đọc', en: 'for machines' } }],
    async run(_input, terminal) {
      const publications = await needs.withPublishing((desk) => desk.list(), terminal.signal);
      const { language } = terminal;
      const head =
        language === 'vi'
          ? ['Bản', 'Bước', 'Người đề nghị', 'Lúc', 'Công khai từ']
          : ['Release', 'State', 'Proposed by', 'At', 'Public from'];
      const rows = publications.map(({ name, version, state, proposedBy, proposedAt, publicFrom }) => [
        `${name}@${version}`,
        STATE_WORDS[state][language],
        proposedBy,
        proposedAt,
        publicFrom ?? '',
      ]);
      for (const line of textTable([head, ...rows])) terminal.say(line);
      terminal.answer({ publications });
      return 0;
    },
  };
}

/** `publish check`: every automatic check; leaves with 1 where one fails. */
export function publishCheckCommand(needs: PublishNeeds): Command {
  return {
    name: 'publish check',
    about: {
      vi: 'kiểm tra: lược đồ, số dòng, thay đổi, dữ liệu cá nhân, giấy phép, mã dẫn, trùng, nhảy vọt',
      en: 'check: schema, counts, changes, personal data, licences, references, doubles, jumps',
    },
    usage: 'NAME[@VERSION] [--by NAME]',
    operands: [RELEASE_OPERAND],
    options: [BY_OPTION],
    examples: [{ line: 'lienket publish check register', about: { vi: 'bản mới nhất', en: 'the newest version' } }],
    async run(input, terminal) {
      const view = await needs.withPublishing(
        async (desk) => acceptedOf(await desk.check(namedOf(input), actorOf(input, desk))),
        terminal.signal,
      );
      sayChecks(terminal, view);
      sayState(terminal, view);
      terminal.answer(view);
      return view.state === 'failed' ? 1 : 0;
    },
  };
}

/** `publish approve`: a second person approves, or refuses with a reason. */
export function publishApproveCommand(needs: PublishNeeds): Command {
  return {
    name: 'publish approve',
    about: {
      vi: 'người thứ hai duyệt, hoặc từ chối với lý do',
      en: 'a second person approves, or refuses with a reason',
    },
    usage: 'NAME[@VERSION] [--refuse] [--note TEXT] [--by NAME]',
    operands: [RELEASE_OPERAND],
    options: [
      { name: 'refuse', about: { vi: 'từ chối', en: 'refuse it' } },
      {
        name: 'note',
        value: 'TEXT',
        about: { vi: 'ghi chú; bắt buộc khi từ chối', en: 'a note; a refusal needs one' },
      },
      BY_OPTION,
    ],
    examples: [
      { line: 'lienket publish approve register@2 --by "Nguyễn Minh"', about: { vi: 'duyệt', en: 'approve' } },
    ],
    async run(input, terminal) {
      const decision = { isRefusal: input.flags.has('refuse'), note: optionOf(input, 'note') ?? '' };
      const view = await needs.withPublishing(
        async (desk) => acceptedOf(await desk.decide({ ...namedOf(input), ...decision }, actorOf(input, desk))),
        terminal.signal,
      );
      sayState(terminal, view);
      terminal.answer(view);
      return 0;
    },
  };
}

/** `publish release`: everybody may see it, now or from an instant on. */
export function publishReleaseCommand(needs: PublishNeeds): Command {
  return {
    name: 'publish release',
    about: {
      vi: 'công bố bản đã duyệt, ngay hoặc từ một thời điểm',
      en: 'publish an approved release, now or from an instant on',
    },
    usage: 'NAME[@VERSION] [--from INSTANT] [--by NAME]',
    operands: [RELEASE_OPERAND],
    options: [
      {
        name: 'from',
        value: 'INSTANT',
        about: {
          vi: 'ngày (2026-12-01, giờ Việt Nam) hoặc thời điểm có múi giờ; trước đó không ai bên ngoài biết',
          en: 'a day (2026-12-01, in Viet Nam) or an instant with its zone; before it nobody outside can tell',
        },
      },
      BY_OPTION,
    ],
    examples: [
      {
        line: 'lienket publish release register@2 --from 2026-12-01T08:00+07:00',
        about: { vi: 'chờ đến giờ', en: 'under embargo' },
      },
    ],
    async run(input, terminal) {
      const from = optionOf(input, 'from');
      const view = await needs.withPublishing(
        async (desk) => acceptedOf(await desk.release({ ...namedOf(input), from }, actorOf(input, desk))),
        terminal.signal,
      );
      sayState(terminal, view);
      terminal.answer(view);
      return 0;
    },
  };
}
