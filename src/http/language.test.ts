import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageCookie, parseLanguage, rememberedLanguage } from './language.ts';

test('only the two languages are read', () => {
  assert.deepEqual(['vi', 'en', 'fr', '', undefined].map(parseLanguage), ['vi', 'en', undefined, undefined, undefined]);
});

test('the language is found among other cookies and a forged one is ignored', () => {
  assert.equal(rememberedLanguage('a=b; lienket-language=en; c=d'), 'en');
  assert.equal(rememberedLanguage('lienket-language=<script>'), undefined);
  assert.equal(rememberedLanguage(undefined), undefined);
});

test('the cookie stays on this site and is not read by scripts', () => {
  assert.match(languageCookie('en'), /^lienket-language=en; Path=\/; Max-Age=\d+; SameSite=Lax$/);
});
