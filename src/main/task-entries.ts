import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { CommandEntry } from '../cli/command-list.ts';
import type { TaskNeeds } from '../cli/task-needs.ts';
import { bytesOf } from './add-data-ports.ts';
import { policyEntries } from './policy-entries.ts';
import type { House } from './wire.ts';

/** Writes a file that is not there yet; false if it is. */
export const writtenNew = (path: string, bytes: Uint8Array): Promise<boolean> =>
  writeFile(path, bytes, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

function taskNeeds(house: House): TaskNeeds {
  return {
    async withTasks(work) {
      const [{ openHouseRecords }, { taskPorts }, { openTasks }] = await Promise.all([
        import('./open-house-records.ts'),
        import('./task-ports.ts'),
        import('../app/tasks/open-tasks.ts'),
      ]);
      const records = openHouseRecords(house);
      try {
        return await work(
          openTasks(
            taskPorts(house, () => records.get()),
            userInfo().username,
          ),
        );
      } finally {
        await records.close();
      }
    },
    async workflowFiles() {
      const { taskPorts } = await import('./task-ports.ts');
      return taskPorts(house, () => Promise.reject(new Error('the checker opens no store'))).workflowFiles();
    },
    bytes: bytesOf,
    write: writtenNew,
  };
}

/** The commands of tasks, their comments and the yearly review. */
export function taskEntries(house: House): readonly CommandEntry[] {
  const needs = taskNeeds(house);
  return [
    ...treeEntries(needs),
    ...doingEntries(needs),
    ...followEntries(needs),
    ...commentEntries(needs),
    ...policyEntries(house, needs),
  ];
}

function treeEntries(needs: TaskNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'task list',
      about: {
        vi: 'cây nhiệm vụ: văn bản, danh mục với số đếm, chương trình, nhiệm vụ',
        en: 'the tree of tasks: documents, lists with counts, programmes, tasks',
      },
      load: async () => (await import('../cli/task-list.ts')).taskListCommand(needs),
    },
    {
      name: 'task show',
      about: {
        vi: 'xem một nhiệm vụ: còn gì giữa dự thảo và nghiệm thu',
        en: 'show a task: what stands between the draft and acceptance',
      },
      load: async () => (await import('../cli/task-show.ts')).taskShowCommand(needs),
    },
    {
      name: 'task add',
      about: {
        vi: 'nhập nhiệm vụ, danh mục, cơ quan, hội thảo, hội đồng… từ một tệp JSON',
        en: 'enter tasks, lists, organisations, workshops, councils … from a JSON file',
      },
      load: async () => (await import('../cli/task-add.ts')).taskAddCommand(needs),
    },
    {
      name: 'task load',
      about: {
        vi: 'nạp các nhiệm vụ ví dụ, mỗi điều kèm chỗ đứng trong nguồn',
        en: 'load the example tasks, each fact with where it stands',
      },
      load: async () => (await import('../cli/task-add.ts')).taskLoadCommand(needs),
    },
  ];
}

function doingEntries(needs: TaskNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'task step',
      about: {
        vi: 'chuyển nhiệm vụ sang bước khác; thiếu gì thì báo hết',
        en: 'take a task to another step; everything missing is told',
      },
      load: async () => (await import('../cli/task-step.ts')).taskStepCommand(needs),
    },
    {
      name: 'task excuse',
      about: {
        vi: 'chấp nhận cho báo cáo thiếu một điều khi chuyển bước, có lý do; --back rút lại',
        en: 'let a report lack something when a step is taken, with a reason; --back takes it back',
      },
      load: async () => (await import('../cli/task-excuse.ts')).taskExcuseCommand(needs),
    },
    {
      name: 'task paper',
      about: {
        vi: 'ghi một giấy tờ mà bước cần: dự thảo, tờ trình…',
        en: 'note a paper that a step needs: a draft, a submission …',
      },
      load: async () => (await import('../cli/task-step.ts')).taskPaperCommand(needs),
    },
    {
      name: 'task check',
      about: { vi: 'soát tệp quy trình: báo mọi lỗi', en: 'check workflow files: every fault is told' },
      load: async () => (await import('../cli/task-check.ts')).taskCheckCommand(needs),
    },
    {
      name: 'review',
      about: {
        vi: 'kiểm điểm năm: kế hoạch và thực hiện theo đơn vị, người, chương trình',
        en: 'review of a year: planned against done by unit, person, programme',
      },
      load: async () => (await import('../cli/review.ts')).reviewCommand(needs),
    },
  ];
}

function followEntries(needs: TaskNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'task use',
      about: {
        vi: 'ghi việc sử dụng kết quả; không nêu gì thì liệt kê',
        en: 'note a use of the result; alone it lists the uses',
      },
      load: async () => (await import('../cli/task-follow.ts')).taskUseCommand(needs),
    },
    {
      name: 'task lesson',
      about: {
        vi: 'ghi một bài học của năm; không nêu gì thì liệt kê',
        en: 'note a lesson of a year; alone it lists the lessons',
      },
      load: async () => (await import('../cli/task-follow.ts')).taskLessonCommand(needs),
    },
    {
      name: 'task withdraw',
      about: {
        vi: 'rút một điều đã nhập, kèm lý do; --put-back đưa lại; không nêu gì thì liệt kê',
        en: 'withdraw what was entered, with the reason; --put-back puts it back; alone it lists',
      },
      load: async () => (await import('../cli/task-withdraw.ts')).taskWithdrawCommand(needs),
    },
  ];
}

function commentEntries(needs: TaskNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'comments import',
      about: {
        vi: 'đưa góp ý từ .docx, .xlsx, .csv vào nhiệm vụ; không mất, không trùng',
        en: 'bring comments from .docx, .xlsx, .csv to a task; none lost, none twice',
      },
      load: async () => (await import('../cli/comments-import.ts')).commentsImportCommand(needs),
    },
    {
      name: 'comments list',
      about: { vi: 'góp ý của một nhiệm vụ và kết luận từng ý', en: 'comments of a task and how each ended' },
      load: async () => (await import('../cli/comments-list.ts')).commentsListCommand(needs),
    },
    {
      name: 'comments settle',
      about: { vi: 'giao xử lý hoặc kết luận một góp ý', en: 'assign or settle a comment' },
      load: async () => (await import('../cli/comments-settle.ts')).commentsSettleCommand(needs),
    },
    {
      name: 'comments add',
      about: { vi: 'viết một góp ý cho nhiệm vụ', en: 'write a comment on a task' },
      load: async () => (await import('../cli/comments-settle.ts')).commentsAddCommand(needs),
    },
    {
      name: 'comments export',
      about: {
        vi: 'bảng tiếp thu, giải trình: .docx theo Nghị định 30, .xlsx để điền rồi đưa lại',
        en: 'the absorb-and-explain table: .docx in the form of Decree 30, .xlsx to fill in and bring back',
      },
      load: async () => (await import('../cli/comments-export.ts')).commentsExportCommand(needs),
    },
  ];
}
