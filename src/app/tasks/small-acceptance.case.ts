// A task that stands before its acceptance and lacks nothing but a complete report, as a file of things.

/** The file of such a task under the shipped workflow of resolution tasks. */
export const acceptanceFile = (id: string): string =>
  JSON.stringify({
    lienket: 'tasks@1',
    sources: [],
    organisation: [{ id: `vien-${id}`, name: { vi: 'Viện', en: 'Institute' } }],
    task: [
      {
        id,
        title: { vi: 'Việc sắp nghiệm thu', en: 'A task before acceptance' },
        kind: 'task',
        organisation: `vien-${id}`,
        period: {},
        workflow: 'resolution-task',
        passed: [{ step: 'acceptance', entered: '2026-11-02' }],
      },
    ],
    council: [
      {
        id: `hd-${id}`,
        task: id,
        level: 'base',
        date: '2026-11-20',
        members: [{ person: 'Lan', seat: 'chair' }],
        scores: [{ member: 'Lan', logic: 20, structure: 20, rigour: 20, literature: 20, note: 'đạt' }],
        decision: 'passed',
      },
    ],
  });
