import type { DutyDesk } from '../app/desks/duty-desk.ts';
import type { Who } from '../model/access/who.ts';

/** What the commands for proposals, verification and requests are given. */
export interface DutyNeeds {
  /** Opens the desk as the user of this machine for one piece of work. */
  withDesk<T>(work: (desk: DutyDesk, who: Who) => Promise<T>): Promise<T>;
  /** A file in pieces; undefined if there is none. */
  fileChunks(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
}
