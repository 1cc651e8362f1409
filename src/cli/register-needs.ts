import type { RegisterImportPorts } from '../app/register/register-ports.ts';

/** What the commands of the register are given. */
export interface RegisterNeeds {
  /** Opens the register for one piece of work and closes it again. */
  withRegister<T>(work: (ports: RegisterImportPorts, actor: string) => Promise<T>): Promise<T>;
}
