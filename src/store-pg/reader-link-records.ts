import type { Kysely, Selectable } from 'kysely';
import type { ReaderLink, ReaderLinks } from '../app/ports-records.ts';
import type { Tables } from './tables.ts';

type LinkRow = Omit<Selectable<Tables['reader_link']>, 'recipe' | 'sealed'>;

/** Links of close readers in the tables of this store. */
export function readerLinkRecords(store: Kysely<Tables>): ReaderLinks {
  const lines = store.selectFrom('reader_link').select(['secret_hash', 'dossier', 'label', 'made_at', 'revoked_at']);
  return {
    async make({ secretHash, dossier, recipe, sealed, label, madeAt, revokedAt }) {
      const moments = { made_at: madeAt, revoked_at: revokedAt };
      await store
        .insertInto('reader_link')
        .values({ secret_hash: secretHash, dossier, recipe: JSON.stringify(recipe), sealed, label, ...moments })
        .execute();
    },
    async find(secretHash) {
      const row = await lines.select(['recipe', 'sealed']).where('secret_hash', '=', secretHash).executeTakeFirst();
      if (row === undefined) return undefined;
      return { ...linkOf(row), recipe: JSON.parse(row.recipe) as ReaderLink['recipe'], sealed: row.sealed };
    },
    async list(dossier) {
      const rows = await lines
        .where('dossier', '=', dossier)
        .orderBy('made_at', 'desc')
        .orderBy('secret_hash')
        .execute();
      return rows.map(linkOf);
    },
    async revoke(secretHash, at) {
      const { numUpdatedRows } = await store
        .updateTable('reader_link')
        .set({ revoked_at: at })
        .where('secret_hash', '=', secretHash)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function linkOf(row: LinkRow): Omit<ReaderLink, 'recipe' | 'sealed'> {
  const { secret_hash: secretHash, dossier, label, made_at: madeAt, revoked_at: revokedAt } = row;
  return { secretHash, dossier, label, madeAt: madeAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
}
