import type { BuildPorts } from '../dossier/build-ports.ts';
import type { DossierFile } from '../dossier/dossier-file.ts';
import type { ExportPorts } from '../dossier/export-dossier.ts';

/** Ports that also see the releases that a re-run file carries, until they are closed. */
export interface CarriedPorts {
  readonly ports: BuildPorts;
  close(): Promise<void>;
}

/** What computing and writing dossiers needs from outside. */
export interface RoomPorts extends ExportPorts {
  withCarried(file: DossierFile): Promise<CarriedPorts>;
  /** A running count of milliseconds, to say how long a piece of work took. */
  milliseconds(): number;
}
