// Brings list after list into a register and says when each is confirmed, until it is killed; first it says what it found.
import { writeSync } from 'node:fs';
import { mergeRecords, undoEvent } from './decide-records.ts';
import { registerHouse } from './register-house.case.ts';

const ROWS = 12;
const house = await registerHouse(process.argv[2]);
const { register, carried } = house.records;
const [batches, counts, { faults }] = [await register.batches(), await register.counts(), await carried.health()];
const finished = batches.filter(({ done, rows }) => done === rows);
// A list that was begun and not confirmed may be cut off before its first row; it goes on where it stopped.
const isWhole = batches.length - finished.length <= 1 && Object.values(faults).every((count) => count === 0);
writeSync(1, `found ${finished.length} ${counts.rows} ${isWhole}\n`);
for (let list = finished.length; ; list += 1) {
  const rows = Array.from({ length: ROWS }, (_, n) => `Công ty TNHH Danh sách ${list} số ${n},Hà Nội`);
  await house.bring(`Tên,Địa chỉ\n${rows.join('\n')}\n`, { source: `list ${list}` });
  writeSync(1, `kept ${list + 1}\n`);
  const [one, other] = await register.after(list * ROWS, 2);
  const merged = await mergeRecords(
    house.ports,
    { keep: one?.id ?? '', gone: other?.id ?? '' },
    { actor: 'me', reason: '' },
  );
  if (merged.ok) await undoEvent(house.ports, merged.value.event, { actor: 'me', reason: '' });
}
