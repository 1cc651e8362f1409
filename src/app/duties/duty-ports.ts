import type { Centre } from '../../model/access/centre.ts';
import type { EvidenceFiles } from '../ports-duties.ts';
import type { RegisterImportPorts } from '../register/register-ports.ts';

/** What the work of stewards needs. */
export interface DutyPorts
  extends Pick<
    RegisterImportPorts,
    'register' | 'places' | 'books' | 'sizeRule' | 'now' | 'digest' | 'industryVersions'
  > {
  readonly evidence: EvidenceFiles;
  centres(): Promise<readonly Centre[]>;
  /** Lets an account speak for an enterprise from now on. */
  letSpeak(account: string, enterprise: string, by: string): Promise<void>;
}
