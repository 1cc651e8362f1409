import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';
import { readDraft } from '../../documents/read-draft.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Acting } from '../../programme/access.ts';
import { as } from '../tasks/task-house.case.ts';
import { type EventHouse, eventHouse } from './event-house.case.ts';

const task = 'nganh-cong-nghiep-moi';
const lead = as('lead');
let house: EventHouse;
before(async () => {
  house = await eventHouse();
});
after(() => house.close());

const page = async () => {
  const found = await house.events.page(lead, task);
  assert.ok(found);
  return found;
};
function taken<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.value;
}
const photograph = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 3 })));
const words = (text: string) => ({ vi: text, en: text });
const workshop = {
  type: 'synthesis',
  title: words('Hội thảo tổng hợp'),
  date: '2026-11-20',
  printed: '20/11/2026',
  place: 'Hà Nội',
  agenda: [words('Khai mạc')],
  seats: [
    { role: 'chair', person: 'Người chủ trì', organisation: 'vioit' },
    { role: 'close-reader', person: 'Chuyên gia A', organisation: null },
  ],
  minutes: 'Chuyên gia nhận xét.\n\n- Cần thêm số liệu',
  photographs: [],
  papers: [],
  news: null,
  writeUp: null,
};
const given = (thing: object, more: object = {}) =>
  ({ task, kind: 'workshop', id: null, revision: null, thing, ...more }) as Parameters<typeof house.events.keep>[1];

test('a workshop is entered, edited by revision, and its faults are told all at once', async () => {
  const bad = await house.events.keep(lead, given({ ...workshop, title: { vi: '' }, type: 'party' }));
  assert.deepEqual(bad.ok ? [] : bad.refusals.map(({ where }) => where.column).toSorted(), ['title', 'type']);
  const { id } = taken(await house.events.keep(lead, given(workshop)));
  const kept = (await page()).workshops.find((each) => each.id === id);
  assert.equal(kept?.minutes, workshop.minutes);
  const edit = { id, revision: kept?.revision };
  taken(await house.events.keep(lead, given({ ...workshop, place: 'Thái Nguyên' }, edit)));
  const late = await house.events.keep(lead, given({ ...workshop, place: 'Huế' }, edit));
  assert.equal(late.ok ? '' : late.refusals[0]?.code, 'overtaken');
  const lost = await house.events.keep(
    lead,
    given({ ...workshop, photographs: [{ file: 'a'.repeat(64), caption: words('x') }] }),
  );
  assert.equal(lost.ok ? '' : lost.refusals[0]?.code, 'no-such-file');
});

test('a photograph is kept without what the camera wrote, needs a caption, and is given to who sees the task only', async () => {
  const put = { task, fileName: 'anh.png', bytes: photograph, as: 'photograph' } as const;
  const { file, mediaType } = taken(await house.events.putFile(lead, put));
  assert.equal(mediaType, 'image/png');
  assert.equal(taken(await house.events.putFile(lead, put)).file, file, 'the same file is kept once');
  const { workshops } = await page();
  const own = workshops.find(({ title }) => title.vi === 'Hội thảo tổng hợp');
  const edit = { id: own?.id, revision: own?.revision };
  const uncaptioned = await house.events.keep(
    lead,
    given({ ...workshop, photographs: [{ file, caption: words('') }] }, edit),
  );
  assert.equal(uncaptioned.ok ? '' : uncaptioned.refusals[0]?.code, 'not-words');
  taken(
    await house.events.keep(lead, given({ ...workshop, photographs: [{ file, caption: words('Toàn cảnh') }] }, edit)),
  );
  assert.deepEqual((await house.events.file(as('reader'), { task, file }))?.bytes.length, photograph.length);
  assert.equal(await house.events.file(as('agency', 'cuc-cong-nghiep'), { task, file }), undefined);
  assert.equal(
    await house.events.file(lead, { task: 'cum-nong-lam-thuy-san', file }),
    undefined,
    'only by its own task',
  );
  for (const [name, bytes] of [
    ['a.jpg', new TextEncoder().encode('<script>')],
    ['a.svg', new TextEncoder().encode('<svg/>')],
    ['a.html', photograph],
  ] as const)
    assert.ok(!(await house.events.putFile(lead, { task, fileName: name, bytes, as: 'photograph' })).ok, name);
  assert.ok(!(await house.events.putFile(as('reader'), put)).ok);
});

test('minutes are a document in the form of the decree with those present, the agenda, what was said and the photographs', async () => {
  const id = (await page()).workshops.find(({ title }) => title.vi === 'Hội thảo tổng hợp')?.id ?? '';
  const { bytes } = taken(await house.events.minutes(lead, { task, workshop: id, format: 'docx', language: 'vi' }));
  const read = readDraft(bytes, 'bien-ban.docx');
  assert.ok(read.ok);
  const text = read.value.draft.paragraphs.map((each) => each.text).join('\n');
  for (const part of [
    'BIÊN BẢN\nHội thảo tổng hợp',
    '/BB-…',
    'Người chủ trì',
    'Khai mạc',
    'Cần thêm số liệu',
    'Toàn cảnh',
    'Độc lập - Tự do - Hạnh phúc',
  ])
    assert.ok(text.toUpperCase().includes(part.toUpperCase()), part);
  const html = taken(await house.events.minutes(lead, { task, workshop: id, format: 'html', language: 'vi' }));
  assert.match(new TextDecoder().decode(html.bytes), /data:image\/png;base64/u);
  const { text: news } = taken(await house.events.news(lead, { task, workshop: id }));
  assert.match(news, /Chủ trì: Người chủ trì, /u);
  assert.match(news, /Ngày 20\/11\/2026, tại Hà Nội/u);
});

test('a round tells who was asked, who answered, what they said and who is late', async () => {
  house.day = '2026-11-27';
  const round = {
    title: words('Đợt 1'),
    organisations: ['cuc-cong-nghiep', 'vast', 'vu-khcn'],
    opened: '2026-11-01',
    due: '2026-11-20',
    answers: [
      {
        organisation: 'vast',
        on: '2026-11-22',
        document: '12/VHL',
        stance: 'agrees-with-comments',
        text: 'Thêm số liệu',
      },
    ],
  };
  const bad = await house.events.keep(
    lead,
    given({ ...round, due: '2026-10-01', answers: [{ ...round.answers[0], organisation: 'bct' }] }, { kind: 'round' }),
  );
  assert.deepEqual(bad.ok ? [] : bad.refusals.map(({ code }) => code), ['ends-before', 'not-asked']);
  const { id } = taken(await house.events.keep(lead, given(round, { kind: 'round' })));
  taken(await house.desk.comment(as('agency', 'cuc-cong-nghiep'), task, { text: 'Đồng ý', round: id }));
  const kept = (await page()).rounds.find((each) => each.id === id);
  assert.deepEqual(
    kept?.standing.map(({ organisation, state, comments, daysLate }) => [organisation, state, comments, daysLate]),
    [
      ['cuc-cong-nghiep', 'answered-late', 1, 7],
      ['vast', 'answered-late', 0, 2],
      ['vu-khcn', 'late', 0, 7],
    ],
  );
});

test('scores and decision of a council have one source: members score, the chair decides, and its form says nothing of them', async () => {
  const points = { logic: 20, structure: 22, rigour: 21, literature: 20, note: 'rõ' };
  const score = { member: 'A', ...points };
  const members = [{ person: 'A', seat: 'chair' }];
  const council = { level: 'base', date: '2026-11-26', members };
  const chair = as('chair');
  const code = (kept: Parsed<unknown>): string => (kept.ok ? 'ok' : (kept.refusals[0]?.code ?? ''));
  const entered = given({ ...council, scores: [score] }, { kind: 'council' });
  assert.equal(code(await house.events.keep(chair, entered)), 'scored-apart');
  assert.equal(code(await house.events.keep(lead, entered)), 'not-allowed');
  assert.ok(!(await house.events.keep(chair, given(workshop))).ok, 'a chair keeps councils only');
  const { id } = taken(await house.events.keep(lead, given(council, { kind: 'council' })));
  const seen = async (by: Acting) => (await house.events.page(by, task))?.councils.find((each) => each.id === id);
  const put = async (by: Acting, more: object) => {
    const { revision = 0 } = (await seen(by)) ?? {};
    return house.events.keep(by, { ...given({ ...council, ...more }, { kind: 'council' }), id, revision });
  };
  taken(await house.desk.score(chair, { task, council: id, member: 'A', points }));
  const shown = await seen(lead);
  assert.deepEqual([shown?.scores, shown?.result.mean, shown?.mayWithdraw], [[], null, false]);
  for (const by of [chair, lead]) {
    assert.ok(['scored-apart', 'not-allowed'].includes(code(await put(by, { scores: [{ ...score, logic: 25 }] }))));
    assert.ok(['scored-apart', 'not-allowed'].includes(code(await put(by, { decision: 'passed' }))));
    taken(await put(by, { scores: (await seen(by))?.scores, date: '2026-11-27' }));
  }
  assert.equal(code(await put(lead, { members: [] })), 'no-member', 'who scored is not left out');
  taken(await house.desk.decide(chair, { task, council: id, decision: 'passed', conditions: [] }));
  taken(await put(lead, { date: '2026-11-28' }));
  const after = await seen(lead);
  assert.deepEqual([after?.scores, after?.decision, after?.date], [[score], 'passed', '2026-11-28']);
});

test('milestones, lessons and uses are entered, and a step or body that is not there is refused', async () => {
  const { revision } = await page();
  const milestone = { step: 'absorb', due: '2026-11-01', person: 'Lan', organisation: 'vioit' };
  assert.ok(!(await house.events.milestones(lead, { task, milestones: [{ ...milestone, step: 'x' }], revision })).ok);
  taken(await house.events.milestones(lead, { task, milestones: [milestone], revision }));
  assert.deepEqual(
    (await page()).milestones.map(({ daysLate }) => daysLate),
    [26],
  );
  const late = await house.events.milestones(lead, { task, milestones: [], revision: revision + 1 });
  assert.equal(late.ok ? '' : late.refusals[0]?.code, 'withdraw-apart');
  taken(await house.events.keep(lead, given({ year: 2026, text: 'Lấy số liệu sớm hơn' }, { kind: 'lesson' })));
  taken(
    await house.events.keep(
      lead,
      given({ on: '2026-11-20', document: 'Quyết định 1', how: 'Dùng chương 3' }, { kind: 'use' }),
    ),
  );
  const { lessons, uses } = await page();
  assert.deepEqual([lessons.at(-1)?.year, uses.at(-1)?.document], [2026, 'Quyết định 1']);
  assert.ok(!(await house.events.keep(as('reader'), given({ year: 2026, text: 'x' }, { kind: 'lesson' }))).ok);
  assert.equal(await house.events.page(as('agency', 'vast'), task), undefined);
});
