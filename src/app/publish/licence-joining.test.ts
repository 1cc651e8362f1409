import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShareAlike, joiningFault, licenceId } from './licence-joining.ts';

test('a licence is the same in every way of writing it', () => {
  for (const each of ['CC BY-SA 4.0', 'cc-by-sa-4.0', ' CC_BY-SA_4.0 ']) assert.equal(licenceId(each), 'CC-BY-SA-4.0');
  assert.equal(licenceId('not-stated'), '');
});

test('what must stay under its licence joins only a release under the same one', () => {
  for (const licence of ['CC-BY-SA-4.0', 'ODbL-1.0', 'CC BY-NC-SA 4.0']) {
    assert.ok(isShareAlike(licence), licence);
    assert.equal(joiningFault(licence, 'CC-BY-4.0'), 'share-alike');
    assert.equal(joiningFault(licence, licence.toLowerCase()), undefined);
  }
  assert.equal(joiningFault('ODbL-1.0', 'CC-BY-SA-4.0'), 'share-alike', 'two of the kind do not mix either');
});

test('a licence that nobody stated, that forbids changes or forbids commerce is told by name', () => {
  assert.equal(joiningFault('', 'CC-BY-4.0'), 'not-stated');
  assert.equal(joiningFault('CC-BY-4.0', 'not-stated'), 'not-stated');
  assert.equal(joiningFault('CC-BY-ND-4.0', 'CC-BY-4.0'), 'no-derivatives');
  assert.equal(joiningFault('CC-BY-NC-4.0', 'CC-BY-4.0'), 'non-commercial');
  assert.equal(joiningFault('CC0-1.0', 'CC-BY-4.0'), undefined);
});
