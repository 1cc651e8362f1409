import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitThing, newFit, rankOf, withCountry, withMark, withOption, withWeight } from './fit-draft.ts';

const words = { vi: 'Tiêu chí', en: 'Criterion' };
const begun = newFit(
  'viec',
  [
    ['a', words],
    ['b', words],
  ],
  'vì',
);
const marked = (['KOR', 'MYS'] as const).reduce(
  (fit, country) =>
    (['a', 'b'] as const).reduce(
      (own, criterion) =>
        withMark(own, { country, criterion }, { mark: (country === 'KOR') === (criterion === 'a') ? 3 : 1 }),
      withCountry(fit, country),
    ),
  begun,
);

test('moving a weight changes the rank, and moving it back restores it', () => {
  assert.equal(rankOf(marked).first, null);
  assert.equal(rankOf(withWeight(marked, 'a', 3)).first, 'KOR');
  assert.equal(rankOf(withWeight(marked, 'b', 3)).first, 'MYS');
  assert.deepEqual(rankOf(withWeight(withWeight(marked, 'a', 3), 'a', 1)), rankOf(marked));
});

test('a mark and its reason are changed one without the other, and a country stands once', () => {
  const at = { country: 'KOR', criterion: 'a' };
  const said = withMark(marked, at, { why: 'gần giống' });
  assert.deepEqual(
    said.options[0]?.marks.find(({ criterion }) => criterion === 'a'),
    { criterion: 'a', mark: 3, why: 'gần giống' },
  );
  assert.equal(withCountry(marked, 'KOR'), marked);
});

test('what is not said is left out, so that it is named as lacking', () => {
  const fit = withOption(withMark(withCountry(begun, 'KOR'), { country: 'KOR', criterion: 'a' }, { why: ' ' }), 'KOR', {
    argument: { vi: '', en: ' ' },
  });
  assert.deepEqual(fitThing(fit)['options'], [{ country: 'KOR', lessons: [], marks: [{ criterion: 'a' }] }]);
  const argued = withOption(fit, 'KOR', { argument: { vi: 'Có đầu mối', en: '' }, lessons: ['kr'] });
  assert.deepEqual(fitThing(argued)['options'], [
    { country: 'KOR', lessons: ['kr'], argument: { vi: 'Có đầu mối', en: 'Có đầu mối' }, marks: [{ criterion: 'a' }] },
  ]);
});
