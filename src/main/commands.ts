import type { CommandList } from '../cli/command-list.ts';
import type { House } from './wire.ts';

/** Every command of the program: its line in the help, and how it is made when it is needed. */
export function commandList(house: House): CommandList {
  return {
    groups: [
      {
        name: 'pack',
        about: { vi: 'Các gói dữ liệu: xem, kiểm tra, thêm, dựng', en: 'Data packs: look, verify, add, build' },
      },
    ],
    entries: [
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
    ],
  };
}
