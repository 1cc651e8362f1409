import type { DossierDesk } from '../desks/dossier-desk.ts';
import type { LinkDesk } from '../desks/link-desk.ts';
import type { ReportPorts } from '../report/report-ports.ts';

/** What readings need besides what reports need. */
export interface ReadingPorts extends ReportPorts {
  dossiers(): Pick<DossierDesk, 'book' | 'figure' | 'exported' | 'line'>;
  links(): LinkDesk;
  /** A secret that nobody can guess, of letters and digits. */
  makeSecret(): string;
  /** SHA-256 in hex. */
  digest(content: string | Uint8Array): string;
  /** Files as one archive; the same files give the same bytes. */
  zip(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array>;
  readonly program: string;
}
