import type { DossierDesk } from '../desks/dossier-desk.ts';
import type { EvidenceFiles } from '../ports-duties.ts';
import type { TaskPorts } from '../tasks/task-ports.ts';

/** What the report of a task needs besides what tasks need. */
export interface ReportPorts extends TaskPorts {
  /** Dossiers whose figures the report quotes. */
  dossiers(): Pick<DossierDesk, 'book' | 'figure'>;
  /** Files of tasks: reports that were brought back, photographs, papers; each under the hash of its content. */
  readonly files: EvidenceFiles;
}
