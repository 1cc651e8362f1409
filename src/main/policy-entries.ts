import { userInfo } from 'node:os';
import type { Records } from '../app/ports-records.ts';
import type { CommandEntry } from '../cli/command-list.ts';
import type { PolicyNeeds } from '../cli/policy-needs.ts';
import type { TaskNeeds } from '../cli/task-needs.ts';
import { keptActs } from './kept-acts.ts';
import type { House } from './wire.ts';

function policyNeeds(house: House, files: Pick<TaskNeeds, 'bytes' | 'write'>): PolicyNeeds {
  const opened = async (records: () => Promise<Records>) => {
    const [{ taskPorts }, { openPolicy }] = await Promise.all([
      import('./task-ports.ts'),
      import('../app/policy/open-policy.ts'),
    ]);
    const ports = taskPorts(house, records);
    const knowledge = async () => ({ shelf: await house.shelf(), tables: await house.tables() });
    return { ports, policy: openPolicy({ ...ports, knowledge }) };
  };
  return {
    ...files,
    async withPolicy(work) {
      const [{ openHouseRecords }, { openTasks }] = await Promise.all([
        import('./open-house-records.ts'),
        import('../app/tasks/open-tasks.ts'),
      ]);
      const records = openHouseRecords(house);
      try {
        const { ports, policy } = await opened(() => records.get());
        return await work(policy, openTasks(ports, userInfo().username));
      } finally {
        await records.close();
      }
    },
    async dossierReport(id, terminal) {
      const [{ openDesk }, { buildDossier }, { withFrozenActs }, { exportDossier }, { programVersion }] =
        await Promise.all([
          import('./open-desk.ts'),
          import('../app/dossier/build-dossier.ts'),
          import('../app/dossier/frozen-acts.ts'),
          import('../app/dossier/export-dossier.ts'),
          import('./program-version.ts'),
        ]);
      const { signal, language } = terminal;
      const progress = { step: terminal.progress.bind(terminal) };
      const ports = await openDesk(house, { program: `lienket ${programVersion(house.root)}`, progress, signal });
      const { recipes } = await ports.recipes.list();
      const recipe = recipes.find((each) => each.recipe.id === id)?.recipe;
      if (recipe === undefined) return undefined;
      const source = { ...ports, ownActs: () => keptActs(house) };
      const built = await buildDossier(ports, await withFrozenActs(source, recipe));
      return (await exportDossier(ports, built, { format: 'docx', language })).bytes;
    },
    async completeDraft(bytes, fileName, looked) {
      const { policy } = await opened(() => Promise.reject(new Error('checking a draft opens no store')));
      return policy.completeDraft(bytes, fileName, looked);
    },
  };
}

/** The commands of policy: completeness by name, and the solutions of a task. */
export function policyEntries(house: House, files: Pick<TaskNeeds, 'bytes' | 'write'>): readonly CommandEntry[] {
  const needs = policyNeeds(house, files);
  return [
    {
      name: 'complete',
      about: {
        vi: 'soát tính đầy đủ theo tên: 13 nhóm công cụ, hai mặt của mỗi nước, bài học hai cấp, xếp hạng phù hợp',
        en: 'check completeness by name: 13 classes of instruments, both sides of each country, lessons at two scopes, a ranked fit',
      },
      load: async () => (await import('../cli/complete.ts')).completeCommand(needs),
    },
    {
      name: 'task solutions',
      about: {
        vi: 'các giải pháp của nhiệm vụ: ai chủ trì, còn thiếu gì; --out ghi thành tệp',
        en: 'the solutions of a task: who owns them, what they lack; --out writes a file',
      },
      load: async () => (await import('../cli/task-solutions.ts')).taskSolutionsCommand(needs),
    },
  ];
}
