import type { ReleaseWriter } from '../add-data.ts';
import type { ReleaseShelf, TableSource } from '../ports.ts';
import type { OpenFiles, PublicationRecords, TableWork } from '../ports-publish.ts';
import type { FolderPackage } from '../ports-verify.ts';
import type { RegisterPorts } from '../register/register-ports.ts';
import type { VerifyNeeds } from '../verify-pack.ts';

/** What publishing needs. */
export interface PublishingPorts extends Pick<RegisterPorts, 'register' | 'places' | 'sizeRule' | 'now'> {
  publications(): Promise<PublicationRecords>;
  /** Releases that were proposed, as they will stay. */
  readonly proposed: ReleaseShelf;
  /** Their tables. */
  readonly tables: TableSource;
  readonly writer: Pick<ReleaseWriter, 'write'>;
  /** Releases that people added, which may be proposed. */
  readonly added: ReleaseShelf;
  /** Puts a copy of an added release among the proposed ones. */
  copy(found: FolderPackage, signal: AbortSignal): Promise<void>;
  verifying(signal: AbortSignal): Promise<VerifyNeeds & { close(): Promise<void> }>;
  work(signal: AbortSignal): Promise<TableWork>;
  readonly files: OpenFiles;
}

/** Somebody who does something, and until when it may be stopped. */
export interface Doing {
  readonly actor: string;
  /** An account acts; otherwise the name was typed. */
  readonly isVouched?: boolean;
  readonly signal: AbortSignal;
}
