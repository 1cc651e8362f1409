import type { SupportKind, SupportOrganisation } from '../../indicators/ladder/institutions.ts';
import type { Release } from '../../model/release.ts';
import { wordsOf } from './load-industries.ts';
import type { KnowledgeSource } from './table-rows.ts';
import { remembered, requireRelease, tableRows } from './table-rows.ts';

const KINDS: Readonly<Record<string, SupportKind>> = {
  research_institute: 'research',
  academy: 'research',
  university: 'training',
  college: 'training',
  vocational_college: 'training',
  testing: 'testing',
  testing_lab: 'testing',
  association: 'association',
  support_centre: 'support-centre',
  science_park: 'support-centre',
};

/** Whether a fact's topic speaks of support organisations. */
export function isSupportTopic(topic: string): boolean {
  return KINDS[topic] !== undefined;
}

/** Support organisations with the place they are in under each geography. */
export async function loadSupport(source: KnowledgeSource): Promise<readonly SupportOrganisation[]> {
  const release = await requireRelease(source, 'vn-organisations');
  return remembered(source, { kind: 'support', releases: [release.ref] }, () => readSupport(source, release));
}

async function readSupport(source: KnowledgeSource, release: Release): Promise<readonly SupportOrganisation[]> {
  const [listed, schools] = await Promise.all([
    tableRows(source, release, 'organisations'),
    tableRows(source, release, 'higher_education'),
  ]);
  const made = (table: 'organisations' | 'higher_education', rows: typeof listed): readonly SupportOrganisation[] =>
    rows.flatMap((row) => {
      const kind = KINDS[row.text('kind')];
      if (kind === undefined) return [];
      const name =
        table === 'organisations'
          ? wordsOf(row.text('name_vi'), row.text('name_en'))
          : wordsOf(row.text('name_vi'), '');
      return ['place_id_vn63', 'place_id_vn34'].flatMap((column) =>
        row.text(column) === ''
          ? []
          : [{ name, kind, placeId: row.text(column), source: sourceOf(release, table, row.row) }],
      );
    });
  return [...made('organisations', listed), ...made('higher_education', schools)];
}

function sourceOf(release: Release, table: string, row: number): SupportOrganisation['source'] {
  const resource = release.descriptor.resources.find((candidate) => candidate.name === table);
  return {
    release: release.ref,
    table,
    row,
    status: resource?.['lienket:status'] ?? 'sample',
    vintage: resource?.['lienket:vintage'] ?? '',
  };
}
