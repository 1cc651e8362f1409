import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { packedFiles, unpackedFiles } from '../../documents/packed-files.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { LinkDesk } from '../desks/link-desk.ts';
import type { ReadingDesk } from '../desks/reading-desk.ts';
import type { DossierFile } from '../dossier/dossier-file.ts';
import type { Verification } from '../dossier/verify-dossier.ts';
import { type ReportHouse, reportHouse, smallFigure } from '../report/report-house.case.ts';
import { as } from '../tasks/task-house.case.ts';
import { openReadings } from './open-readings.ts';
import type { ReadingPorts } from './reading-ports.ts';
import { verifiedPackage } from './verify-package.ts';

const task = 'cum-dien-dien-tu-co-khi';
const lead = as('lead');
const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
let house: ReportHouse;
let readings: ReadingDesk;
const links: { secret: string; revoked: boolean }[] = [];

/** A re-run file in which the figure of the house stands. */
const dossierFile = (): DossierFile =>
  ({
    names: { '2018/count': 'f-1' },
    figures: { 'f-1': { id: 'f-1', value: 768 } },
  }) as unknown as DossierFile;

before(async () => {
  house = await reportHouse();
  const dossiers = house.reportPorts.dossiers();
  const linkDesk: Partial<LinkDesk> = {
    make: async ({ id }, label, secret) => {
      links.push({ secret: secret ?? '', revoked: false });
      return { link: { id: digest(secret ?? ''), label, madeAt: '', revokedAt: null }, reader: `r~${id}` };
    },
    revoke: async (id) => {
      const found = links.find(({ secret }) => digest(secret) === id);
      if (found !== undefined) found.revoked = true;
      return found !== undefined;
    },
  };
  const ports: ReadingPorts = {
    ...house.reportPorts,
    dossiers: () => ({
      ...dossiers,
      line: async ({ id }) => ({ id, title: { vi: 'Cụm điện tử', en: 'Electronics' } }) as never,
      exported: async () => ({
        fileName: 'x.json',
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(JSON.stringify(dossierFile())),
      }),
    }),
    links: () => linkDesk as LinkDesk,
    makeSecret: () => 'S'.repeat(24),
    digest,
    zip: async (files) => packedFiles(files),
    program: 'lienket test',
  };
  readings = openReadings(ports);
  taken(await house.sections.start(lead, task));
});
after(() => house.close());

function taken<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}
const verified = (files: ReadonlyMap<string, Uint8Array>) =>
  verifiedPackage({
    files,
    digest,
    verify: async () => ({ holds: true, figures: 1, differences: [], newer: [] }) satisfies Verification,
  });
async function packed(): Promise<Map<string, Uint8Array>> {
  const { bytes } = taken(await readings.packed(lead, { task, label: 'A', language: 'vi' }));
  return new Map(taken(unpackedFiles(bytes, 'a.zip')));
}
const write = async (text: string): Promise<void> => {
  const section = (await house.sections.page(lead, task))?.sections.find(({ part }) => part === 'm2');
  taken(await house.sections.write(lead, { task, part: 'm2', text, base: section?.revision ?? 1 }));
};

test('nothing that is not written, and no figure that is old, goes to a close reader', async () => {
  const empty = await readings.make(lead, { task, label: 'A' });
  assert.equal(empty.ok ? '' : empty.refusals[0]?.code, 'nothing-written');
  await write('Có {figure:dien-tu/2018/count} trong vùng.');
  house.figures.set('2018/count', smallFigure('f-2', { text: { vi: '801', en: '801' } }));
  const old = await readings.make(lead, { task, label: 'A' });
  assert.equal(old.ok ? '' : old.refusals[0]?.code, 'old-figure');
  house.figures.set('2018/count', smallFigure('f-1'));
  assert.ok(!(await readings.make(as('reader'), { task, label: 'A' })).ok);
});

test('a link opens the report as it stood, leads each figure to its own dossier, takes comments, and can be taken back', async () => {
  const { secret, reading } = taken(await readings.make(lead, { task, label: 'Chuyên gia A' }));
  await write('Sửa sau khi gửi.');
  const opened = await readings.open(secret);
  const text = JSON.stringify(opened?.sections.find(({ part }) => part === 'm2')?.blocks);
  assert.match(text, /"Có "/u);
  assert.match(opened?.mentions[0]?.now?.home ?? '', new RegExp(`/dossiers/r~${links[0]?.secret}/figures/f-1`, 'u'));
  assert.notEqual(links[0]?.secret, secret, 'the secret of a dossier is not that of the reading');
  const kept = await (await house.ports.programme()).all(['reading']);
  assert.ok(!kept.some(({ content }) => content.includes(secret) || content.includes(links[0]?.secret ?? '-')));
  const { number } = taken(
    await readings.comment(secret, { name: 'Chuyên gia A', text: 'Số này lấy ở đâu?', part: 'm2' }),
  );
  const comment = (await house.desk.comments(lead, task))?.comments.find((each) => each.number === number);
  assert.deepEqual([comment?.author, comment?.isOpen], ['Chuyên gia A', true]);
  assert.match(comment?.at.heading ?? '', /^1\. /u);
  assert.ok(!(await readings.comment(secret, { name: ' ', text: 'x' })).ok);
  assert.equal((await readings.packageOf(secret))?.mediaType, 'application/zip');
  taken(await readings.revoke(lead, { task, id: reading.id }));
  assert.deepEqual([await readings.open(secret), await readings.packageOf(secret)], [undefined, undefined]);
  assert.ok(!(await readings.comment(secret, { name: 'A', text: 'x' })).ok);
  assert.deepEqual(
    links.map(({ revoked }) => revoked),
    [true],
  );
  assert.equal((await readings.list(lead, task))?.[0]?.revokedAt !== null, true);
  assert.equal(await readings.open('x'.repeat(24)), undefined);
});

test('a package verifies as it was sealed, and tells every file that was changed, lost or put in', async () => {
  await write('Có {figure:dien-tu/2018/count} trong vùng.');
  const files = await packed();
  assert.deepEqual(await verified(files), { holds: true, task, label: 'A', figures: 1, recomputed: 1, faults: [] });
  assert.deepEqual(await packed(), files, 'the same report gives the same package');
  const changed = new Map(files).set('report.html', new TextEncoder().encode('x'));
  changed.delete('README.txt');
  changed.set('them.exe', new Uint8Array());
  const { holds, faults } = await verified(changed);
  assert.deepEqual(
    [holds, faults.map(({ en }) => en)],
    [false, ['the file README.txt is missing', 'the file report.html was changed', 'the file them.exe was not sealed']],
  );
});

test('a figure of the draft that is not the one of its dossier is told by its number', async () => {
  const files = await packed();
  const bent = { ...dossierFile(), figures: { 'f-1': { id: 'f-1', value: 769 } } };
  const { faults } = await verified(
    new Map(files).set('dossiers/dien-tu.dossier.json', new TextEncoder().encode(JSON.stringify(bent))),
  );
  assert.ok(faults.some(({ en }) => en.startsWith('figure [1]')));
  assert.equal((await verified(new Map())).holds, false);
});
