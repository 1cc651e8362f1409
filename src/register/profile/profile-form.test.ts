import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROFILE_FIELDS, partOfRole, sectionOf } from './profile-fields.ts';
import { PROFILE_FORMS } from './profile-form.ts';
import { readPart } from './profile-value.ts';
import { isOfProfile } from './row-profile.ts';

test('every example and every choice of a form is read as it stands, in both languages', () => {
  assert.deepEqual(
    PROFILE_FORMS.map(({ field }) => field),
    PROFILE_FIELDS,
  );
  for (const { field, inputs } of PROFILE_FORMS)
    for (const { role, example, choices } of inputs) {
      assert.ok(isOfProfile(role), role);
      const { kind } =
        role === field ? sectionOf(field).head : partOfRole(role as Parameters<typeof partOfRole>[0]).part;
      for (const writing of ['vi', 'en'] as const)
        for (const text of [...(example?.[writing].split('; ') ?? []), ...choices.map(({ value }) => value)])
          assert.ok(!('fault' in readPart(kind, text, { writing, header: '' })), `${role}: ${text}`);
      for (const { value, words } of choices)
        for (const said of [words.vi, words.en])
          assert.deepEqual(readPart(kind, said, { writing: 'vi', header: '' }), { text: value }, said);
    }
});
