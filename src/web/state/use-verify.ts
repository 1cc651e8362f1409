import { useState } from 'react';
import type { PackVerification } from '../../http/contract/release-contract.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { ask } from './api-client.ts';

/** Checks that were run in this window, by hash of the release. */
export interface Verifying {
  readonly found: ReadonlyMap<string, PackVerification>;
  /** The release that is being checked. */
  readonly now: ReleaseRef | undefined;
  readonly fault: unknown;
  run(releases: readonly ReleaseRef[]): Promise<void>;
}

/** Runs the checks of releases, one after another. */
export function useVerify(): Verifying {
  const [found, setFound] = useState<ReadonlyMap<string, PackVerification>>(new Map());
  const [now, setNow] = useState<ReleaseRef>();
  const [fault, setFault] = useState<unknown>();
  const run = async (releases: readonly ReleaseRef[]): Promise<void> => {
    setFault(undefined);
    try {
      for (const ref of releases) {
        setNow(ref);
        const { name, version } = ref;
        const verification = await ask('POST /releases/:name/:version/verify', { params: { name, version } });
        setFound((known) => new Map(known).set(ref.hash, verification));
      }
    } catch (error) {
      setFault(error);
    }
    setNow(undefined);
  };
  return { found, now, fault, run };
}
