import { blockingKeys } from '../../register/match/blocking-keys.ts';
import { matchProfile } from '../../register/match/match-profile.ts';
import { allKeys } from '../../register/record-keys.ts';
import type { RecordLine, RegisterSession } from '../ports-register.ts';
import { isMatched } from './known-records.ts';
import { refreshCards } from './refresh-cards.ts';
import type { RegisterPorts } from './register-ports.ts';

/**
 * Keys and cards follow from the rows: they are made anew for records whose rows changed. Blocking keys are only added: one that no row
 * gives any more leads to a comparison in vain, never to a wrong one.
 */
export async function rekey(
  ports: Pick<RegisterPorts, 'sizeRule'>,
  session: RegisterSession,
  records: readonly RecordLine[],
): Promise<void> {
  await session.dropKeys(records.map(({ record }) => record));
  const statements = await session.statements(records.map(({ record }) => record));
  const keys = records.flatMap(({ record, level }) =>
    allKeys(
      level,
      (statements.get(record) ?? []).map(({ said }) => said),
    ).map((key) => ({ key, record })),
  );
  await session.putKeys(keys);
  await putBlocksOf(session, records);
  await refreshCards(session, records, await ports.sizeRule());
}

/** Writes the blocking keys of all rows of records. */
export async function putBlocksOf(
  session: RegisterSession,
  records: readonly Pick<RecordLine, 'record' | 'level'>[],
): Promise<void> {
  const statements = await session.statements(records.map(({ record }) => record));
  const blocks = records
    .filter(({ level }) => isMatched(level))
    .flatMap(({ record, level }) =>
      (statements.get(record) ?? []).flatMap(({ said }) =>
        blockingKeys(level, matchProfile(said)).all.map((key) => ({ key, record })),
      ),
    );
  await session.putBlocks(blocks);
}
