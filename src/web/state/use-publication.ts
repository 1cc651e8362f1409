import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answered, Given } from '../../http/contract/api.ts';
import { ask } from './api-client.ts';

type Publication = Answered<'GET /publications/:name/:version'>;
type Part = 'check' | 'decision' | 'release';
type Act = {
  [P in Part]: { readonly part: P } & NonNullable<Given<`POST /publications/:name/:version/${P}`>['body']>;
}[Part];

const READ = ['GET /publications', 'GET /publications/:name/:version'];

/** A step on one release; what was read of releases is read anew after it. */
export function useStep(params: {
  readonly name: string;
  readonly version: string;
}): UseMutationResult<Publication, Error, Act> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => {
      switch (act.part) {
        case 'check':
          return ask('POST /publications/:name/:version/check', { params, body: { by: act.by } });
        case 'decision':
          return ask('POST /publications/:name/:version/decision', {
            params,
            body: { by: act.by, note: act.note, isRefusal: act.isRefusal },
          });
        case 'release':
          return ask('POST /publications/:name/:version/release', { params, body: { by: act.by, from: act.from } });
      }
    },
    onSuccess: () => Promise.all(READ.map((call) => client.invalidateQueries({ queryKey: [call] }))),
  });
}

/** Proposes a release. */
export function useProposal(): UseMutationResult<
  Answered<'POST /publications'>,
  Error,
  NonNullable<Given<'POST /publications'>['body']>
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NonNullable<Given<'POST /publications'>['body']>) => ask('POST /publications', { body }),
    onSuccess: () => Promise.all(READ.map((call) => client.invalidateQueries({ queryKey: [call] }))),
  });
}
