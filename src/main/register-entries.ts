import type { CommandEntry } from '../cli/command-list.ts';
import type { RegisterNeeds } from '../cli/register-needs.ts';
import type { RegisterPublishNeeds } from '../cli/register-publish.ts';
import { machineName } from './machine-name.ts';
import type { House } from './wire.ts';

function registerNeeds(house: House): RegisterNeeds {
  return {
    async withRegister(work) {
      const { openHouseRecords } = await import('./open-house-records.ts');
      const { registerPorts } = await import('./register-ports.ts');
      const records = openHouseRecords(house);
      try {
        return await work(
          registerPorts(house, () => records.get()),
          machineName(),
        );
      } finally {
        await records.close();
      }
    },
  };
}

function publishNeeds(house: House): RegisterPublishNeeds {
  return {
    withPublishing: (work) =>
      registerNeeds(house).withRegister(async (ports) => {
        const { addDataPorts } = await import('./add-data-ports.ts');
        const { shelf, writer } = await addDataPorts(house);
        return work({ ...ports, shelf, writer });
      }),
  };
}

/** The commands of the enterprise register. */
export function registerEntries(house: House): readonly CommandEntry[] {
  const needs = registerNeeds(house);
  return [...bringingEntries(needs), ...decidingEntries(needs), publishingEntry(house)];
}

function publishingEntry(house: House): CommandEntry {
  return {
    name: 'register publish',
    about: {
      vi: 'lập bản phát hành có ngày từ phần công khai của sổ đăng ký; hồ sơ cụm đọc bản này',
      en: 'make a dated release of the public part of the register; dossiers read it',
    },
    load: async () => (await import('../cli/register-publish.ts')).registerPublishCommand(publishNeeds(house)),
  };
}

function bringingEntries(needs: RegisterNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'register learn',
      about: {
        vi: 'học trọng số ghép hồ sơ từ chính các dòng trong sổ',
        en: 'learn the weights of matching from the register’s own rows',
      },
      load: async () => (await import('../cli/register-learn.ts')).registerLearnCommand(needs),
    },
    {
      name: 'register import',
      about: {
        vi: 'đưa một danh sách doanh nghiệp (.csv, .xlsx) vào sổ đăng ký',
        en: 'bring a list of enterprises (.csv, .xlsx) into the register',
      },
      load: async () => (await import('../cli/register-import.ts')).registerImportCommand(needs),
    },
    {
      name: 'register status',
      about: {
        vi: 'trong sổ đăng ký có gì, nhập dở dang không',
        en: 'what the register holds, and which imports were cut off',
      },
      load: async () => (await import('../cli/register-status.ts')).registerStatusCommand(needs),
    },
    {
      name: 'register resume',
      about: {
        vi: 'làm tiếp các lần nhập bị cắt ngang (máy chủ khi chạy cũng tự làm tiếp)',
        en: 'go on with imports that were cut off (the server does so by itself)',
      },
      load: async () => (await import('../cli/register-resume.ts')).registerResumeCommand(needs),
    },
    {
      name: 'register sources',
      about: {
        vi: 'các nguồn của sổ đăng ký và giấy phép; ghi giấy phép của một nguồn',
        en: 'the sources of the register and their licences; state the licence of one',
      },
      load: async () => (await import('../cli/register-sources.ts')).registerSourcesCommand(needs),
    },
    {
      name: 'register show',
      about: {
        vi: 'xem một hồ sơ: giá trị, nguồn, mâu thuẫn, lịch sử',
        en: 'show a record: values, sources, conflicts, history',
      },
      load: async () => (await import('../cli/register-show.ts')).registerShowCommand(needs),
    },
  ];
}

function decidingEntries(needs: RegisterNeeds): readonly CommandEntry[] {
  return [
    {
      name: 'register queue',
      about: { vi: 'các cặp có thể là một, chờ người xem', en: 'pairs that may be one, waiting for a person' },
      load: async () => (await import('../cli/register-queue.ts')).registerQueueCommand(needs),
    },
    {
      name: 'register merge',
      about: { vi: 'nhập hai hồ sơ là một (hoàn tác được)', en: 'merge two records that are one (can be undone)' },
      load: async () => (await import('../cli/register-decide.ts')).registerMergeCommand(needs),
    },
    {
      name: 'register split',
      about: {
        vi: 'tách một số dòng ra hồ sơ mới (hoàn tác được)',
        en: 'split rows off into a new record (can be undone)',
      },
      load: async () => (await import('../cli/register-decide.ts')).registerSplitCommand(needs),
    },
    {
      name: 'register tie',
      about: {
        vi: 'ghi quan hệ có thời hạn giữa hai hồ sơ (hoàn tác được)',
        en: 'record a dated tie between two records (can be undone)',
      },
      load: async () => (await import('../cli/register-tie.ts')).registerTieCommand(needs),
    },
    {
      name: 'register decisions',
      about: { vi: 'các quyết định: ai, khi nào, gì, vì sao', en: 'decisions: who, when, what, why' },
      load: async () => (await import('../cli/register-decisions.ts')).registerDecisionsCommand(needs),
    },
    {
      name: 'register undo',
      about: { vi: 'hoàn tác một lần nhập, tách hay để riêng', en: 'undo a merge, a split or a keeping apart' },
      load: async () => (await import('../cli/register-decide.ts')).registerUndoCommand(needs),
    },
    {
      name: 'register export',
      about: { vi: 'xuất các trường công khai ra CSV', en: 'export the public fields as CSV' },
      load: async () => (await import('../cli/register-export.ts')).registerExportCommand(needs),
    },
    {
      name: 'search',
      about: {
        vi: 'tìm doanh nghiệp, cơ sở theo tên (mọi cách viết), mã, nơi, sản phẩm',
        en: 'find enterprises and sites by name in any spelling, code, place, product',
      },
      load: async () => (await import('../cli/register-search.ts')).registerSearchCommand(needs),
    },
  ];
}
