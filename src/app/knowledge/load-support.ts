import type { SupportKind, SupportOrganisation } from '../../indicators/ladder/institutions.ts';
import type { Release } from '../../model/release.ts';
import type { Facts } from './load-facts.ts';
import { wordsOf } from './load-industries.ts';
import type { KnowledgeSource } from './table-rows.ts';
import { requireRelease, tableRows } from './table-rows.ts';

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

/** Support organisations with the place they are in under each geography; facts that name one count as well. */
export async function loadSupport(source: KnowledgeSource, facts: Facts): Promise<readonly SupportOrganisation[]> {
  const release = await requireRelease(source, 'vn-organisations');
  const [listed, schools] = await Promise.all([tableRows(source, release, 'organisations'), tableRows(source, release, 'higher_education')]);
  const made = (table: 'organisations' | 'higher_education', rows: typeof listed): readonly SupportOrganisation[] =>
    rows.flatMap((row) => {
      const kind = KINDS[row.text('kind')];
      if (kind === undefined) return [];
      const name = table === 'organisations' ? wordsOf(row.text('name_vi'), row.text('name_en')) : wordsOf(row.text('name_vi'), '');
      return ['place_id_vn63', 'place_id_vn34'].flatMap((column) =>
        row.text(column) === '' ? [] : [{ name, kind, placeId: row.text(column), source: sourceOf(release, table, row.row) }],
      );
    });
  const factRelease = await requireRelease(source, 'vn-facts');
  const fromFacts = facts.facts.flatMap((fact): readonly SupportOrganisation[] => {
    const kind = KINDS[fact.topic];
    return kind === undefined || fact.placeId === '' ? [] : [{ name: fact.statement, kind, placeId: fact.placeId, source: sourceOf(factRelease, 'facts', fact.row) }];
  });
  return [...made('organisations', listed), ...made('higher_education', schools), ...fromFacts];
}

function sourceOf(release: Release, table: string, row: number): SupportOrganisation['source'] {
  const resource = release.descriptor.resources.find((candidate) => candidate.name === table);
  return { release: release.ref, table, row, status: resource?.['lienket:status'] ?? 'sample', vintage: resource?.['lienket:vintage'] ?? '' };
}
