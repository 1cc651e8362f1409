import { claimWords } from '../../evidence/claim-words.ts';
import { staleGrounds } from '../../evidence/compose/compose-claims.ts';
import type { Figure } from '../../evidence/figure.ts';
import { messageWords } from '../../evidence/message-runs.ts';
import { figureWords } from '../../evidence/screens/figure-view.ts';
import { staleInputs } from '../../evidence/stale-inputs.ts';
import type { Following, StaleFigure, VerifiedFile } from '../computing-room.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import type { BuildPorts } from '../dossier/build-ports.ts';
import type { DossierFile } from '../dossier/dossier-file.ts';
import { verifyDossier } from '../dossier/verify-dossier.ts';
import { partOf } from './followed-ports.ts';

/** Steps after the first making of the figures: comparing, and making them from newer releases. */
const AFTER = 2;

/** Makes a sealed file again from the present stores, compares bit for bit, and names what of it rests on old releases. */
export async function verifiedFile(
  ports: BuildPorts,
  file: DossierFile,
  following: Following = {},
): Promise<Omit<VerifiedFile, 'milliseconds'>> {
  const verified = await verifyDossier({ ...ports, ...partOf(ports.progress, { before: 0, after: AFTER }) }, file);
  const said = (vi: string, en: string, done: number): void => following.progress?.step({ vi, en }, done, DONE);
  said('so với bản mới hơn', 'comparing with newer releases', DONE - AFTER);
  ports.signal?.throwIfAborted();
  const stale = new Set(verified.newer.map((entry) => `${entry.name}@${entry.used}`));
  const book = { figures: new Map(Object.entries(file.figures)), names: new Map(Object.entries(file.names)) };
  const staleFigures = await figuresOf(ports, file, { book, stale });
  said('xong', 'done', DONE);
  return {
    ...verified,
    staleFigures,
    staleClaims: file.recipe.claims
      .filter((claim) => staleGrounds(claim, book, stale).length > 0)
      .map(({ id, text }) => ({ id, text: claimWords(text, book) })),
  };
}

/** The four steps of making a dossier and those after it. */
const DONE = 4 + AFTER;

interface FileBook {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly names: ReadonlyMap<string, string>;
}

async function figuresOf(
  { progress: _, ...ports }: BuildPorts,
  file: DossierFile,
  { book, stale }: { readonly book: FileBook; readonly stale: ReadonlySet<string> },
): Promise<readonly StaleFigure[]> {
  const old = [...book.names].filter(([, id]) => staleInputs(book.figures, id, stale).length > 0);
  if (old.length === 0) return [];
  const releases = file.releases.map((ref) =>
    stale.has(`${ref.name}@${ref.version}`)
      ? { name: ref.name }
      : { name: ref.name, version: ref.version, hash: ref.hash },
  );
  const newest = await buildDossier(ports, { ...file.recipe, releases, added: 'none' }).catch(() => undefined);
  ports.signal?.throwIfAborted();
  return old.flatMap(([name, id]) => {
    const figure = book.figures.get(id);
    if (figure === undefined) return [];
    const now = newest?.file.figures[newest.file.names[name] ?? ''];
    const label = messageWords(figure.label);
    return [{ id, name, label, text: figureWords(figure), now: now === undefined ? null : figureWords(now) }];
  });
}
