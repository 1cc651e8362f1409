import type { FigureAddress } from '../../app/desks/dossier-desk.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** What the routes of figures call the things that may not be there. */
export const DOSSIER: Bilingual = { vi: 'hồ sơ', en: 'dossier' };
export const FIGURE: Bilingual = { vi: 'con số', en: 'figure' };
export const FACT: Bilingual = { vi: 'dữ kiện', en: 'fact' };
export const INPUT: Bilingual = { vi: 'đầu vào của con số', en: 'input of the figure' };

interface FigureAsk {
  readonly params: { readonly id: string; readonly figure: string };
  readonly query: { readonly revision?: number | undefined; readonly asOf?: string | undefined };
}

/** The figure that a request asks for: of which dossier, in which revision, as of which day. */
export const figureAddress = ({ params, query }: FigureAsk): FigureAddress => ({
  id: params.id,
  figure: params.figure,
  revision: query.revision,
  asOf: query.asOf,
});
