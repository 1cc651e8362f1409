import { useQueries } from '@tanstack/react-query';
import { ask } from './api-client.ts';
import { type Park, parksOf } from './parks-of.ts';
import { askKey, useAsk } from './use-ask.ts';

const PACK = 'vn-parks-osm';
const TABLE = 'parks';

export interface ParksAtHand {
  /** `name@version` of the pack; undefined where it is not on this machine. */
  readonly pack: string | undefined;
  readonly parks: readonly Park[];
}

/** Industrial parks within units of Viet Nam, by the codes of the pack; read only for units that it can know. */
export function useParks(units: readonly string[]): ParksAtHand {
  const releases = useAsk('GET /releases');
  const release = releases.data?.releases.find(({ ref }) => ref.name === PACK);
  const version = release?.ref.version ?? '';
  const known = release === undefined ? [] : units.filter((unit) => /^VN(63|34)-/.test(unit));
  return useQueries({
    queries: known.map((unit) => {
      const given = { params: { name: PACK, version, table: TABLE }, query: { find: unit } };
      return {
        queryKey: askKey('GET /releases/:name/:version/tables/:table', given),
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          ask('GET /releases/:name/:version/tables/:table', given, { signal }),
      };
    }),
    combine: (answers) => ({
      pack: release === undefined ? undefined : `${PACK}@${version}`,
      parks: answers.flatMap(({ data }, place) => (data === undefined ? [] : parksOf(data, known[place] ?? ''))),
    }),
  });
}
