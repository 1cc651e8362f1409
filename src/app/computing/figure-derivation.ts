import { claimWords } from '../../evidence/claim-words.ts';
import type { Figure } from '../../evidence/figure.ts';
import type { FigureBook } from '../../evidence/figure-book.ts';
import type { FigureId } from '../../evidence/figure-id.ts';
import type { Recipe } from '../../evidence/recipe.ts';
import type { CitedRelease } from '../../evidence/report.ts';
import { figureView } from '../../evidence/screens/figure-view.ts';
import type { FigureView } from '../../evidence/screens/view.ts';
import { staleInputs, staleReleases } from '../../evidence/stale-inputs.ts';
import type { InputRows } from '../../indicators/measured.ts';
import type { DerivationInput, FigureDerivation } from '../computing-room.ts';
import { citedReleases } from '../dossier/chosen-releases.ts';
import { MissingReleaseError } from '../knowledge/table-rows.ts';
import type { ReleaseShelf } from '../ports.ts';

/** A book with the recipe that it was filled from and the releases it rests on. */
export interface FilledBook {
  readonly recipe: Pick<Recipe, 'claims'>;
  readonly book: FigureBook;
  readonly releases: readonly CitedRelease[];
}

/** A figure of a book led home; undefined when the book does not hold it. */
export async function figureDerivation(
  shelf: ReleaseShelf,
  filled: FilledBook,
  asked: { readonly figure: string; readonly homeOf: (figureId: string) => string },
): Promise<FigureDerivation | undefined> {
  const { book, recipe } = filled;
  const whole = book.figures.get(asked.figure as FigureId);
  if (whole === undefined) return undefined;
  const stale = staleReleases(filled.releases);
  const view = (figure: Figure): FigureView =>
    figureView(figure, {
      home: asked.homeOf(figure.id),
      isStale: staleInputs(book.figures, figure.id, stale).length > 0,
    });
  return {
    figure: view(whole),
    whole,
    names: [...book.names].filter(([, id]) => id === whole.id).map(([name]) => name),
    parameters: whole.derivation.parameters,
    inputs: await Promise.all(whole.derivation.inputs.map((input) => derivationInput(shelf, input))),
    from: whole.derivation.from.flatMap((id) => {
      const figure = book.figures.get(id);
      return figure === undefined ? [] : [view(figure)];
    }),
    claims: recipe.claims
      .filter((claim) => claim.figures.some((name) => book.names.get(name) === whole.id))
      .map(({ id, section, text }) => ({ id, section, text: claimWords(text, book) })),
  };
}

/** An input of a figure with its release, licence and vintage. @throws {MissingReleaseError} */
export async function derivationInput(shelf: ReleaseShelf, input: InputRows): Promise<DerivationInput> {
  const { table, column, where, rows, matched } = input;
  const release = await shelf.find(input.release.name, input.release.version);
  if (release === undefined) throw new MissingReleaseError(`${input.release.name}@${input.release.version}`);
  const [cited] = await citedReleases(shelf, [release]);
  const resource = release.descriptor.resources.find((candidate) => candidate.name === table);
  return {
    name: release.ref.name,
    version: release.ref.version,
    hash: input.release.hash,
    title: release.descriptor['lienket:title'],
    licence: cited?.licence ?? '',
    sources: cited?.sources ?? [],
    vintage: resource?.['lienket:vintage'] ?? cited?.vintage ?? '',
    newer: cited?.newer ?? null,
    table,
    tableTitle: resource?.['lienket:title'] ?? { vi: table, en: table },
    column,
    where,
    rows,
    matched,
  };
}
