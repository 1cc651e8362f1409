import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkNewerFigures } from './check-newer-figures.ts';
import { codes, said } from './toy-knowledge.case.ts';

test('a newer figure of the same series and country is proposed', () => {
  const [finding] = said(checkNewerFigures, 'Năm 2018, chi cho nghiên cứu và phát triển của Hàn Quốc đạt 4,5% GDP.');
  assert.equal(finding?.code, 'newer.series');
  assert.match(finding?.proposed?.vi ?? '', /^2022: 5,20/u);
  assert.deepEqual(codes(checkNewerFigures, 'In 2018 Korea’s R&D expenditure was 4.5% of GDP.'), ['newer.series']);
});

test('the newest figure, another matter and a sentence without a year are not spoken of', () => {
  assert.deepEqual(
    codes(checkNewerFigures, 'Năm 2022, chi cho nghiên cứu và phát triển của Hàn Quốc đạt 5,2% GDP.'),
    [],
  );
  assert.deepEqual(codes(checkNewerFigures, 'Năm 2018, Hàn Quốc có 90 cụm nhỏ.'), []);
  assert.deepEqual(codes(checkNewerFigures, 'Chi cho nghiên cứu và phát triển của Hàn Quốc đạt 4,5% GDP.'), []);
});

test('a figure is held against what was out in the year of the document, not against later ones', () => {
  const text = 'Năm 2018 chi cho R&D của Hàn Quốc đạt 4,5% GDP.';
  assert.deepEqual(codes(checkNewerFigures, text, '2019-06-01'), []);
  assert.deepEqual(codes(checkNewerFigures, text, '2024-06-01'), ['newer.series']);
});
