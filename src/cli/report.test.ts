import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';
import type { ReadingDesk } from '../app/desks/reading-desk.ts';
import { type EventHouse, eventHouse } from '../app/events/event-house.case.ts';
import { type ReportHouse, reportHouse } from '../app/report/report-house.case.ts';
import { reportEntries } from '../main/report-entries.ts';
import type { House } from '../main/wire.ts';
import type { Command } from './command.ts';
import { ranLine } from './ran-line.case.ts';
import {
  readingLinkCommand,
  readingListCommand,
  readingPackCommand,
  readingRevokeCommand,
  readingVerifyCommand,
} from './reading.ts';
import type { ReportNeeds } from './report-needs.ts';
import { reportShowCommand, reportStartCommand } from './report-show.ts';
import { reportBringCommand, reportExportCommand } from './report-word.ts';
import { reportCompareCommand, reportKeepCommand, reportWriteCommand } from './report-write.ts';
import { workshopMinutesCommand, workshopPhotoCommand } from './workshop.ts';

const TASK = 'nganh-cong-nghiep-moi';
const work = mkdtempSync(join(tmpdir(), 'lienket-report-cli-'));
let house: ReportHouse;
let events: EventHouse;
before(async () => {
  [house, events] = await Promise.all([reportHouse(), eventHouse()]);
});
after(async () => {
  await Promise.all([house.close(), events.close()]);
  rmSync(work, { recursive: true });
});

const line = { id: 'ab12', label: 'A', madeAt: '2026-11-27T00:00:00Z', by: 'tôi', revokedAt: null };
/** Readings as a port: what they do has tests of its own. */
const readings: Partial<ReadingDesk> = {
  list: async () => [line],
  make: async () => ({ ok: true, value: { reading: line, secret: 'S3cret' } }),
  revoke: async (_, { id }) => ({ ok: true, value: { id } }),
  packed: async () => ({
    ok: true,
    value: { fileName: 'a.zip', mediaType: 'application/zip', bytes: new Uint8Array([1]) },
  }),
};
const needs: ReportNeeds = {
  withReports: (body) =>
    body({ tasks: house.desk, sections: house.sections, events: events.events, readings: readings as ReadingDesk }),
  verified: async (bytes) => ({
    ok: true,
    value: {
      holds: bytes.length === 1,
      task: TASK,
      label: 'A',
      figures: 1,
      recomputed: 2,
      faults: bytes.length === 1 ? [] : [{ vi: 'tệp lạ', en: 'a stranger' }],
    },
  }),
  bytes: (path) => readFile(path).catch(() => undefined),
  write: (path, bytes) => (existsSync(path) ? Promise.resolve(false) : writeFile(path, bytes).then(() => true)),
};
const commands: readonly Command[] = [
  reportStartCommand(needs),
  reportShowCommand(needs),
  reportWriteCommand(needs),
  reportKeepCommand(needs),
  reportCompareCommand(needs),
  reportExportCommand(needs),
  reportBringCommand(needs),
  workshopPhotoCommand(needs),
  workshopMinutesCommand(needs),
  readingLinkCommand(needs),
  readingListCommand(needs),
  readingRevokeCommand(needs),
  readingPackCommand(needs),
  readingVerifyCommand(needs),
];

async function lienket(...words: readonly string[]) {
  const { code, out, refusals } = await ranLine(commands, words);
  return { code, out: refusals.length === 0 ? out : refusals.map((each) => each.code).join(' ') };
}

test('the help lists these commands in the very words that they use of themselves', () => {
  assert.deepEqual(
    reportEntries({} as House).map(({ name, about }) => [name, about]),
    commands.map(({ name, about }) => [name, about]),
  );
});

test('a report is started, written, shown, kept and compared from the command line', async () => {
  assert.match((await lienket('report', 'start', TASK)).out, /An outline of 16 sections/u);
  const text = join(work, 'a.md');
  writeFileSync(text, 'Có {figure:dien-tu/2018/count}.\n');
  assert.deepEqual((await lienket('report', 'write', TASK, 'm2', text, '--base', '1')).out, 'Revision 2 is kept');
  assert.equal((await lienket('report', 'write', TASK, 'm2', text, '--base', 'x')).code, 2);
  const shown = (await lienket('report', 'show', TASK)).out;
  assert.match(shown, /1 of 13 sections written/u);
  assert.match(shown, /\[1\] 768 enterprises · 2018 · Cục Thống kê · 2018 · dien-tu\/2018\/count · fresh/u);
  assert.equal((await lienket('report', 'keep', TASK, '--label', 'v')).out, 'Version 1');
  assert.equal((await lienket('report', 'compare', TASK, '--from', '1')).out, 'Nothing differs');
  assert.match((await lienket('report', 'compare', TASK, '--from', '1', '--section', 'm2')).out, /\{\+Có/u);
  writeFileSync(text, 'Khác.\n');
  const late = await lienket('report', 'write', TASK, 'm2', text, '--base', '1');
  assert.deepEqual([late.code, /\[-.*-\]\{\+Khác\+\}/su.test(late.out)], [1, true]);
});

test('it goes to Word and back, and only what is named is taken', async () => {
  const docx = join(work, 'a.docx');
  assert.equal((await lienket('report', 'export', TASK, '--out', join(work, 'a.odt'))).code, 2);
  assert.equal((await lienket('report', 'export', TASK, '--out', docx)).code, 0);
  assert.match(
    (await lienket('report', 'bring', TASK, docx)).out,
    /^0 sections differ, 5 paragraphs belong to none; 0 taken/mu,
  );
  const text = join(work, 'b.md');
  writeFileSync(text, 'Chữ mới.');
  assert.equal((await lienket('report', 'write', TASK, 'm2', text, '--base', '2')).code, 0);
  const brought = (await lienket('report', 'bring', TASK, docx, '--take', 'm2')).out;
  assert.match(brought, /changed here after the export/u);
  assert.match(brought, /1 taken/u);
});

test('a photograph is added to a workshop, and its minutes are written', async () => {
  const photo = join(work, 'a.png');
  writeFileSync(photo, PNG.sync.write(new PNG({ width: 2, height: 2 })));
  const page = await events.events.page({ name: 'tôi', role: 'lead', organisation: null }, TASK);
  const id = page?.workshops[0]?.id ?? '';
  assert.match((await lienket('workshop', 'photo', TASK, id, photo, '--caption', 'Ảnh')).out, /^Kept/u);
  assert.equal((await lienket('workshop', 'photo', TASK, 'khong-co', photo, '--caption', 'Ảnh')).code, 2);
  assert.equal((await lienket('workshop', 'minutes', TASK, id, '--out', join(work, 'm.docx'))).code, 0);
});

test('close readers are given links and packages, and a package that does not hold says so by its exit', async () => {
  assert.equal((await lienket('reading', 'link', TASK, '--label', 'A')).out, '/readings/S3cret');
  assert.match((await lienket('reading', 'list', TASK)).out, /ab12 2026-11-27 A/u);
  assert.equal((await lienket('reading', 'revoke', TASK, 'ab')).out, 'It was taken back');
  const zip = join(work, 'a.zip');
  assert.equal((await lienket('reading', 'pack', TASK, '--label', 'A', '--out', zip)).code, 0);
  assert.match((await lienket('reading', 'verify', zip)).out, /1 figures of the draft and 2 of its dossiers/u);
  writeFileSync(zip, 'xx');
  assert.deepEqual(await lienket('reading', 'verify', zip), { code: 1, out: '✗ a stranger' });
});
