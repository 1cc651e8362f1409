import type { CommandEntry, CommandList } from '../cli/command-list.ts';
import { accountEntries } from './account-entries.ts';
import { baselineEntries } from './baseline-entries.ts';
import { dataEntries } from './data-entries.ts';
import { definitionEntries } from './definition-entries.ts';
import { dossierEntries } from './dossier-entries.ts';
import { draftEntries } from './draft-entries.ts';
import { dutyEntries } from './duty-entries.ts';
import { keepingEntries } from './keeping-entries.ts';
import { lawEntries } from './law-entries.ts';
import { methodEntries } from './method-entries.ts';
import { microdataEntries } from './microdata-entries.ts';
import { publishEntries } from './publish-entries.ts';
import { registerEntries } from './register-entries.ts';
import { reportEntries } from './report-entries.ts';
import { resolveEntries } from './resolve-entries.ts';
import { taskEntries } from './task-entries.ts';
import type { House } from './wire.ts';

/** The groups of commands in the help, in this order. */
const GROUPS: CommandList['groups'] = [
  {
    name: 'dossier',
    about: {
      vi: 'Hồ sơ cụm liên kết ngành: dựng, kiểm lại, so',
      en: 'Linkage-cluster dossiers: build, verify, compare',
    },
  },
  { name: 'data', about: { vi: 'Số liệu của bạn', en: 'Data of your own' } },
  { name: 'register', about: { vi: 'Sổ đăng ký doanh nghiệp', en: 'The enterprise register' } },
  { name: 'user', about: { vi: 'Tài khoản và vai trò', en: 'Accounts and roles' } },
  { name: 'centre', about: { vi: 'Các trung tâm và tỉnh phục vụ', en: 'The centres and their provinces' } },
  { name: 'audit', about: { vi: 'Nhật ký kiểm soát', en: 'The audit trail' } },
  {
    name: 'microdata',
    about: {
      vi: 'Khu thống kê: dữ liệu từng doanh nghiệp, chỉ bảng đã bảo mật được ra',
      en: 'The statistical zone: records of enterprises, of which only protected tables leave',
    },
  },
  { name: 'publish', about: { vi: 'Công bố', en: 'Publication' } },
  {
    name: 'task',
    about: {
      vi: 'Nhiệm vụ: từ nghị quyết tới báo cáo đã phản biện',
      en: 'Tasks: from a resolution to a reviewed report',
    },
  },
  {
    name: 'law',
    about: {
      vi: 'Sổ văn bản: nghị quyết, nghị định, quyết định, thông tư',
      en: 'The register of acts: resolutions, decrees, decisions, circulars',
    },
  },
  {
    name: 'definitions',
    about: { vi: 'Các bộ định nghĩa cụm do bạn lưu', en: 'Sets of cluster definitions that you saved' },
  },
  {
    name: 'convert',
    about: { vi: 'Chuyển bảng giữa các thời điểm', en: 'Move tables between dates and classifications' },
  },
  {
    name: 'pack',
    about: { vi: 'Các gói dữ liệu: xem, kiểm tra, thêm, dựng', en: 'Data packs: look, verify, add, build' },
  },
];

/** Every command of the program: its line in the help, and how it is made when it is needed. */
export function commandList(house: House): CommandList {
  const list: CommandList = {
    groups: GROUPS,
    entries: [
      ...dossierEntries(house),
      ...dataEntries(house),
      ...definitionEntries(house),
      ...registerEntries(house),
      ...dutyEntries(house),
      ...microdataEntries(house),
      ...publishEntries(house),
      ...taskEntries(house),
      ...lawEntries(house),
      ...reportEntries(house),
      ...baselineEntries(house),
      ...methodEntries,
      ...resolveEntries(house),
      ...convertEntries(house),
      ...packEntries(house),
      ...draftEntries(house),
      ...accountEntries(house),
      ...keepingEntries(house),
      completionEntry(() => list),
    ],
  };
  return list;
}

function convertEntries(house: House): readonly CommandEntry[] {
  return [
    {
      name: 'convert places',
      about: {
        vi: 'chuyển một bảng giữa các địa giới: chính xác khi vùng trọn vẹn, khoảng khi bị chia',
        en: 'move a table between geographies: exact where units are whole, bounds where they were split',
      },
      load: async () => (await import('../cli/convert-places.ts')).convertPlacesCommand(house),
    },
    {
      name: 'convert industries',
      about: {
        vi: 'chuyển một bảng giữa các bảng ngành: chính xác khi mã chuyển trọn, khoảng khi bị chia',
        en: 'move a table between classifications: exact where codes move whole, bounds where they were split',
      },
      load: async () => (await import('../cli/convert-industries.ts')).convertIndustriesCommand(house),
    },
  ];
}

function packEntries(house: House): readonly CommandEntry[] {
  return [
    {
      name: 'pack list',
      about: { vi: 'liệt kê các gói dữ liệu có sẵn', en: 'list the data packs at hand' },
      load: async () => (await import('../cli/pack-list.ts')).packListCommand(house),
    },
    {
      name: 'pack show',
      about: { vi: 'xem một gói: nguồn, giấy phép, bảng, cột', en: 'show a pack: sources, licence, tables, columns' },
      load: async () => (await import('../cli/pack-show.ts')).packShowCommand(house),
    },
    {
      name: 'pack verify',
      about: {
        vi: 'kiểm tra gói: mã băm, lược đồ, khóa, giới hạn, tổng',
        en: 'verify packs: hashes, schemas, keys, limits, totals',
      },
      load: async () => (await import('../cli/pack-verify.ts')).packVerifyCommand(house),
    },
    {
      name: 'pack add',
      about: {
        vi: 'kiểm tra một gói rồi thêm vào thư mục dữ liệu',
        en: 'verify a pack and add it to the data folder',
      },
      load: async () => {
        const { copyRelease } = await import('../exchange/copy-release.ts');
        return (await import('../cli/pack-add.ts')).packAddCommand({ ...house, copy: copyRelease });
      },
    },
    {
      name: 'pack build',
      about: {
        vi: 'dựng lại gói từ tệp gốc (dành cho người bảo trì)',
        en: 'build packs from raw files (for maintainers)',
      },
      load: async () => (await import('../cli/pack-build.ts')).packBuildCommand(house),
    },
  ];
}

function completionEntry(list: () => CommandList): CommandEntry {
  return {
    name: 'completion',
    about: {
      vi: 'in mã tự hoàn thành lệnh cho bash, zsh hoặc fish',
      en: 'print shell completion for bash, zsh or fish',
    },
    load: async () => (await import('../cli/completion.ts')).completionCommand(list),
  };
}
