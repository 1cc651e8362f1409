import type { Command } from './command.ts';
import { RefusedError } from './refused-error.ts';
import { OUT_OPTION, type ReportNeeds } from './report-needs.ts';
import { acceptedOr, actingBy, bytesFrom, optionOf, ROLE_OPTIONS, taskOr, writeNew } from './task-needs.ts';
import { TASK_OPERAND } from './task-show.ts';

const WORKSHOP = {
  name: 'WORKSHOP',
  required: true,
  about: { vi: 'mã hội thảo, xem task show --json', en: 'id of the workshop, see task show --json' },
} as const;

/** `workshop photo TASK WORKSHOP FILE --caption TEXT`: adds a photograph, without what the camera wrote. */
export function workshopPhotoCommand(needs: ReportNeeds): Command {
  return {
    name: 'workshop photo',
    about: {
      vi: 'thêm ảnh hội thảo; vị trí và dữ liệu máy ảnh bị bỏ',
      en: 'add a photograph of a workshop; position and camera data are left out',
    },
    usage: 'TASK WORKSHOP FILE --caption TEXT',
    operands: [
      TASK_OPERAND,
      WORKSHOP,
      { name: 'FILE', required: true, about: { vi: 'ảnh JPEG, PNG', en: 'a JPEG or PNG' } },
    ],
    options: [
      { name: 'caption', value: 'TEXT', required: true, about: { vi: 'chú thích', en: 'its caption' } },
      ...ROLE_OPTIONS,
    ],
    examples: [
      {
        line: 'lienket workshop photo nganh-cong-nghiep-moi ID anh.jpg --caption "Toàn cảnh"',
        about: { vi: 'một ảnh', en: 'a photograph' },
      },
    ],
    async run(input, terminal) {
      const [task = '', id = '', path = ''] = input.operands;
      const bytes = await bytesFrom(needs, path);
      const words = optionOf(input, 'caption') ?? '';
      const put = await needs.withReports(async ({ tasks, events }) => {
        const acting = actingBy(input, tasks);
        const { workshops } = taskOr(await events.page(acting, task), task);
        const workshop = workshops.find((each) => each.id === id);
        if (workshop === undefined) throw new RefusedError([noWorkshop(id)]);
        const fileName = path.split('/').at(-1) ?? path;
        const sent = acceptedOr(await events.putFile(acting, { task, fileName, bytes, as: 'photograph' }));
        const { revision, id: _, task: __, told: ___, ...rest } = workshop;
        const photographs = [...workshop.photographs, { file: sent.file, caption: { vi: words, en: words } }];
        acceptedOr(
          await events.keep(acting, { task, kind: 'workshop', id, revision, thing: { ...rest, photographs } }),
        );
        return sent;
      });
      const gone = put.removed.join(', ') || '–';
      terminal.say({ vi: `Đã giữ ảnh; bỏ: ${gone}`, en: `Kept; left out: ${gone}` }[terminal.language]);
      terminal.answer(put);
      return 0;
    },
  };
}

const noWorkshop = (id: string) => ({
  code: 'no-such-thing',
  where: {},
  said: { vi: `Không có hội thảo “${id}”.`, en: `There is no workshop “${id}”.` },
});

/** `workshop minutes TASK WORKSHOP --out FILE.docx`: the minutes in the form of Decree 30/2020. */
export function workshopMinutesCommand(needs: ReportNeeds): Command {
  return {
    name: 'workshop minutes',
    about: { vi: 'biên bản hội thảo theo Nghị định 30', en: 'minutes of a workshop in the form of Decree 30' },
    usage: 'TASK WORKSHOP --out FILE.docx|.html',
    operands: [TASK_OPERAND, WORKSHOP],
    options: [OUT_OPTION, ...ROLE_OPTIONS],
    examples: [
      {
        line: 'lienket workshop minutes nganh-cong-nghiep-moi ID --out bien-ban.docx',
        about: { vi: 'để ký', en: 'to sign' },
      },
    ],
    async run(input, terminal) {
      const [task = '', workshop = ''] = input.operands;
      const out = optionOf(input, 'out') ?? '';
      const format = out.toLowerCase().endsWith('.html') ? 'html' : 'docx';
      const { language } = terminal;
      const made = await needs.withReports(({ tasks, events }) =>
        events.minutes(actingBy(input, tasks), { task, workshop, format, language }),
      );
      await writeNew(needs, out, acceptedOr(made).bytes);
      terminal.say({ vi: `Đã ghi ${out}`, en: `Wrote ${out}` }[language]);
      terminal.answer({ file: out });
      return 0;
    },
  };
}
