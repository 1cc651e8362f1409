import { certificateRecords } from '../../register/certificate-records.ts';
import { goldenRecord, type Statement } from '../../register/golden-record.ts';
import { withoutThings } from '../../register/profile/profile-on-day.ts';
import { profileRecords } from '../../register/profile/profile-records.ts';
import { searchedProfile } from '../../register/profile/searched-profile.ts';
import { recordCard } from '../../register/record-card.ts';
import type { SizeRule } from '../../register/size-class.ts';
import type { NewCard, RecordLine, RegisterSession } from '../ports-register.ts';

/** Makes the cards of records anew from all that their sources say, in the transaction that changed it. */
export async function refreshCards(
  session: RegisterSession,
  records: readonly Pick<RecordLine, 'record' | 'id' | 'level'>[],
  rule: SizeRule | undefined,
): Promise<void> {
  if (records.length === 0) return;
  const statements = await session.statements(records.map(({ record }) => record));
  const cards = records.flatMap(({ record, id, level }) => {
    const told = statements.get(record);
    return told === undefined ? [] : [cardOf({ record, id, level }, told, rule)];
  });
  const silent = records.filter(({ record }) => !statements.has(record)).map(({ record }) => record);
  if (cards.length > 0) await session.putCards(cards);
  if (silent.length > 0) await session.dropCards(silent);
}

/** The cards of records that were just made: all that is said of them is at hand. */
export async function putFirstCards(
  session: RegisterSession,
  told: readonly {
    readonly line: Pick<RecordLine, 'record' | 'id' | 'level'>;
    readonly statements: readonly Statement[];
  }[],
  rule: SizeRule | undefined,
): Promise<void> {
  const cards = told.map(({ line, statements }) => cardOf(line, statements, rule));
  if (cards.length > 0) await session.putCards(cards, { areNew: true });
}

function cardOf(
  { record, id, level }: Pick<RecordLine, 'record' | 'id' | 'level'>,
  statements: readonly Statement[],
  rule: SizeRule | undefined,
): NewCard {
  const records = profileRecords(statements);
  // What ended on a day is found by its dated lines only.
  const undated = withoutThings(statements, records, ({ ends }) => ends.length > 0);
  const card = recordCard(level, goldenRecord(undated), rule);
  return { record, id, ...card, certificates: certificateRecords(statements), profile: searchedProfile(records) };
}
