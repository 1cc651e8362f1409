import assert from 'node:assert/strict';
import type { NewPublication, NewPublishedRow } from '../app/ports-publish.ts';
import type { Records } from '../app/ports-records.ts';

type Law = (title: string, body: () => Promise<void>) => void;

const AT = '2026-11-27T08:00:00.123Z';
const given = (name: string, version: string): NewPublication => ({
  name,
  version,
  hash: `sha256:${name}${version}`,
  title: { vi: 'Sổ đăng ký', en: 'Register' },
  proposed: {
    kind: 'proposed',
    actor: 'Lan',
    at: AT,
    note: '',
    said: {
      from: 'register',
      what: 'bản đầu "\\ \u0000',
      licence: 'CC-BY-4.0',
      sources: [{ title: 'danh sách', licence: 'CC-BY-4.0' }],
      base: null,
      corrects: null,
      explained: '',
    },
  },
});
const row = (number: number, terms: readonly string[]): NewPublishedRow => ({
  table: 'enterprises',
  number,
  key: `E${number}`,
  cells: { id: `E${number}`, name: 'Sao “Mai” \\', workers: number / 2, park: null },
  terms,
});

/** The laws of publication, whatever engine keeps the records. */
export function publicationLaws(law: Law, records: () => Records): void {
  stepLaws(law, records);
  rowLaws(law, records);
}

function stepLaws(law: Law, records: () => Records): void {
  law('a release is proposed once, and the same name and version never again', async () => {
    const { publications } = records();
    const made = await publications.propose(given('so-dang-ky', '1'));
    assert.equal(made?.steps.length, 1);
    assert.equal(made?.steps[0]?.at, AT);
    assert.equal(await publications.propose(given('so-dang-ky', '1')), undefined);
    const other = await publications.propose(given('so-dang-ky', '2'));
    assert.deepEqual(
      (await publications.list()).map(({ version }) => version),
      ['1', '2'],
    );
    assert.ok((other?.number ?? 0) > (made?.number ?? 0));
    const trail = await records().accounts.page({ action: 'publication', limit: 9 });
    assert.deepEqual(
      trail.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`),
      ['Lan publication.proposed publication/so-dang-ky@2', 'Lan publication.proposed publication/so-dang-ky@1'],
    );
  });

  law('steps count up without gaps, and of many who add the same one exactly one wins', async () => {
    const { publications } = records();
    const [first] = await publications.list();
    const number = first?.number ?? 0;
    const approved = { kind: 'approved', at: AT, note: 'đã đọc', said: null } as const;
    assert.equal(await publications.add(number, { ...approved, actor: 'x', step: 3 }), false, 'a gap');
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((actor) => publications.add(number, { ...approved, actor, step: 2 })),
    );
    assert.equal(answers.filter(Boolean).length, 1);
    assert.equal((await publications.list())[0]?.steps.length, 2);
  });
}

function rowLaws(law: Law, records: () => Records): void {
  law('rows are kept once, found by key and by words, and paged by their place without gaps', async () => {
    const { publications } = records();
    const [first, second] = await publications.list();
    const [one, other] = [first?.number ?? 0, second?.number ?? 0];
    const rows = Array.from({ length: 25 }, (_, at) => row(at + 1, at % 2 === 0 ? ['sao', 'mai'] : ['sao']));
    await publications.putRows(one, rows);
    await publications.putRows(one, [{ ...row(1, []), cells: { id: 'changed' } }]);
    await publications.putRows(other, [row(3, ['sao'])]);
    const query = { publication: one, table: 'enterprises', terms: [] };
    const seen: number[] = [];
    for (let after = 0; ; ) {
      const page = await publications.rows(query, { after, limit: 10 });
      if (page.length === 0) break;
      seen.push(...page.map(({ number }) => number));
      after = page.at(-1)?.number ?? 0;
    }
    assert.deepEqual(
      seen,
      rows.map(({ number }) => number),
    );
    const { terms: _, ...kept } = row(1, []);
    assert.deepEqual(await publications.byKey([one, other], 'E1'), [{ ...kept, publication: one }]);
    assert.deepEqual(
      (await publications.byKey([one, other], 'E3')).map(({ publication }) => publication),
      [one, other],
    );
    assert.deepEqual(await publications.byKey([other], 'E1'), []);
    assert.deepEqual(await publications.byKey([], 'E1'), []);
    assert.equal(await publications.count({ ...query, terms: ['mai', 'sao'] }, 100), 13);
    assert.equal(await publications.count(query, 10), 10);
    assert.equal(await publications.count({ ...query, terms: ['mai"}'] }, 10), 0);
  });
}
