import type { Parsed } from '../../model/refusal.ts';
import type { EvidenceFiles } from '../ports-duties.ts';
import type { TaskPorts } from '../tasks/task-ports.ts';

/** A file after it was checked; of a photograph, without what the camera wrote. */
interface Checked {
  readonly bytes: Uint8Array;
  readonly removed: readonly string[];
}

/** What events of tasks need besides what tasks need. */
export interface EventPorts extends TaskPorts {
  readonly files: EvidenceFiles;
  checkedPhotograph(bytes: Uint8Array, fileName: string): Promise<Parsed<Checked>>;
  checkedPaper(bytes: Uint8Array, fileName: string): Promise<Parsed<Checked>>;
  /** How large a photograph is; undefined for what is none. */
  photographSize(
    bytes: Uint8Array,
  ): Promise<{ readonly kind: 'jpg' | 'png'; readonly width: number; readonly height: number } | undefined>;
}
