import type { DossierDesk } from '../app/desks/dossier-desk.ts';
import type { JobDesk } from '../app/desks/job-desk.ts';
import type { Workbench } from '../app/workbench.ts';
import type { Desks } from '../http/options.ts';

/** Every door of `app` that the server asks, over the stores of the house. */
export function openDesks(made: {
  readonly workbench: Workbench;
  readonly dossiers: DossierDesk;
  readonly jobs: JobDesk;
}): Desks {
  return {
    ...made,
    sheets: {
      async write(table) {
        const { tableBytes } = await import('../documents/table-in/write-template.ts');
        return tableBytes([table.heads, ...table.rows], 'xlsx');
      },
    },
  };
}
