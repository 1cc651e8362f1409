import type { Parsed } from '../../model/refusal.ts';
import type { Evidence } from '../ports-stewardship.ts';
import type { RegisterImportPorts } from '../register/register-ports.ts';

/** Files that show something, kept by their content. Nothing of them is ever run or shown as a page. */
export interface EvidenceFiles {
  /** Takes a file in; refused where it is too large or of a kind that shows nothing. */
  put(fileName: string, chunks: AsyncIterable<Uint8Array>): Promise<Parsed<Evidence>>;
  find(hash: string): Promise<Evidence | undefined>;
  read(hash: string): Promise<Uint8Array | undefined>;
}

/** What the work of stewards needs. */
export interface StewardshipPorts
  extends Pick<RegisterImportPorts, 'register' | 'places' | 'sizeRule' | 'now' | 'digest' | 'industryVersions'> {
  readonly evidence: EvidenceFiles;
  /** Lets an account speak for an enterprise from now on. */
  letSpeak(account: string, enterprise: string, by: string): Promise<void>;
}
