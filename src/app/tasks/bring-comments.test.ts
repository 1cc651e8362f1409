import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readDraft } from '../../documents/read-draft.ts';
import { readTable } from '../../documents/table-in/read-table.ts';
import { tableBytes } from '../../documents/table-in/write-template.ts';
import { commentedDocx } from './commented-docx.case.ts';
import { as, type TaskHouse, taskHouse } from './task-house.case.ts';

const TASK = 'cum-dien-dien-tu-co-khi';
const lead = as('lead');
let house: TaskHouse;
before(async () => {
  house = await taskHouse();
  assert.ok((await house.desk.loadExamples(as('planner'))).ok);
});
after(() => house.close());

const bring = (fileName: string, bytes: Uint8Array) => house.desk.bring(lead, { task: TASK, fileName, bytes });
const comments = async () => (await house.desk.comments(lead, TASK))?.comments ?? [];
const exported = async (format: 'docx' | 'xlsx' | 'csv'): Promise<Uint8Array> => {
  const made = await house.desk.absorbTable(lead, { task: TASK, format, language: 'vi' });
  assert.ok(made.ok, JSON.stringify(made));
  return made.value.bytes;
};

test('forty Word comments and two changes come in, none is lost, and the same file again adds none', async () => {
  const bytes = await commentedDocx();
  assert.deepEqual(await bring('du-thao.docx', bytes), {
    ok: true,
    value: { file: 'du-thao.docx', read: 42, added: 42, known: 0, settled: 0 },
  });
  assert.deepEqual(await bring('du-thao-2.docx', bytes), {
    ok: true,
    value: { file: 'du-thao-2.docx', read: 42, added: 0, known: 42, settled: 0 },
  });
  const all = await comments();
  assert.equal(all.length, 42);
  for (const [place, comment] of all.slice(0, 40).entries()) {
    assert.deepEqual(
      [comment.number, comment.author, comment.quote, comment.at.paragraph, comment.at.heading],
      [place + 1, `Người đọc ${place % 4}`, `điều ${place}`, place + 2, 'Phần I. Thực trạng'],
    );
    assert.match(comment.text, new RegExp(`^Góp ý ${place} về .* & <ý>\nDòng hai\\.$`, 'u'));
  }
  assert.deepEqual(
    all.slice(40).map(({ kind, text }) => [kind, text]),
    [
      ['deleted', 'bỏ đi'],
      ['inserted', 'thêm vào'],
    ],
  );
  assert.deepEqual([...new Set(all.slice(0, 5).map((each) => each.class))].sort(), [
    'content',
    'data',
    'form',
    'law',
    'method',
  ]);
});

test('a newer file with one comment more adds that one, and a comment twice in a file is two comments', async () => {
  assert.deepEqual(await bring('du-thao-3.docx', await commentedDocx(41)), {
    ok: true,
    value: { file: 'du-thao-3.docx', read: 43, added: 1, known: 42, settled: 0 },
  });
  const twice = 'Người góp ý;Ý kiến góp ý\nA;giống nhau\nA;giống nhau\n';
  assert.deepEqual(await bring('hai.csv', new TextEncoder().encode(twice)), {
    ok: true,
    value: { file: 'hai.csv', read: 2, added: 2, known: 0, settled: 0 },
  });
});

test('a settlement needs its parts, names its revision, and stands in the trail', async () => {
  const edit = {
    outcome: 'accepted',
    reason: 'Đã bổ sung',
    owner: 'Người A',
    due: '2026-12-01',
    paragraph: 12,
    changedText: 'Số mới',
  };
  const bare = await house.desk.settle(lead, { task: TASK, number: 1, edit: { outcome: 'accepted' } });
  assert.equal(!bare.ok && bare.refusals.length, 4);
  assert.deepEqual(await house.desk.settle(lead, { task: TASK, number: 1, edit, revision: 1 }), {
    ok: true,
    value: { number: 1, isOpen: false },
  });
  const late = await house.desk.settle(lead, { task: TASK, number: 1, edit: { outcome: 'open' }, revision: 1 });
  assert.deepEqual(!late.ok && late.refusals.map(({ code }) => code), ['overtaken']);
  const none = await house.desk.settle(lead, { task: TASK, number: 999, edit });
  assert.deepEqual(!none.ok && none.refusals.map(({ code }) => code), ['no-such-comment']);
  const page = await house.desk.page(lead, TASK);
  assert.deepEqual(
    [page?.trail[0]?.what, page?.trail[0]?.thing, page?.trail[0]?.reason],
    ['settled', `comment ${TASK}/1`, 'Đã bổ sung'],
  );
});

test('the table goes out as a sheet, is settled there, comes back, and only what was changed is changed', async () => {
  const total = (await comments()).length;
  const sheet = await readTable(await exported('xlsx'), 'x.xlsx');
  assert.ok(sheet.ok);
  const rows = sheet.value.sheets[0]?.rows.map(({ cells }) => [...cells]) ?? [];
  assert.equal(rows.length, total + 1);
  const at = (head: string): number => rows[0]?.indexOf(head) ?? -1;
  for (const row of rows.slice(2)) {
    row[at('Kết quả')] = 'Không tiếp thu';
    row[at('Tiếp thu, giải trình')] = 'Ngoài phạm vi';
    row[at('Người xử lý')] = 'Người B';
    row[at('Hạn')] = '2026-12-15';
  }
  const back = await bring('x.xlsx', await tableBytes(rows, 'xlsx'));
  assert.deepEqual(back, {
    ok: true,
    value: { file: 'x.xlsx', read: total, added: 0, known: total, settled: total - 1 },
  });
  const all = await comments();
  assert.deepEqual([all.length, all.filter(({ isOpen }) => isOpen).length], [total, 0]);
  assert.deepEqual(all[0]?.settlement?.reason, 'Đã bổ sung');
  const again = await bring('x.xlsx', await tableBytes(rows, 'xlsx'));
  assert.equal(again.ok && again.value.settled, 0);
});

test('a sheet with faulty rows changes nothing, and tells each row and column', async () => {
  const bad = 'Số;Ý kiến góp ý;Người góp ý;Kết quả;Loại;Hạn\n;Mới 1;A;xong;;\n;Mới 2;A;Tiếp thu;lạ;mai\n';
  const read = await bring('sai.csv', new TextEncoder().encode(bad));
  assert.ok(!read.ok);
  assert.deepEqual(
    [...new Set(read.refusals.map(({ where, code }) => `${where.row} ${where.column} ${code}`))].slice(0, 3),
    ['2 outcome bad-outcome', '2 reason no-reason', '2 owner no-owner'],
  );
  assert.ok(read.refusals.some(({ where, code }) => where.row === 3 && code === 'bad-class'));
  assert.ok(!(await comments()).some(({ text }) => text.startsWith('Mới')));
  const none = await bring('khac.csv', new TextEncoder().encode('Tên;Tuổi\nA;3\n'));
  assert.deepEqual(!none.ok && none.refusals.map(({ code }) => code), ['no-comments-column']);
});

test('the table of the form holds every comment with its explanation, in Vietnamese', async () => {
  const draft = readDraft(await exported('docx'), 'x.docx');
  assert.ok(draft.ok);
  const rows = draft.value.draft.paragraphs.filter(
    ({ isInTable, text }) => isInTable === true && /^\d+ \| /u.test(text),
  );
  const all = await comments();
  assert.equal(rows.length, all.length);
  assert.match(
    rows[0]?.text ?? '',
    /^1 \| \[Số liệu\].*“điều 0”: Góp ý 0[\s\S]*Đã bổ sung\nĐã sửa: đoạn 12, “Số mới” \| Tiếp thu \| Người A, 01\/12\/2026$/u,
  );
  assert.ok(
    draft.value.draft.paragraphs.some(
      ({ text }) => text.includes('không tiếp thu') && text.includes('chưa kết luận 0'),
    ),
  );
});

test('an answer goes with its comment: it is told under it and ends with it', async () => {
  const head = await house.desk.comment(lead, TASK, { text: 'Vì sao?', paragraph: 4, figure: 'f-1', class: 'method' });
  assert.ok(head.ok);
  const answer = await house.desk.comment(as('reader'), TASK, { text: 'Vì thế.', answers: head.value.number });
  assert.ok(answer.ok);
  const edit = { outcome: 'rejected', reason: 'rõ rồi', owner: 'Người A', due: '2026-12-01' };
  const on = await house.desk.settle(lead, { task: TASK, number: answer.value.number, edit });
  assert.deepEqual(!on.ok && on.refusals.map(({ code }) => code), ['is-an-answer']);
  assert.ok((await house.desk.settle(lead, { task: TASK, number: head.value.number, edit })).ok);
  const last = (await comments()).slice(-2);
  assert.deepEqual(
    last.map(({ isOpen }) => isOpen),
    [false, false],
  );
  const bad = await house.desk.comment(lead, TASK, { text: ' ', paragraph: 0, class: 'x', answers: 9999, round: 'no' });
  assert.deepEqual(!bad.ok && bad.refusals.map(({ code }) => code), [
    'no-text',
    'bad-class',
    'bad-paragraph',
    'no-such-comment',
    'no-such-round',
  ]);
});
