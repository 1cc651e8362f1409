import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FigureView, ReadingView } from '../../evidence/screens/view.ts';
import type { DossierLine } from '../desks/dossier-desk.ts';
import type { MethodDetail } from '../desks/method-desk.ts';
import { type MethodPorts, openMethods } from './open-methods.ts';

const words = { vi: 'x', en: 'x' };
const method: MethodDetail = {
  id: 'location-quotient',
  version: 1,
  family: 'concentration',
  title: words,
  purpose: words,
  formula: '',
  reads: words,
  warns: words,
  sources: [],
  returns: '',
  refuses: '',
  cost: '',
  agreement: null,
  laws: ['law: x'],
  call: null,
};

const figures = (...methods: readonly string[]): Readonly<Record<string, FigureView>> =>
  Object.fromEntries(
    methods.map((each, at) => [`f${at}`, { home: `/f${at}`, label: words, text: words, method: each } as FigureView]),
  );

const unasked = {} as Omit<MethodPorts, 'methods' | 'dossiers'>;
const desk = openMethods({
  ...unasked,
  methods: [method],
  dossiers: {
    list: async () => ['one', 'broken', 'two'].map((id) => ({ id, title: words }) as DossierLine),
    reading: async ({ id }) => {
      if (id === 'broken') throw new Error('cannot be computed');
      const made = id === 'one' ? figures('location-quotient@1', 'location-quotient-interval@1') : figures('count@1');
      return { figures: made } as ReadingView;
    },
  },
});

test('a method is used by the figures that it made and by no namesake, and a broken dossier hides no other', async () => {
  assert.deepEqual(
    (await desk.uses('location-quotient')).map(({ dossier, count }) => [dossier, count]),
    [['one', 1]],
  );
  assert.deepEqual(await desk.uses('hoover'), []);
});

test('the list is light: what verifies a method stands on its own page', () => {
  assert.equal('laws' in (desk.list()[0] ?? {}), false);
  assert.deepEqual(desk.find('location-quotient')?.laws, ['law: x']);
  assert.equal(desk.find('nothing'), undefined);
});
