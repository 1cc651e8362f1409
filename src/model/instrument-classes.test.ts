import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INSTRUMENT_CLASSES, INSTRUMENT_WORDS, isInstrumentClass } from './instrument-classes.ts';

test('there are thirteen classes, each once, with finance, international cooperation and supporting industry among them', () => {
  assert.equal(new Set(INSTRUMENT_CLASSES).size, 13);
  for (const id of ['finance', 'international', 'supporting-industry']) assert.ok(isInstrumentClass(id));
  assert.equal(isInstrumentClass('luck'), false);
});

test('each class has its own name in both languages, and says what belongs to it', () => {
  for (const language of ['vi', 'en'] as const) {
    const names = INSTRUMENT_CLASSES.map((id) => INSTRUMENT_WORDS[id].name[language]);
    assert.equal(new Set(names).size, 13);
    for (const id of INSTRUMENT_CLASSES) assert.notEqual(INSTRUMENT_WORDS[id].covers[language], '');
  }
});
