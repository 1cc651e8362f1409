// The report of a task over an embedded store in memory, with real readers and writers; dossiers stand at their port.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FigureView } from '../../evidence/screens/view.ts';
import { evidenceFolder } from '../../exchange/evidence-folder.ts';
import { taskFileKind } from '../../exchange/evidence-kind.ts';
import type { DossierDesk } from '../desks/dossier-desk.ts';
import type { SectionDesk } from '../desks/section-desk.ts';
import { type TaskHouse, taskHouse } from '../tasks/task-house.case.ts';
import { openSections } from './open-sections.ts';
import type { ReportPorts } from './report-ports.ts';

export interface ReportHouse extends TaskHouse {
  readonly sections: SectionDesk;
  readonly reportPorts: ReportPorts;
  /** Figures of the dossier `dien-tu` by name; they may be changed. */
  readonly figures: Map<string, FigureView>;
}

/** A figure as a dossier shows it. */
export const smallFigure = (id: string, more: Partial<FigureView> = {}): FigureView => ({
  id,
  home: `/api/v1/dossiers/dien-tu/figures/${id}`,
  label: { vi: 'Doanh nghiệp điện tử', en: 'Electronics enterprises' },
  value: 768,
  text: { vi: '768 doanh nghiệp', en: '768 enterprises' },
  number: { vi: '768', en: '768' },
  unit: { vi: 'doanh nghiệp', en: 'enterprises' },
  digits: 0,
  period: { vi: 'năm 2018', en: '2018' },
  status: 'derived',
  statusWords: { vi: 'tính từ số liệu chính thức', en: 'derived' },
  vintage: '2018',
  method: 'harmonise-set@1',
  isStale: false,
  ...more,
});

/** Opens reports over an empty store with the example tasks loaded. */
export async function reportHouse(): Promise<ReportHouse> {
  const house = await taskHouse();
  const folder = mkdtempSync(join(tmpdir(), 'lienket-report-'));
  const figures = new Map([['2018/count', smallFigure('f-1')]]);
  const dossiers = {
    book: async ({ id }: { readonly id: string }) =>
      id === 'dien-tu'
        ? {
            ledger: { names: [...figures].map(([name, { id: figure }]) => ({ name, figure })) },
            figures: Object.fromEntries([...figures.values()].map((figure) => [figure.id, figure])),
          }
        : undefined,
    figure: async () => ({ inputs: [{ sources: ['Cục Thống kê'] }] }),
  } as unknown as Pick<DossierDesk, 'book' | 'figure'>;
  const ports: ReportPorts = {
    ...house.ports,
    dossiers: () => dossiers,
    files: evidenceFolder(join(folder, 'task-files'), 1_000_000, taskFileKind),
  };
  const loaded = await house.desk.loadExamples({ name: 'tôi', role: 'planner', organisation: null });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
  const opened: ReportHouse = Object.assign(house, { sections: openSections(ports), reportPorts: ports, figures });
  const { close } = house;
  opened.close = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return opened;
}
