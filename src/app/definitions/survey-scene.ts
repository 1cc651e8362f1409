import type { Atlas } from '../../indicators/as-of/atlas.ts';
import type { Industries, SectorGroup } from '../knowledge/load-industries.ts';
import type { KnowledgeSource } from '../knowledge/table-rows.ts';

/** A definition with everything that its survey rests on. */
export interface SurveyScene {
  readonly source: KnowledgeSource;
  readonly atlas: Atlas;
  readonly industries: Industries;
  readonly group: SectorGroup;
  readonly places: readonly string[];
  readonly asOf: readonly string[];
}
