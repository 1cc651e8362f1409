import type { OwnAct } from '../../model/own-act.ts';
import type { Release } from '../../model/release.ts';
import { type KnowledgeSource, rememberedRows, requireRelease, type TextCells } from './table-rows.ts';

/** The register of acts: the pack, and what people added to it. */
export interface LawRows {
  readonly release: Release;
  readonly acts: readonly TextCells[];
  readonly lineage: readonly TextCells[];
  /** Ids of the acts that people added. */
  readonly own: ReadonlySet<string>;
}

const WORDS = {
  checked_vi: 'Do người dùng thêm, theo nguồn đã ghi.',
  checked_en: 'Added by a user, from the source named.',
};

/** Rows of acts and of what one does to another, with the acts that people added and what those end or amend; of one id the act of the pack counts. */
export async function lawRows(source: KnowledgeSource): Promise<LawRows> {
  const release = await requireRelease(source, 'law');
  const [acts, lineage, added] = await Promise.all([
    rememberedRows(source, release, 'acts'),
    rememberedRows(source, release, 'lineage'),
    source.ownActs?.() ?? [],
  ]);
  const shipped = new Set(acts.map((row) => row.text('act_id')));
  const own = added.filter(({ act_id: id }) => !shipped.has(id));
  return {
    release,
    acts: [...acts.map((row) => changedBy(row, own)), ...own.map((act) => changedBy(rowOf({ ...WORDS, ...act }), own))],
    lineage: [...lineage, ...own.flatMap(relationRows)],
    own: new Set(own.map(({ act_id: id }) => id)),
  };
}

function rowOf(cells: Readonly<Record<string, unknown>>): TextCells {
  const text = (column: string): string => String(cells[column] ?? '');
  return { row: 0, text, number: () => null };
}

const firstDay = ({ in_force_from: from, issued }: OwnAct): string => from || issued;

function relationRows(act: OwnAct): readonly TextCells[] {
  const { act_id: from, how_sure: sure, relations } = act;
  return relations.map(({ relation, act: to }) =>
    rowOf({ from_act: from, to_act: to, relation, date: firstDay(act), how_sure: sure }),
  );
}

/** A row as it stands once own acts have replaced or amended its act; a day that the row has already stays if it is earlier. */
function changedBy(row: TextCells, own: readonly OwnAct[]): TextCells {
  const id = row.text('act_id');
  const doing = (relation: string): readonly OwnAct[] =>
    own.filter(({ relations }) => relations.some((each) => each.relation === relation && each.act === id));
  const [replacing] = doing('replaces').toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const amended = doing('amends').length > 0 && row.text('status') === 'in-force';
  const ended = row.text('in_force_to');
  const isEnded = replacing !== undefined && (ended === '' || firstDay(replacing) < ended);
  if (!isEnded && !amended) return row;
  const changed: Readonly<Record<string, string>> = isEnded
    ? { in_force_to: firstDay(replacing), replaced_by: replacing.act_id, status: 'replaced' }
    : { status: 'amended' };
  return { ...row, text: (column) => changed[column] ?? row.text(column) };
}
