import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { printedDocx } from '../../documents/docx/printed-docx.ts';
import { readDraft } from '../../documents/read-draft.ts';
import { parseSilences } from '../../evidence/lint/silences.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { openLaw } from '../law/open-law.ts';
import { ownLawHouse } from '../law/own-law-house.case.ts';
import { openLint } from './open-lint.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());
const own = ownLawHouse();
const law = openLaw({ shelf, tables, dossiers: async () => [], own });
const desk = openLint({
  ...{ shelf, tables, authority: own.authority, now: own.now },
  async readDraft(bytes, fileName) {
    const read = await readDraft(bytes, fileName);
    return read.ok ? { ok: true, value: read.value.draft } : read;
  },
  writeDocument: (document, language) => printedDocx(document, language, 'lienket 0'),
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const WRONG = 'Nghị quyết số 96/NQ-CP ngày 01/8/2022 do Bộ Chính trị ban hành.\n\nĐoạn hai.\n';
const check = async (text: string, fileName = 'x.md') => {
  const checked = await desk.check({ bytes: bytes(text), fileName, on: '2023-09-22' as never });
  assert.ok(checked.ok);
  return checked.value;
};

test('the screen gets the paragraphs and the same findings as the command line', async () => {
  const { paragraphs, findings, day } = await check(WRONG);
  assert.deepEqual(
    paragraphs.map(({ number }) => number),
    [1, 2],
  );
  assert.deepEqual([findings[0]?.code, findings[0]?.where.paragraph, day.on], ['authority.issuer', 1, '2023-09-22']);
});

test('a false alarm is silent in its own document only, is exported as the command line takes it, and speaks again when asked', async () => {
  const quote = 'do Bộ Chính trị ban hành';
  const asked = { document: 'x.md', code: 'authority.issuer', quote, actor: 'lan' };
  const refused = await desk.silence({ ...asked, reason: 'kệ' });
  assert.ok(!refused.ok);
  const kept = await desk.silence({ ...asked, reason: 'trích nguyên văn để phê phán' });
  assert.ok(kept.ok);
  const { findings, silenced } = await check(WRONG);
  assert.ok(findings.every(({ code }) => code !== 'authority.issuer'));
  assert.deepEqual(
    silenced.map(({ alarm, by, reason }) => [alarm, by, reason]),
    [[kept.value.alarm, 'lan', 'trích nguyên văn để phê phán']],
  );
  assert.equal((await check(WRONG, 'y.md')).silenced.length, 0);
  assert.ok(parseSilences(JSON.stringify(await desk.alarms('x.md')), 'x.json').ok);
  assert.deepEqual(
    (await check('Đã sửa.\n')).unused.map(({ alarm }) => alarm),
    [kept.value.alarm],
  );
  assert.equal(await desk.unsilence(kept.value.alarm, 'lan'), true);
  assert.equal((await check(WRONG)).silenced.length, 0);
});

test('the Word file holds what the screen shows, silenced findings with reason and name', async () => {
  const asked = { document: 'w.md', code: 'authority.issuer', quote: 'do Bộ Chính trị ban hành', actor: 'lan' };
  const kept = await desk.silence({ ...asked, reason: 'trích nguyên văn để phê phán' });
  assert.ok(kept.ok);
  const made = await desk.document({ bytes: bytes(WRONG), fileName: 'w.md', on: '2023-09-22' as never }, 'vi');
  assert.ok(made.ok);
  assert.equal(made.value.fileName, 'w-ket-qua-soat.docx');
  const read = await readDraft(made.value.bytes, made.value.fileName);
  assert.ok(read.ok);
  const cells = read.value.draft.paragraphs.filter(({ isInTable }) => isInTable === true).map(({ text }) => text);
  assert.ok(
    cells.some((text) => text.includes('authority.issuer') && text.includes('trích nguyên văn để phê phán\n(lan)')),
    cells.join('\n'),
  );
  const broken = await desk.document({ bytes: Uint8Array.of(0x50, 0x4b, 1), fileName: 'w.docx' }, 'vi');
  assert.ok(!broken.ok);
});

test('an act that somebody added is known to the checks', async () => {
  const text = 'Theo Quyết định số 4321/QĐ-BCT ngày 02/02/2023 của Bộ Tài chính.\n';
  assert.deepEqual((await check(text)).findings.map(({ code }) => code).includes('authority.unknown'), true);
  const act = {
    ...{ type_vi: 'Quyết định', number: '4321/QĐ-BCT', issuer_vi: 'Bộ Công Thương', issued: '02/02/2023' },
    ...{ title_vi: 'Một quyết định để thử', how_sure: 'A', source: 'công báo' },
  };
  const added = await law.add({
    bytes: bytes(JSON.stringify(act)),
    fileName: 'a.json',
    replaces: false,
    actor: 'lan',
    reason: '',
  });
  assert.ok(added.ok);
  const codes = (await check(text)).findings.map(({ code }) => code);
  assert.ok(codes.includes('authority.issuer') && !codes.includes('authority.unknown'), codes.join());
});
