import type { AddMicroPorts } from '../app/microdata/add-microdata.ts';
import type { PublishPorts } from '../app/microdata/micro-release.ts';
import type { TabulatePorts } from '../app/microdata/tabulate-microdata.ts';
import type { MicroZone } from '../app/ports-microdata.ts';

/** What the commands of the statistical zone need. */
export interface MicrodataNeeds {
  zone(): Promise<MicroZone>;
  /** Opens a reader of files for one piece of work. */
  withReader<T>(signal: AbortSignal, work: (ports: AddMicroPorts) => Promise<T>): Promise<T>;
  tabulating(): Promise<TabulatePorts & { readonly publish: PublishPorts }>;
  /** Writes files into a folder that has none of these names yet; tells those that are there. */
  writeNew(folder: string, files: Readonly<Record<string, string>>): Promise<void>;
  /** Which of the names are in the folder already. */
  taken(folder: string, names: readonly string[]): Promise<readonly string[]>;
}
