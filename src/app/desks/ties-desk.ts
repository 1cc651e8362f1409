import type { CitedAct, CitedRelease, Run } from '../../evidence/report.ts';
import type { FactView, FigureView } from '../../evidence/screens/view.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Status } from '../../model/status.ts';
import type { RowsPage } from '../workbench.ts';
import type { DossierAddress, FigureAddress, FigureHomeView, InputAsk, RecomputedView } from './dossier-desk.ts';

/** What ties the nodes of a network: purchases, countries that export both, places that have both, recorded dealings. */
export type NetworkKind = 'flows' | 'products' | 'industries' | 'firms';

export interface NetworkNode {
  readonly id: string;
  readonly name: Bilingual;
  /** `touches`: only a part of it belongs to the cluster. */
  readonly standing: 'inside' | 'touches' | 'outside';
  /** Amount by which the node is drawn; null where none is known. */
  readonly size: number | null;
}

export interface NetworkEdge {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

/** One network: who is tied to whom, how strongly, and where each number comes from. */
export interface NetworkView {
  readonly id: string;
  readonly kind: NetworkKind;
  readonly title: Bilingual;
  readonly sentence: readonly Run[];
  /** What the value of an edge says. */
  readonly measure: Bilingual;
  /** As it stands after a number; empty for a pure number. */
  readonly unit: Bilingual;
  readonly digits: number;
  readonly sizeMeasure: Bilingual | null;
  readonly sizeUnit: Bilingual | null;
  readonly period: Bilingual;
  readonly status: Status;
  readonly statusWords: Bilingual;
  /** A table of another country or year stands in for one that is missing. */
  readonly isProxy: boolean;
  /** Edges lead from `a` to `b`. */
  readonly isDirected: boolean;
  readonly note: Bilingual;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly leftOut: { readonly nodes: number; readonly edges: number };
  /** Addresses of the derivations: `{a}`, `{b}` and `{id}` stand for nodes. */
  readonly edgeHome: string;
  readonly sizeHome: string | null;
  readonly releases: readonly string[];
}

/** What sentences and source lines need beside the screen's own matter. */
export interface GroundsView {
  readonly id: string;
  readonly asOf: string;
  readonly figures: Readonly<Record<string, FigureView>>;
  readonly facts: Readonly<Record<string, FactView>>;
  readonly acts: Readonly<Record<string, CitedAct>>;
  readonly releases: readonly CitedRelease[];
}

export interface TiesView extends GroundsView {
  readonly networks: readonly NetworkView[];
  /** Kinds of ties of which nothing is at hand, and what would bring them. */
  readonly absent: readonly { readonly kind: NetworkKind; readonly words: Bilingual }[];
}

/** One heading of the product space. */
export interface SpaceProduct {
  readonly code: string;
  readonly name: Bilingual;
  readonly density: number | null;
  readonly complexity: number | null;
  readonly advantage: number | null;
  readonly exports: number | null;
  readonly isInGroup: boolean;
  /** Ids of the new-industry groups that name it. */
  readonly groups: readonly string[];
}

export interface ProductSpaceView extends GroundsView {
  /** How the group's products were chosen. */
  readonly productsBy: 'hs' | 'isic4';
  readonly groupName: Bilingual;
  readonly groups: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly period: Bilingual;
  readonly statusWords: Bilingual;
  readonly products: readonly SpaceProduct[];
  /** Address of a derivation: `{code}`, and `{what}`: density, complexity, advantage or exports. */
  readonly valueHome: string;
}

/** Ties and the product space of a dossier; each number is led home when asked. Everything is undefined where there is no such dossier or figure. */
export interface TiesDesk {
  ties(address: DossierAddress, day: string | undefined): Promise<TiesView | undefined>;
  productSpace(address: DossierAddress, day: string | undefined): Promise<ProductSpaceView | undefined>;
  figure(address: FigureAddress): Promise<FigureHomeView | undefined>;
  inputRows(address: FigureAddress, asked: InputAsk): Promise<RowsPage | undefined>;
  recompute(address: FigureAddress): Promise<RecomputedView | undefined>;
}
