import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changed,
  type Editing,
  kept,
  merged,
  merging,
  openedEditing,
  overtaken,
  redone,
  refusedWith,
  saveStateName,
  seen,
  sending,
  undone,
  wantedNext,
} from './recipe-editing.ts';

const opened: Editing<string> = openedEditing({ revision: 1, value: 'a' });
const edit = (editing: Editing<string>, value: string, at = 0): Editing<string> =>
  changed(editing, { value, what: 'text', at });

test('steps back and forth lead to every state that was on screen', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 2 }), { maxLength: 20 }), (values) => {
      const states = ['a', ...values];
      let now = opened;
      values.forEach((value, i) => {
        now = edit(now, value, i * 10_000);
      });
      for (const value of [...states].reverse()) {
        assert.equal(now.mine, value);
        now = undone(now);
      }
      for (const value of values) {
        now = redone(now);
        assert.equal(now.mine, value);
      }
    }),
  );
});

test('quick changes of one kind are one step back', () => {
  const typed = ['ab', 'abc', 'abcd'].reduce((now, value, i) => edit(now, value, i * 100), opened);
  assert.equal(undone(typed).mine, 'a');
});

test('a step back to what the server holds leaves nothing to save', () => {
  assert.equal(wantedNext(undone(edit(opened, 'b'))), undefined);
});

test('what was typed while a save was under way is saved after it', () => {
  const typed = edit(sending(edit(opened, 'b')), 'c', 5000);
  const answered = kept(typed, 2);
  assert.deepEqual(answered.base, { revision: 2, value: 'b' });
  assert.equal(wantedNext(answered), 'save');
});

test('a refused state is not sent again until it has changed', () => {
  const refused = refusedWith(sending(edit(opened, 'b')), 'why');
  assert.equal(saveStateName(refused), 'refused');
  assert.equal(wantedNext(refused), undefined);
  assert.equal(wantedNext(edit(refused, 'c', 9000)), 'save');
});

test('a merge that was asked for another text than stands on screen is asked again', () => {
  const asked = merging(overtaken(edit(opened, 'b')));
  const typed = edit(asked, 'bc', 9000);
  const answered = merged(typed, { merged: 'b+x', conflicts: [], newest: { revision: 2, value: 'x' } });
  assert.equal(answered.mine, 'bc');
  assert.equal(wantedNext(answered), 'merge');
});

test('a newer state is taken over where nothing waits, and put together where something does', () => {
  const newest = { revision: 2, value: 'x' };
  assert.equal(seen(opened, newest).mine, 'x');
  const typed = seen(edit(opened, 'b'), newest);
  assert.equal(typed.mine, 'b');
  assert.equal(wantedNext(typed), 'merge');
});
