import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's view of a folder that is completed here. */
interface FolderModule {
  readonly NODEFS: {
    readonly realPath: (node: unknown) => string;
    readonly stream_ops: { fsync?: (stream: OpenedStream) => number };
  };
}

interface OpenedStream {
  /** The file's descriptor; absent for a folder. */
  readonly nfd?: number;
  readonly node: unknown;
}

/**
 * A folder for PGlite in which `fsync` reaches the disk. PGlite's own folder answers it without doing it, so a power
 * cut could take back what was confirmed.
 */
export class SyncedFolder extends NodeFS {
  readonly #sync: (descriptor: number) => void;

  constructor(folder: string, sync: (descriptor: number) => void = fsyncSync) {
    super(folder);
    this.#sync = sync;
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given);
    const complete = (module: unknown): void => {
      const { NODEFS } = module as FolderModule;
      NODEFS.stream_ops.fsync = ({ nfd, node }) => this.#synced(nfd ?? NODEFS.realPath(node));
    };
    const preRun = [...(made.emscriptenOpts.preRun ?? []), complete];
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun } };
  }

  #synced(target: number | string): number {
    if (typeof target === 'number') {
      this.#sync(target);
      return 0;
    }
    const descriptor = openSync(target, 'r');
    try {
      this.#sync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return 0;
  }
}
