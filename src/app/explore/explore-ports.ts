import type { Digest } from '../../evidence/figure-book.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';
import type { MethodCard } from '../workbench.ts';

/** TopoJSON as it is kept: shapes name arcs by position, `~position` for one that is walked backwards. */
export interface Topology {
  readonly type: 'Topology';
  readonly arcs: readonly unknown[];
  readonly objects: Readonly<Record<string, TopologyObject>>;
  readonly transform?: unknown;
  readonly bbox?: unknown;
}

export interface TopologyObject {
  readonly type: string;
  readonly id?: string | number;
  readonly arcs?: unknown;
  readonly geometries?: readonly TopologyObject[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Reads the boundaries that a release holds. */
export interface TopologySource {
  read(ref: ReleaseRef, resource: string): Promise<Topology>;
}

/** A dossier with the places that it speaks of. */
export interface DossierPlaces {
  readonly id: string;
  readonly title: Bilingual;
  readonly places: readonly string[];
}

/** What Explore needs from outside. */
export interface ExplorePorts extends KnowledgeSource {
  readonly digest: Digest;
  readonly methods: readonly MethodCard[];
  readonly topologies: TopologySource;
  dossiers(): Promise<readonly DossierPlaces[]>;
  /** A running count of milliseconds. */
  milliseconds(): number;
}
