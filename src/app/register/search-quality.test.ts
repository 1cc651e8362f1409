import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { firmRegister } from '../../matching/quality/firm-register.case.ts';
import { firmWords } from '../../matching/quality/firm-words.case.ts';
import { random } from '../../methods/random.ts';
import { foldVietnamese } from '../../model/vietnamese/fold-vietnamese.ts';
import type { RegisterDesk } from '../desks/register-desk.ts';
import { openRegister } from './open-register.ts';
import { type RegisterHouse, registerHouse } from './register-house.case.ts';

/** A made register of real words; every name is asked for in ten ways, and the firm must stand among the first ten. */
const FIRMS = 1500;
const ASKED = 60;
const FORMS = {
  limited: 'Công ty TNHH',
  'joint-stock': 'Công ty Cổ phần',
  'one-member': 'Công ty TNHH MTV',
  private: 'Doanh nghiệp tư nhân',
  cooperative: 'Hợp tác xã',
} as const;

interface Known {
  readonly name: string;
  readonly english: string;
  readonly code: string;
}

let house: RegisterHouse;
let desk: RegisterDesk;
const firms: readonly Known[] = firmRegister(random(20_261_127), FIRMS, firmWords()).map((firm) => ({
  name: [FORMS[firm.form], ...firm.activities.map(({ vi }) => vi), firm.brand].join(' '),
  english: `${foldVietnamese(firm.brand)} ${firm.activities.map(({ en }) => en).join(' ')} Co., Ltd`,
  code: firm.code,
}));

before(async () => {
  house = await registerHouse();
  desk = openRegister(house.ports, 'me');
  const rows = firms.map(({ name, english, code }) => `${name};${code};${english}`);
  const brought = await house.bring(`Tên;MST;Tên tiếng Anh\n${rows.join('\n')}\n`);
  assert.equal(brought.outcome?.added, FIRMS);
});
after(() => house.close());

/** The last word of more than three letters, changed. */
function withWord(name: string, change: (word: string) => string): string {
  const words = foldVietnamese(name).split(' ');
  const at = words.findLastIndex((word) => word.length > 3 && /^[a-z]+$/u.test(word) && word[1] !== word[2]);
  const word = words[at];
  return word === undefined ? words.join(' ') : words.with(at, change(word)).join(' ');
}

const TONES = 'òa/oà óa/oá ỏa/oả õa/oã ọa/oạ òe/oè óe/oé úy/uý ùy/uỳ ủy/uỷ ũy/uỹ ụy/uỵ'
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

/** `Hòa` becomes `Hoà` and the other way round. */
function otherTones(name: string): string {
  return name
    .split(' ')
    .map((word) => {
      const pair = TONES.find(([one, other]) => word.endsWith(one) || word.endsWith(other));
      if (pair === undefined) return word;
      const [from, to] = word.endsWith(pair[0]) ? pair : [pair[1], pair[0]];
      return word.slice(0, word.length - from.length) + to;
    })
    .join(' ');
}

const WAYS: Readonly<Record<string, { readonly floor: number; query(firm: Known): string }>> = {
  code: { floor: 1, query: ({ code }) => code },
  'whole name': { floor: 1, query: ({ name }) => name },
  'without marks': { floor: 1, query: ({ name }) => foldVietnamese(name) },
  'composed apart': { floor: 1, query: ({ name }) => name.normalize('NFD') },
  'abbreviated form': {
    floor: 1,
    query: ({ name }) => name.replace('Công ty Cổ phần', 'CTCP').replace('Công ty TNHH', 'Cty TNHH'),
  },
  beginning: { floor: 0.95, query: ({ name }) => foldVietnamese(name).slice(0, -2) },
  'wrong letter': { floor: 0.9, query: ({ name }) => withWord(name, (word) => `${word.slice(0, -1)}x`) },
  'letters turned round': {
    floor: 0.9,
    query: ({ name }) => withWord(name, (word) => `${word[0]}${word[2]}${word[1]}${word.slice(3)}`),
  },
  'other tone placement': { floor: 1, query: ({ name }) => otherTones(name) },
  'English name': { floor: 0.95, query: ({ english }) => english },
};

test('a known firm stands among the first ten, in ten ways of typing its name', async (context) => {
  const asked = Array.from({ length: ASKED }, (_, n) => firms[Math.floor((n / ASKED) * FIRMS)] as Known);
  const low: string[] = [];
  for (const [way, { floor, query }] of Object.entries(WAYS)) {
    let found = 0;
    for (const firm of asked) {
      const answer = await desk.search({ query: query(firm), limit: 10, facets: false });
      if (answer.ok && answer.value.hits.some(({ code }) => code === firm.code)) found += 1;
    }
    const share = found / ASKED;
    context.diagnostic(`${way}: ${share.toFixed(3)} in the first ten (floor ${floor})`);
    if (share < floor) low.push(`${way} ${share.toFixed(3)} < ${floor}`);
  }
  assert.deepEqual(low, []);
});

test('the ways of typing do change what is typed', () => {
  for (const [way, { query }] of Object.entries(WAYS)) {
    if (way === 'whole name') continue;
    const changed = firms.filter((firm) => query(firm) !== firm.name).length;
    assert.ok(changed > FIRMS * (way === 'other tone placement' ? 0.05 : 0.3), `${way}: ${changed}`);
  }
});

test('the embedded store searches beside: the thread that answers screens works a small part of the time', async () => {
  const queries = ['thanh cong', 'sasmung vina', 'co khi hoa binh', 'dau tu xay dung', ''];
  for (const query of queries) await desk.search({ query, limit: 10, facets: true });
  const before = process.threadCpuUsage();
  for (const query of queries) for (let n = 0; n < 4; n += 1) await desk.search({ query, limit: 10, facets: true });
  const { user, system } = process.threadCpuUsage(before);
  const milliseconds = (user + system) / 1000 / (queries.length * 4);
  // A frame of a screen and a click wait for at most this; processor time, so that a busy machine changes nothing.
  assert.ok(milliseconds < 50, `${milliseconds.toFixed(1)} ms of the main thread for one search`);
});
