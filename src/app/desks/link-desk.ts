import type { DossierAddress } from './dossier-desk.ts';

/** A link for close readers, as the one who sent it sees it. */
export interface LinkLine {
  /** Names the link for taking it back; the secret is told once, when it is made. */
  readonly id: string;
  readonly label: string;
  readonly madeAt: string;
  readonly revokedAt: string | null;
}

/** Links by which somebody may read one state of a dossier and nothing else. */
export interface LinkDesk {
  /** Seals the dossier as it stands and makes a link to it; undefined if there is no such dossier. */
  make(
    address: DossierAddress,
    label: string,
    /** The secret of the link where it follows from another; a fresh one if absent. */
    secret?: string,
  ): Promise<{ readonly link: LinkLine; readonly reader: string } | undefined>;
  list(dossier: string): Promise<readonly LinkLine[]>;
  /** Takes a link back; false if there is none of that id. */
  revoke(id: string): Promise<boolean>;
}
