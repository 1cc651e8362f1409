import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openRegister } from '../../app/register/open-register.ts';
import { openSteward } from '../../app/register/open-steward.ts';
import { type RegisterHouse, registerHouse } from '../../app/register/register-house.case.ts';
import { stewardApi } from '../contract/steward-contract.ts';
import { createServer, type WorkbenchServer } from '../server.ts';
import { smallDesks, smallWeb } from '../small-desks.case.ts';

let house: RegisterHouse;
/** Two stewards over one register. */
const servers: WorkbenchServer[] = [];
const PERSON = /0912|0987|001089012345|Trần Thị|Lê Văn|Xóm 3/;
const answers: string[] = [];

before(async () => {
  house = await registerHouse();
  const heads = 'Tên;MST;Địa chỉ;Sở hữu;Người đại diện;Điện thoại\n';
  await house.bring(
    `${heads}Công ty TNHH Sao Mai;0101248141;Xã Tiên Sơn, Việt Yên, Bắc Giang, tel 0912 345 678;tư nhân;Trần Thị B;0987654321\n` +
      'Công ty CP Sao Mai;;Việt Yên, Bắc Giang;nhà nước;Trần Thị B;\nCông ty TNHH Đông Á;0100112437;Hà Nội;;;\n' +
      'Công ty CP Đông Á;;Hà Nội;;Lê Văn C;\nCông ty TNHH Hai Mã;0300588569;Hà Nội;;;\nHKD Phạm D;001089012345;Xóm 3, Hà Nội;;;\n',
    { asOf: '2024-12-31' as never },
  );
  for (const actor of ['lan', 'minh']) {
    const desks = smallDesks({ register: openRegister(house.ports, actor), steward: openSteward(house.ports, actor) });
    servers.push(await createServer({ desks, web: smallWeb, version: '0', checksAnswers: true }));
  }
});
after(async () => {
  for (const server of servers) await server.close();
  await house.close();
});

interface Sent {
  readonly by?: number;
  readonly from?: string;
}

async function ask(path: string, payload?: object, { by = 0, from = '127.0.0.1' }: Sent = {}) {
  const reply = await servers[by]?.inject({
    method: payload === undefined ? 'GET' : 'POST',
    url: `/api/v1${path}`,
    remoteAddress: from,
    headers: { host: 'localhost' },
    ...(payload && { payload }),
  });
  assert.ok(reply);
  answers.push(reply.payload);
  return { status: reply.statusCode, body: JSON.parse(reply.payload) };
}
const codesOf = ({ body }: { body: { faults?: { code: string }[] } }) => body.faults?.map(({ code }) => code);
const idOf = async (name: string): Promise<string> => {
  const { body } = await ask(`/register/search?${new URLSearchParams({ q: name, limit: '50' })}`);
  return body.hits.find((hit: { name: string }) => hit.name === name).id;
};

test('two records stand side by side with what agrees, what would follow, and which is better kept', async () => {
  const { pairs, counts } = (await ask('/register/queue?order=doubtful&atLeast=0.1&below=1')).body;
  assert.equal(counts.open, pairs.length);
  const [one, other] = [await idOf('Công ty CP Sao Mai'), await idOf('Công ty TNHH Sao Mai')];
  const { body } = await ask(`/register/compare?one=${one}&other=${other}`);
  assert.deepEqual([body.keep, body.refusals, body.pair.state], [other, [], 'open'], 'the one with a valid code');
  assert.ok(body.differ.includes('ownership') && !body.same.includes('name'));
  assert.deepEqual([body.after.length, body.after[0].rows], [1, 2]);
  const merged = body.after[0].fields.find(({ name }: { name: string }) => name === 'ownership');
  assert.equal(merged.others.length, 1, 'both owners stay in view');
});

test('a pair that another settled meanwhile is told with who and how, and nothing is written', async () => {
  const [one, other] = [await idOf('Công ty TNHH Đông Á'), await idOf('Công ty CP Đông Á')];
  const { pair } = (await ask(`/register/compare?one=${one}&other=${other}`)).body.pair;
  const both = await Promise.all(
    [0, 1].map((by) => ask(`/register/queue/${pair}`, { verdict: 'same', keep: one, reason: 'cùng MST' }, { by })),
  );
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409], 'exactly one of two was first');
  const late = both.find(({ status }) => status === 409);
  assert.deepEqual(codesOf(late ?? { body: {} }), ['settled-already']);
  assert.match(late?.body.faults[0].said.en ?? '', /^(lan|minh) settled this pair already: the same/);
  const { decisions, actors } = (await ask('/register/events')).body;
  assert.deepEqual([decisions.length, actors.length], [1, 1]);
  const undone = await ask(`/register/events/${decisions[0].event}`);
  assert.deepEqual(
    undone.body.consequence.after.map(({ rows }: { rows: number }) => rows),
    [1, 1],
  );
  assert.equal((await ask(`/register/events/${decisions[0].event}/undo`, { reason: 'nhầm' })).status, 201);
  assert.equal((await ask(`/register/compare?one=${one}&other=${other}`)).body.pair.state, 'open', 'waits again');
});

test('what is set aside is listed by itself and can still be settled', async () => {
  const [one, other] = [await idOf('Công ty TNHH Đông Á'), await idOf('Công ty CP Đông Á')];
  const { pair } = (await ask(`/register/compare?one=${one}&other=${other}`)).body.pair;
  const before = (await ask('/register/queue')).body.counts;
  assert.equal((await ask(`/register/queue/${pair}`, { verdict: 'unsure', reason: 'hỏi sở' })).status, 201);
  const aside = (await ask('/register/queue?state=unsure')).body;
  assert.deepEqual([aside.pairs.map((each: { pair: number }) => each.pair), aside.counts.unsure], [[pair], 1]);
  assert.equal(aside.counts.open, before.open - 1);
  const apart = await ask(`/register/queue/${pair}`, { verdict: 'apart' });
  assert.equal(apart.status, 201);
  assert.equal((await ask(`/register/events/${apart.body.event}/undo`, {})).status, 201);
  assert.equal((await ask('/register/queue?state=unsure')).body.counts.unsure, 1, 'back to where it was');
});

test('every impossible decision is refused in words, and says all that is wrong at once', async () => {
  const [a, b] = [await idOf('Công ty TNHH Sao Mai'), await idOf('Công ty TNHH Hai Mã')];
  const seen = (await ask(`/register/compare?one=${a}&other=${b}`)).body;
  assert.deepEqual(
    seen.refusals.map(({ code }: { code: string }) => code),
    ['two-codes'],
  );
  assert.deepEqual(codesOf(await ask('/register/merges', { keep: a, gone: b })), ['two-codes']);
  const tie = { kind: 'parent', from: a, to: b, source: '', validFrom: '2020-01-02', validTo: '2020-01-01' };
  assert.deepEqual(codesOf(await ask('/register/ties', tie)), ['ends-before', 'no-source']);
  const good = { kind: 'parent', from: a, to: b, source: 'GCN 12/2020', validFrom: '2020-01-02' };
  const tied = await ask('/register/ties', good);
  assert.equal(tied.status, 201);
  assert.deepEqual(codesOf(await ask('/register/ties', good)), ['tied-already']);
  assert.deepEqual(codesOf(await ask('/register/ties', { ...good, from: b, to: a })), ['circle']);
  assert.deepEqual(codesOf(await ask('/register/ties', { ...good, to: a })), ['same-record']);
  assert.deepEqual(codesOf(await ask('/register/ties', { ...good, kind: 'operates' })), ['other-level']);
  const story = (await ask(`/register/records/${a}/story`)).body;
  assert.deepEqual(
    story.ties.map((each: { kind: string; sources: string[]; event: number }) => [each.kind, each.sources, each.event]),
    [['parent', ['GCN 12/2020'], tied.body.event]],
  );
  assert.equal((await ask(`/register/events/${tied.body.event}/undo`, {})).status, 201);
  assert.deepEqual((await ask(`/register/records/${a}/story`)).body.ties, []);
  const split = await ask(`/register/records/${a}/splitting?rows=999`);
  assert.deepEqual([split.status, split.body.refusals[0].code], [200, 'not-its-row']);
  assert.equal((await ask(`/register/compare?one=${a}&other=E00000000`)).status, 404);
  assert.equal((await ask('/register/queue/9999', { verdict: 'apart' })).status, 404);
  assert.equal((await ask('/register/events/9999')).status, 404);
  assert.equal((await ask('/register/queue/1', { verdict: 'same' }, { from: '10.1.2.3' })).status, 401);
  const phone = { verdict: 'apart', reason: 'hỏi bà B, 0987654321' };
  const { pair } = (await ask('/register/queue')).body.pairs[0];
  assert.deepEqual(codesOf(await ask(`/register/queue/${pair}`, phone)), ['person-in-text']);
});

test('many pairs are tried and settled at once, or refused with all that is wrong', async () => {
  const { pairs, counts } = (await ask('/register/queue')).body;
  assert.ok(pairs.length > 0);
  const trial = (await ask('/register/sure-pairs', { atLeast: 0.9, isTrial: true })).body;
  assert.deepEqual(trial.next, null, 'fewer than a lot');
  const likely = pairs.filter(({ probability }: { probability: number }) => probability >= 0.9);
  assert.equal(trial.joined.length + trial.held.length, likely.length);
  assert.deepEqual((await ask('/register/queue')).body.counts, counts, 'nothing is written');
  const wrong = await ask('/register/sure-pairs', { atLeast: 0.2, isTrial: false });
  assert.deepEqual([wrong.status, codesOf(wrong)], [422, ['not-sure', 'reason-needed']]);
  const request = { atLeast: 0.9, isTrial: false, reason: 'cùng MST' };
  assert.equal((await ask('/register/sure-pairs', request, { from: '10.1.2.3' })).status, 401);
  const made = (await ask('/register/sure-pairs', request)).body;
  assert.equal(made.joined.length, trial.joined.length);
  for (const { event } of made.joined.toReversed())
    assert.equal((await ask(`/register/events/${event}/undo`, {})).status, 201);
  assert.deepEqual((await ask('/register/queue')).body.counts, counts);
});

test('a record tells what each row said, where it lay on its day and lies today, and who owned it', async () => {
  const story = (await ask(`/register/records/${await idOf('Công ty TNHH Sao Mai')}/story`)).body;
  assert.equal(story.rows.length, 1);
  assert.deepEqual(
    [story.place.asOf, story.place.ofTheDay.at(-1).id, story.place.today.at(-1).id],
    ['2024-12-31', 'VN63-24', 'VN34-24'],
  );
  assert.deepEqual(
    story.ownership.map((spell: { ownership: string; from: string }) => [spell.ownership, spell.from]),
    [['private', '2024-12-31']],
  );
  assert.equal((await ask('/register/records/E00000000/story')).status, 404);
});

test('no answer of a steward names a person, and every address is asked here', async () => {
  const { hits } = (await ask('/register/search?limit=100')).body;
  for (const { id } of hits) {
    await ask(`/register/records/${id}/story`);
    for (const { id: other } of hits) await ask(`/register/compare?one=${id}&other=${other}`);
  }
  assert.equal(Object.keys(stewardApi).length, 9, 'a new address must be asked here too');
  for (const answer of answers) assert.doesNotMatch(answer.replace(/"query":"[^"]*"/, ''), PERSON);
});
