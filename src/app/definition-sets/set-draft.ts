import { csvCell } from '../../model/csv-cell.ts';
import type { Field, Resource, TableSchema } from '../../model/data-package.ts';
import type { DefinitionSet } from '../../model/definition-set.ts';
import type { Status } from '../../model/status.ts';
import type { NextRelease } from '../next-release.ts';
import type { ReleaseDraft } from '../release-draft.ts';

/** Where a set came from, for whoever must trust it later. */
export interface SetOrigin {
  /** Method, parameters and tables, or the file. */
  readonly source: string;
  readonly steps: readonly string[];
  readonly status: Status;
  readonly licence: string | undefined;
}

const field = (name: string, description: string): Field => ({
  name,
  type: 'string',
  description,
  constraints: { required: true },
});

const GROUPS: TableSchema = {
  fields: [
    field('group_id', 'Id'),
    field('version', 'Version of the set'),
    field('name_vi', 'Name'),
    field('name_en', 'Name in English'),
    { name: 'note_vi', type: 'string', description: 'Remark' },
    { name: 'note_en', type: 'string', description: 'Remark in English' },
  ],
  primaryKey: ['group_id', 'version'],
  missingValues: [''],
};

const MEMBERS: TableSchema = {
  fields: [
    field('group_id', 'Group'),
    field('version', 'Version of the set'),
    field('classification', 'Classification'),
    field('code', 'Code'),
    { name: 'reason_vi', type: 'string', description: 'Why it belongs' },
    { name: 'reason_en', type: 'string', description: 'Why it belongs, in English' },
    field('how_sure', 'found: by the method or the file named in the source'),
  ],
  primaryKey: ['group_id', 'version', 'classification', 'code'],
  missingValues: [''],
};

/** A set of cluster definitions in the form of a release: groups with their codes, as the packs hold them. */
export function setDraft(
  set: DefinitionSet,
  made: SetOrigin & {
    readonly release: NextRelease;
    readonly created: string;
    nameOf(code: string): string | undefined;
  },
): ReleaseDraft {
  const { release, created } = made;
  const title = set.title;
  const rows = {
    groups: set.clusters.map((cluster) => groupRow(set, cluster, made)),
    group_members: set.clusters.flatMap(({ label, codes }) =>
      codes.map((code) => [groupId(release, label), release.version, set.classification, code, '', '', 'found']),
    ),
  };
  return {
    descriptor: {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: release.name,
      version: release.version,
      created,
      title: title.en,
      licenses: [
        {
          name: made.licence ?? 'not-stated',
          title: made.licence ?? 'Licence not stated by the person who saved the set',
        },
      ],
      sources: [{ title: made.source, 'lienket:retrieved': created }],
      'lienket:title': title,
      'lienket:steps': made.steps,
      'lienket:checks': (['groups', 'group_members'] as const).map((table) => ({
        id: `${table}-rows`,
        title: { vi: 'Số dòng', en: 'Number of rows' },
        table,
        rows: rows[table].length,
        maker: 'the set as it was saved',
      })),
      ...(release.supersedes === undefined ? {} : { 'lienket:supersedes': release.supersedes }),
    },
    resources: [
      resource('groups', { schema: GROUPS, count: rows.groups.length, title, made }),
      resource('group_members', { schema: MEMBERS, count: rows.group_members.length, title, made }),
    ],
    chunks: { groups: () => csv(GROUPS, rows.groups), group_members: () => csv(MEMBERS, rows.group_members) },
  };
}

/** A table of the set, without size and hash. */
function resource(
  name: string,
  {
    schema,
    count,
    title,
    made,
  }: {
    readonly schema: TableSchema;
    readonly count: number;
    readonly title: DefinitionSet['title'];
    readonly made: Pick<SetOrigin, 'status'> & { readonly created: string };
  },
): Omit<Resource, 'bytes' | 'hash'> {
  return {
    name,
    path: `${name}.csv`,
    format: 'csv',
    encoding: 'utf-8',
    title: title.en,
    schema,
    'lienket:rows': count,
    'lienket:status': made.status,
    'lienket:vintage': made.created,
    'lienket:title': title,
  };
}

const groupId = ({ name }: NextRelease, label: string): string => `${name}-${label}`;

/** So many industries stand for a cluster that has only a number. */
const NAMED_BY = 2;

function groupRow(
  { title }: DefinitionSet,
  { label, codes }: DefinitionSet['clusters'][number],
  {
    release,
    source,
    nameOf,
  }: { readonly release: NextRelease; readonly source: string; nameOf(code: string): string | undefined },
): readonly string[] {
  const told = codes.slice(0, NAMED_BY).map((code) => nameOf(code) ?? code);
  const rest = codes.length > NAMED_BY ? ` +${codes.length - NAMED_BY}` : '';
  const name = `${label}: ${told.join('; ')}${rest}`;
  return [groupId(release, label), release.version, `${title.vi}, ${name}`, `${title.en}, ${name}`, source, source];
}

function* csv({ fields }: TableSchema, rows: readonly (readonly string[])[]): Generator<string> {
  yield `${fields.map(({ name }) => name).join(',')}\n`;
  for (const row of rows) yield `${row.map(csvCell).join(',')}\n`;
}
