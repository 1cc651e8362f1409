// The thread on which rows of a long list are read and made ready to be written.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { preparedText } from '../app/register/kept-row.ts';
import { booksOf } from '../app/register/register-books.ts';
import { versionAmong } from '../app/register/register-places.ts';
import { ownReader } from '../app/register/row-reader.ts';
import { gazetteer } from '../register/gazetteer.ts';
import type { RowQuestion, RowSetting } from './row-threads.ts';

const { spoken, rows } = workerData as RowSetting;
const reader = ownReader(
  spoken,
  {
    places: gazetteer(rows.places, rows.lineage),
    books: booksOf(rows),
    versionOn: versionAmong(rows.editions),
  },
  (text) => createHash('sha256').update(text).digest('hex'),
);

parentPort?.on('message', async ({ number, ...asked }: RowQuestion) => {
  // A text is handed over several times as fast as what it says.
  const answer = 'rows' in asked ? await reader.read(asked.rows) : preparedText(await reader.prepare(asked.lines));
  parentPort?.postMessage({ number, answer });
});
