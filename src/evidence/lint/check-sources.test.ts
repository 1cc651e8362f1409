import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSources } from './check-sources.ts';
import { codes } from './toy-knowledge.case.ts';

test('a figure without a word on its source is spoken of', () => {
  assert.deepEqual(codes(checkSources, 'Kim ngạch đạt 511,11 tỷ USD, tăng 16,7%.'), ['sources.missing']);
  assert.deepEqual(codes(checkSources, 'Exports were 511.11 billion dollars.'), ['sources.missing']);
});

test('a source in the paragraph or beside it is enough', () => {
  assert.deepEqual(codes(checkSources, 'Theo Tổng cục Thống kê, kim ngạch đạt 511,11 tỷ USD.'), []);
  assert.deepEqual(codes(checkSources, 'Kim ngạch đạt 511,11 tỷ USD.\n\nNguồn: Tổng cục Hải quan.'), []);
  assert.deepEqual(codes(checkSources, 'Exports were 511.11 billion dollars (World Bank, 2024).'), []);
});

test('targets, rules and what the text itself counts need no source', () => {
  assert.deepEqual(codes(checkSources, 'Phấn đấu đến năm 2030 đạt 45%.'), []);
  assert.deepEqual(codes(checkSources, 'Đề án đưa ra 8 giải pháp, là 05 trong tổng số 06 nhiệm vụ.'), []);
});

test('an old figure told as of today is stale, one told with its year is not', () => {
  assert.deepEqual(codes(checkSources, 'Theo Bộ, hiện nay có 1.200 doanh nghiệp (năm 2018).', '2024-06-01'), [
    'sources.stale',
  ]);
  assert.deepEqual(codes(checkSources, 'Theo Bộ, năm 2018 có 1.200 doanh nghiệp.', '2024-06-01'), []);
});
