import { userInfo } from 'node:os';
import type { CommandEntry } from '../cli/command-list.ts';
import type { PublishNeeds } from '../cli/publish-needs.ts';
import type { House } from './wire.ts';

function publishNeeds(house: House): PublishNeeds {
  return {
    async withPublishing(work, signal) {
      const { openHouseRecords } = await import('./open-house-records.ts');
      const { publishingPorts } = await import('./publishing-ports.ts');
      const { openPublish } = await import('../app/publish/open-publish.ts');
      const records = openHouseRecords(house);
      const ports = await publishingPorts(house, () => records.get());
      try {
        return await work(openPublish(async () => ports, { self: userInfo().username, signal }));
      } finally {
        await ports.close();
        await records.close();
      }
    },
  };
}

/** The commands of publishing. */
export function publishEntries(house: House): readonly CommandEntry[] {
  const needs = publishNeeds(house);
  return [
    {
      name: 'publish propose',
      about: {
        vi: 'đề nghị công bố sổ đăng ký hoặc một bảng đã thêm',
        en: 'propose the register or an added release for publication',
      },
      load: async () => (await import('../cli/publish-propose.ts')).publishProposeCommand(needs),
    },
    {
      name: 'publish check',
      about: {
        vi: 'kiểm tra: lược đồ, số dòng, thay đổi, dữ liệu cá nhân, giấy phép, mã dẫn, trùng, nhảy vọt',
        en: 'check: schema, counts, changes, personal data, licences, references, doubles, jumps',
      },
      load: async () => (await import('../cli/publish-decide.ts')).publishCheckCommand(needs),
    },
    {
      name: 'publish approve',
      about: {
        vi: 'người thứ hai duyệt, hoặc từ chối với lý do',
        en: 'a second person approves, or refuses with a reason',
      },
      load: async () => (await import('../cli/publish-decide.ts')).publishApproveCommand(needs),
    },
    {
      name: 'publish release',
      about: {
        vi: 'công bố bản đã duyệt, ngay hoặc từ một thời điểm',
        en: 'publish an approved release, now or from an instant on',
      },
      load: async () => (await import('../cli/publish-decide.ts')).publishReleaseCommand(needs),
    },
    {
      name: 'publish compare',
      about: {
        vi: 'so với bản trước: thêm, bớt, nhập, sửa',
        en: 'compare with the last version: added, gone, merged, changed',
      },
      load: async () => (await import('../cli/publish-compare.ts')).publishCompareCommand(needs),
    },
    {
      name: 'publish list',
      about: { vi: 'các bản đã đề nghị và đang ở bước nào', en: 'proposed releases and where they stand' },
      load: async () => (await import('../cli/publish-decide.ts')).publishListCommand(needs),
    },
  ];
}
