import { allKeys } from '../../register/record-keys.ts';
import type { RecordLine, RegisterSession } from '../ports-register.ts';
import { refreshCards } from './refresh-cards.ts';
import type { RegisterPorts } from './register-ports.ts';

/** Keys and cards follow from the rows: they are made anew for records whose rows changed. */
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
  await refreshCards(session, records, await ports.sizeRule());
}
