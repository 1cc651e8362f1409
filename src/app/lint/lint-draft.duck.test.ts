import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { markdownDraft } from '../../evidence/lint/markdown-draft.ts';
import { folderShelf } from '../../exchange/release-shelf.ts';
import type { IsoDate } from '../../model/dates.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { type LintReport, lintDraft } from './lint-draft.ts';

const shelf = folderShelf({ packs: 'packs', added: 'no-such-folder' });
const tables = duckTableSource(shelf);
after(() => tables.close());

const lint = (text: string, on: string): Promise<LintReport> =>
  lintDraft(
    { shelf, tables },
    { draft: markdownDraft('x.md', text), on: on as IsoDate, today: '2026-11-27' as IsoDate },
  );
const faults = async (text: string, on = '2024-06-01'): Promise<readonly string[]> =>
  (await lint(text, on)).faults.map(({ code }) => code);

test('with the packs, Resolution 96/NQ-CP of the Politburo is objected to and 11-NQ/TW proposed', async () => {
  for (const text of [
    'Nghị quyết số 96/NQ-CP ngày 01/8/2022 do Bộ Chính trị ban hành.',
    'Resolution 96/NQ-CP, issued by the Politburo.',
  ]) {
    const { faults: found } = await lint(text, '2023-09-22');
    assert.deepEqual(
      found.map(({ code }) => code),
      ['authority.issuer'],
    );
    assert.match(found[0]?.proposed?.en ?? '', /^Resolution 11-NQ\/TW of 10\/02\/2022 of the Politburo/u);
  }
});

test('with the packs, places and codes are those of the day', async () => {
  const { faults: found } = await lint('Tỉnh Vĩnh Phúc và tỉnh Hải Dương đi đầu ở mã ngành 2610.', '2026-01-01');
  assert.deepEqual(
    found.map(({ code, quote }) => [code, quote]),
    [
      ['places.old-name', 'tỉnh Vĩnh Phúc'],
      ['places.old-name', 'tỉnh Hải Dương'],
      ['codes.other-version', '2610'],
    ].map(([code, quote]) => [code, quote === 'tỉnh Vĩnh Phúc' ? 'Tỉnh Vĩnh Phúc' : quote]),
  );
  assert.match(found[0]?.proposed?.vi ?? '', /Tỉnh Phú Thọ/u);
  assert.match(found[2]?.proposed?.vi ?? '', /2611/u);
  assert.deepEqual(await faults('Tỉnh Vĩnh Phúc và tỉnh Hải Dương đi đầu ở mã ngành 2610.'), []);
});

test('with the packs, an ended act and a newer international figure are told', async () => {
  assert.deepEqual(await faults('Theo Nghị định số 13/2023/NĐ-CP.', '2026-02-01'), ['authority.ended']);
  assert.deepEqual(await faults('Theo Ngân hàng Thế giới, năm 2010 chi cho R&D của Hàn Quốc đạt 3,3% GDP.'), [
    'newer.series',
  ]);
});
