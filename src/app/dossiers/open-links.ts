import type { Recipe } from '../../evidence/recipe.ts';
import type { ComputingRoom } from '../computing-room.ts';
import type { LinkDesk } from '../desks/link-desk.ts';
import type { DossierFile } from '../dossier/dossier-file.ts';
import type { ReaderLinks } from '../ports-records.ts';
import { type OpeningPorts, openedDossier, READER } from './opened-dossier.ts';

export interface LinkPorts extends OpeningPorts {
  readonly room: ComputingRoom;
  readonly links: () => Promise<ReaderLinks>;
  /** A secret that nobody can guess, of letters and digits. */
  makeSecret(): string;
  /** This instant. */
  now(): string;
}

/** Links for close readers: each holds the recipe with its releases pinned, and every figure as it stood. */
export function openLinks(ports: LinkPorts): LinkDesk {
  return {
    async make(address, label, given) {
      const dossier = await openedDossier(ports, address);
      if (dossier === undefined || dossier.link !== null) return undefined;
      const sealed = await ports.room.sealed(dossier.recipe);
      const secret = given ?? ports.makeSecret();
      const link = {
        secretHash: ports.digest(secret),
        dossier: address.id,
        recipe: pinned(dossier.recipe, sealed),
        sealed: JSON.stringify(sealed),
        label,
        madeAt: ports.now(),
        revokedAt: null,
      };
      await (await ports.links()).make(link);
      const { secretHash: id, madeAt, revokedAt } = link;
      return { link: { id, label, madeAt, revokedAt }, reader: `${READER}${secret}` };
    },
    async list(dossier) {
      const links = await (await ports.links()).list(dossier);
      return links.map(({ secretHash, label, madeAt, revokedAt }) => ({ id: secretHash, label, madeAt, revokedAt }));
    },
    revoke: async (id) => (await ports.links()).revoke(id, ports.now()),
  };
}

/** The recipe resting on the very releases that it was computed from; what is added later does not change it. */
function pinned(recipe: Recipe, { releases }: DossierFile): Recipe {
  return { ...recipe, releases: releases.map(({ name, version, hash }) => ({ name, version, hash })), added: 'none' };
}
