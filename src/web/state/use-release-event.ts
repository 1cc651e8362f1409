import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DossierAnswers } from '../../http/contract/data-contract.ts';
import type { ReleaseRef } from '../../model/release.ts';
import { ask } from './api-client.ts';
import { type DossierChange, rungChanges } from './rung-changes.ts';

/** A release that came or went just now, and what that did to the rungs. */
export interface ReleaseEvent {
  readonly kind: 'added' | 'removed' | 'back';
  readonly release: ReleaseRef;
  /** Undefined while the rungs are worked out again; null if they could not be. */
  readonly changes: readonly DossierChange[] | null | undefined;
}

export interface ReleaseEvents {
  readonly event: ReleaseEvent | undefined;
  readonly error: unknown;
  /** Keeps the answers of now, to hold those of later against. */
  before(): Promise<void>;
  added(release: ReleaseRef): void;
  putAside(release: ReleaseEvent['release']): void;
  bringBack(release: ReleaseEvent['release']): void;
}

/** Releases coming and going, with the answers of the dossiers before and after. */
export function useReleaseEvents(asked: { readonly dossier?: string; readonly asOf?: string }): ReleaseEvents {
  const [event, setEvent] = useState<ReleaseEvent>();
  const [error, setError] = useState<unknown>();
  const kept = useRef<readonly DossierAnswers[] | null>(null);
  const queries = useQueryClient();
  const answers = (): Promise<readonly DossierAnswers[] | null> =>
    ask('GET /data/answers', { query: asked }).then(
      ({ dossiers }) => dossiers,
      () => null,
    );
  const happened = async (
    kind: ReleaseEvent['kind'],
    release: ReleaseEvent['release'],
    old: readonly DossierAnswers[] | null,
  ): Promise<void> => {
    setEvent({ kind, release, changes: undefined });
    void queries.invalidateQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).includes('/uploads/') });
    const now = await answers();
    const changes = old === null || now === null ? null : rungChanges(old, now, `${release.name}@${release.version}`);
    setEvent((shown) => (shown?.release === release && shown.kind === kind ? { kind, release, changes } : shown));
  };
  const moved = async (
    kind: 'removed' | 'back',
    release: ReleaseEvent['release'],
    call: 'DELETE /releases/:name/:version' | 'POST /releases/:name/:version/bring-back',
  ): Promise<void> => {
    setError(undefined);
    try {
      const old = await answers();
      const { name, version, hash } = release;
      const query = kind === 'back' ? { query: { hash } } : {};
      await ask(call, { params: { name, version }, ...query } as never);
      await happened(kind, { name, version, hash }, old);
    } catch (failed) {
      setError(failed);
    }
  };
  return {
    event,
    error,
    async before() {
      kept.current = await answers();
    },
    added: (release) => void happened('added', release, kept.current),
    putAside: (release) => void moved('removed', release, 'DELETE /releases/:name/:version'),
    bringBack: (release) => void moved('back', release, 'POST /releases/:name/:version/bring-back'),
  };
}
