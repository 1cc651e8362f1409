import type { FigureDerivation } from '../computing-room.ts';
import type { DossierAddress, FigureHomeView } from '../desks/dossier-desk.ts';
import type { MethodCard } from '../workbench.ts';

/** What follows the path of every address of a dossier: which revision, which day. */
function queryOf(parts: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** The address of a figure's derivation, with `{figure}` where its id stands. */
export function homePattern({ id, revision }: DossierAddress, asOf: string | undefined): string {
  return `/api/v1/dossiers/${id}/figures/{figure}${queryOf({ asOf, revision })}`;
}

/** A derivation as screens show it: each input with the address of its rows, and the card of the method. */
export function figureHomeView(derivation: FigureDerivation, cards: readonly MethodCard[]): FigureHomeView {
  const { figure, names, parameters, inputs, from, claims } = derivation;
  const [path = '', query] = figure.home.split('?');
  const [method] = figure.method.split('@');
  return {
    kind: 'figure',
    figure,
    names,
    parameters,
    inputs: inputs.map(({ rows: _, tableTitle, ...input }, place) => ({
      ...input,
      title: { vi: `${input.title.vi}: ${tableTitle.vi}`, en: `${input.title.en}: ${tableTitle.en}` },
      rows: `${path}/inputs/${place + 1}${query === undefined ? '' : `?${query}`}`,
    })),
    from,
    card: cards.find((card) => card.id === method) ?? null,
    claims: claims.map(({ id, text }) => ({ id, text })),
  };
}
