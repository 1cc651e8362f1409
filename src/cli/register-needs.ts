import type { ImportJobPorts } from '../app/register/do-import-job.ts';

/** What the commands of the register are given. */
export interface RegisterNeeds {
  /** Opens the register for one piece of work and closes it again. */
  withRegister<T>(work: (ports: ImportJobPorts, actor: string) => Promise<T>): Promise<T>;
}
