import type { ReleaseRef } from '../../model/release.ts';

/** Names something that is made from releases and nothing else. */
export interface MadeFrom {
  readonly kind: string;
  readonly releases: readonly (ReleaseRef | undefined)[];
  /** What else it depends on, in words that are the same for the same thing. */
  readonly detail?: string;
}

/** What has been read or computed from releases, by their content: other content is another thing. */
export interface ReleaseMemory {
  /** The thing as it was made before, or made now; a failure is not kept. */
  take<T>(what: MadeFrom, make: () => Promise<T>): Promise<T>;
}

const LONGEST = 96;

/** A memory that keeps the things that were asked for last. */
export function releaseMemory(longest = LONGEST): ReleaseMemory {
  const kept = new Map<string, Promise<unknown>>();
  return {
    take<T>(what: MadeFrom, make: () => Promise<T>): Promise<T> {
      const name = nameOf(what);
      const known = kept.get(name) as Promise<T> | undefined;
      const made = known ?? make();
      kept.delete(name);
      kept.set(name, made);
      if (known === undefined) {
        made.catch(() => {
          if (kept.get(name) === made) kept.delete(name);
        });
        for (const oldest of kept.keys()) {
          if (kept.size <= longest) break;
          kept.delete(oldest);
        }
      }
      return made;
    },
  };
}

function nameOf({ kind, releases, detail }: MadeFrom): string {
  return JSON.stringify([kind, releases.map((release) => release?.hash ?? null), detail ?? '']);
}
