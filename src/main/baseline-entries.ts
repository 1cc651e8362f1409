import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import type { BaselinePorts } from '../app/baselines/open-baselines.ts';
import type { Records } from '../app/ports-records.ts';
import type { BaselineNeeds } from '../cli/baseline-needs.ts';
import type { CommandEntry } from '../cli/command-list.ts';
import { taskPorts } from './task-ports.ts';
import type { House } from './wire.ts';

/** What baselines need, over the stores of the house. */
export function baselinePorts(house: House, records: () => Promise<Records>): BaselinePorts {
  return {
    tasks: taskPorts(house, records),
    baselines: async () => (await records()).baselines,
    source: async () => ({ shelf: await house.shelf(), tables: await house.tables() }),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

function baselineNeeds(house: House): BaselineNeeds {
  return {
    async withBaselines(work) {
      const [{ openHouseRecords }, { openTasks }, { openBaselines }] = await Promise.all([
        import('./open-house-records.ts'),
        import('../app/tasks/open-tasks.ts'),
        import('../app/baselines/open-baselines.ts'),
      ]);
      const records = openHouseRecords(house);
      const get = (): Promise<Records> => records.get();
      try {
        return await work({
          tasks: openTasks(taskPorts(house, get), userInfo().username),
          baselines: openBaselines(baselinePorts(house, get)),
        });
      } finally {
        await records.close();
      }
    },
  };
}

/** The commands of baselines. */
export function baselineEntries(house: House): readonly CommandEntry[] {
  const needs = baselineNeeds(house);
  return [
    {
      name: 'baseline freeze',
      about: {
        vi: 'chốt mốc cơ sở của một biện pháp cùng nhóm so sánh; chốt rồi không sửa',
        en: 'freeze the baseline of a measure with its comparison group; never changed again',
      },
      load: async () => (await import('../cli/baseline-freeze.ts')).baselineFreezeCommand(needs),
    },
    {
      name: 'baseline show',
      about: {
        vi: 'xem mốc cơ sở đã chốt và tính lại từ đúng bản số liệu; không nêu mã thì liệt kê',
        en: 'show a frozen baseline and make it anew from its release; without an id, list them',
      },
      load: async () => (await import('../cli/baseline-show.ts')).baselineShowCommand(needs),
    },
    {
      name: 'baseline compare',
      about: {
        vi: 'so số liệu về sau với mốc cơ sở: khác biệt kép, khoảng, cảnh báo',
        en: 'compare later values with a baseline: difference of differences, bounds, warnings',
      },
      load: async () => (await import('../cli/baseline-compare.ts')).baselineCompareCommand(needs),
    },
  ];
}
