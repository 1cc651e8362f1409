import assert from 'node:assert/strict';
import type { Decision, NewProposal } from '../app/ports-duties.ts';
import type { Records } from '../app/ports-records.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-26T09:00:00.000Z';
const LATER = '2026-11-27T09:00:00.000Z';
const evidence = [{ hash: 'a'.repeat(64), fileName: 'giấy.pdf', mediaType: 'application/pdf', bytes: 7 }];
const decision: Decision = {
  state: 'confirmed',
  by: 'officer',
  at: LATER,
  reason: 'seen',
  tier: 'document-seen',
  until: '2027-01-31',
  row: null,
};

/** What the store keeps of proposals, verifications and persons' requests, after the laws of records have filled it. */
export function dutyLaws(law: Law, records: () => Records): void {
  proposalLaws(law, records);
  movedProposalLaws(law, records);
  verificationLaws(law, records);
  requestLaws(law, records);
}

const lines = async (records: () => Records, action: string): Promise<readonly (readonly string[])[]> =>
  (await records().accounts.page({ action, limit: 1000 })).map((entry) => [entry.actor, entry.action, entry.subject]);

async function proposal(records: () => Records, part: Partial<NewProposal> = {}): Promise<NewProposal> {
  const [first] = await records().register.after(0, 1);
  assert.ok(first !== undefined);
  const { record, level } = first;
  const said = { website: 'https://a.example', name: 'tên \u0000 mới' };
  return {
    kind: 'change',
    record,
    level,
    said,
    asOf: '2026-11-01',
    note: 'ghi chú',
    evidence,
    by: 'firm',
    at: AT,
    ...part,
  };
}

function proposalLaws(law: Law, records: () => Records): void {
  law('a proposal is kept as it was made, is decided once, and leaves a line of each', async () => {
    const { register } = records();
    const asked = await proposal(records);
    const number = await register.write(({ duties }) => duties.propose(asked));
    const kept = await register.duties.proposal(number);
    assert.deepEqual(
      [kept?.by, kept?.at, kept?.asOf, kept?.note, kept?.evidence, kept?.decision],
      ['firm', AT, '2026-11-01', 'ghi chú', evidence, null],
    );
    assert.deepEqual(kept?.said, { website: 'https://a.example', name: 'tên  mới' });
    const numbers = async (about: object) =>
      (await register.duties.proposals({ limit: 9, ...about })).map((each) => each.proposal);
    assert.deepEqual(await numbers({ state: 'open', record: asked.record, by: 'firm' }), [number]);
    assert.deepEqual(await numbers({ by: 'nobody' }), []);
    assert.equal(await register.write(({ duties }) => duties.decide(number, { ...decision, state: 'rejected' })), true);
    assert.equal(await register.write(({ duties }) => duties.decide(number, decision)), false, 'decided already');
    assert.equal((await register.duties.proposal(number))?.decision?.state, 'rejected');
    assert.deepEqual([await numbers({ state: 'open' }), await numbers({ state: 'rejected' })], [[], [number]]);
    assert.deepEqual(await lines(records, 'proposal.'), [
      ['officer', 'proposal.rejected', `proposal/${number}`],
      ['firm', 'proposal.made', `proposal/${number}`],
    ]);
  });

  law(
    'who claimed a record and was confirmed speaks for it, and what is undone leaves neither proposal nor line',
    async () => {
      const { register } = records();
      const claim = await proposal(records, { kind: 'claim', said: {} });
      const before = await lines(records, 'proposal.');
      const undone = register.write(async ({ duties }) => {
        await duties.propose({ ...claim, by: 'undone' });
        throw new Error('undone');
      });
      await assert.rejects(undone, /undone/);
      assert.deepEqual(await lines(records, 'proposal.'), before);
      assert.deepEqual(await register.duties.speakers(claim.record), []);
      const number = await register.write(({ duties }) => duties.propose(claim));
      assert.deepEqual(await register.duties.speakers(claim.record), [], 'not yet confirmed');
      await register.write(({ duties }) => duties.decide(number, { ...decision, tier: null, until: null }));
      assert.deepEqual(await register.duties.speakers(claim.record), ['firm']);
    },
  );
}

function movedProposalLaws(law: Law, records: () => Records): void {
  law('a proposal follows its record through a merger and back', async () => {
    const { register } = records();
    const [first, second] = await register.after(0, 2);
    const [kept, gone] = [second?.record ?? 0, first?.record ?? 0];
    const asked = await proposal(records, { by: 'mover' });
    const number = await register.write(({ duties }) => duties.propose(asked));
    await register.write((session) => session.setMerged(gone, kept));
    assert.equal((await register.duties.proposal(number))?.id, second?.id);
    assert.deepEqual(await register.duties.speakers(kept), ['firm']);
    assert.deepEqual(await register.duties.idsOf(kept), [first?.id, second?.id]);
    await register.write((session) => session.setMerged(gone, null));
    assert.equal((await register.duties.proposal(number))?.id, first?.id);
    assert.deepEqual(await register.duties.idsOf(kept), [second?.id]);
    await register.write(({ duties }) => duties.decide(number, { ...decision, state: 'withdrawn', by: 'mover' }));
  });
}

function verificationLaws(law: Law, records: () => Records): void {
  law('a verification holds through its last day and lapses once', async () => {
    const { register } = records();
    const asked = await proposal(records);
    const row = (await register.statements([asked.record])).get(asked.record)?.[0]?.row ?? 0;
    const number = await register.write(async ({ duties }) => {
      const made = await duties.propose(asked);
      await duties.decide(made, { ...decision, row });
      await duties.verify({ row, proposal: made, tier: 'document-seen', until: '2027-01-31' });
      return made;
    });
    const due = async (until: string) =>
      (await register.duties.verifications(until, 9)).map((each) => [each.row, each.proposal, each.hasLapsed]);
    assert.deepEqual([await due('2027-01-30'), await due('2027-01-31')], [[], [[row, number, false]]]);
    const lapse = (today: string) => register.write(({ duties }) => duties.lapse(today, LATER));
    assert.deepEqual(await lapse('2027-01-31'), [], 'its last day');
    assert.deepEqual(await lapse('2027-02-01'), [asked.record]);
    assert.deepEqual(await lapse('2027-02-01'), []);
    assert.deepEqual(await due('2027-01-31'), [[row, number, true]]);
  });
}

function requestLaws(law: Law, records: () => Records): void {
  law(
    'a request of a person waits by its day, is answered once, and its trail says nothing of what it is about',
    async () => {
      const { register } = records();
      const request = { kind: 'access' as const, about: 'bí mật', id: null, receivedAt: AT, by: 'desk' };
      const [late, soon] = await register.write(async ({ duties }) => [
        await duties.request({ ...request, due: '2026-11-30' }),
        await duties.request({ ...request, due: '2026-11-28' }),
      ]);
      const numbers = async (state: 'open' | 'answered' | 'all') =>
        (await register.duties.requests(state, 9)).map((each) => each.request);
      assert.deepEqual(await numbers('open'), [soon, late]);
      const answer = { by: 'officer', at: LATER, text: 'đã trả lời' };
      assert.equal(await register.write(({ duties }) => duties.answer(late ?? 0, answer)), true);
      assert.equal(await register.write(({ duties }) => duties.answer(late ?? 0, answer)), false, 'answered already');
      assert.equal(await register.write(({ duties }) => duties.answer(999, answer)), false);
      assert.deepEqual(
        [await numbers('open'), await numbers('answered'), await numbers('all')],
        [[soon], [late], [soon, late]],
      );
      assert.deepEqual((await register.duties.requests('answered', 9))[0]?.answer, answer);
      assert.deepEqual(await lines(records, 'person-request.'), [
        ['officer', 'person-request.answered', `person-request/${late}`],
        ['desk', 'person-request.received', `person-request/${soon}`],
        ['desk', 'person-request.received', `person-request/${late}`],
      ]);
      const page = await records().accounts.page({ action: 'person-request.', limit: 9 });
      assert.ok(page.every(({ note }) => !note.includes('bí mật')));
    },
  );
}
