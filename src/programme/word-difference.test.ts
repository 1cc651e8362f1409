import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergedText } from './merged-text.ts';
import { commonPlaces, type DifferencePiece, wordDifference } from './word-difference.ts';

const text = fc
  .array(fc.constantFrom('cụm', 'ngành', ' ', '\n', '.', '{figure:a/b}', 'Bắc Ninh'))
  .map((parts) => parts.join(''));
const without = (pieces: readonly DifferencePiece[], kind: DifferencePiece['kind']): string =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('');

test('a difference holds both texts whole, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      assert.equal(without(pieces, 'added'), before);
      assert.equal(without(pieces, 'removed'), after);
      for (const [at, { kind }] of pieces.entries()) assert.notEqual(kind, pieces[at + 1]?.kind);
    }),
  );
});

test('words are compared as words, a figure as one, and spaces between changed words go with them', () => {
  assert.deepEqual(wordDifference('Có hai tỉnh cũ {figure:a/b}.', 'Có ba tỉnh {figure:a/c}.'), [
    { kind: 'same', text: 'Có ' },
    { kind: 'removed', text: 'hai' },
    { kind: 'added', text: 'ba' },
    { kind: 'same', text: ' tỉnh ' },
    { kind: 'removed', text: 'cũ {figure:a/b}' },
    { kind: 'added', text: '{figure:a/c}' },
    { kind: 'same', text: '.' },
  ]);
  assert.deepEqual(wordDifference('a', 'a'), [{ kind: 'same', text: 'a' }]);
  assert.deepEqual(wordDifference('', ''), []);
});

test('common places rise on both sides, and stretches too long to compare are told as changed whole', () => {
  const places = commonPlaces(['a', 'b', 'c'], ['b', 'x', 'c']);
  assert.deepEqual(places, [
    [1, 0],
    [2, 2],
  ]);
  const long = Array.from({ length: 2100 }, (_, at) => `${at}`);
  assert.deepEqual(commonPlaces(['z', ...long, 'y'], ['x', ...long.toReversed(), 'w']), []);
});

test('two people who changed different lines are put together, and one who changed nothing changes nothing', () => {
  const base = 'một\nhai\nba\nbốn';
  assert.equal(mergedText(base, 'MỘT\nhai\nba\nbốn', 'một\nhai\nba\nBỐN\nnăm'), 'MỘT\nhai\nba\nBỐN\nnăm');
  assert.equal(mergedText(base, 'một\nHAI\nba\nbốn', 'một\nhai!\nba\nbốn'), undefined);
  assert.equal(mergedText(base, 'x', 'x'), 'x', 'the same change is no quarrel');
  fc.assert(fc.property(text, text, (one, other) => assert.equal(mergedText(one, one, other), other)));
});
