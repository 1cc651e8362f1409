import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeRelease } from '../../../test/journeys/fake-releases.ts';
import { fakeReport, figures } from '../../../test/journeys/fake-report.ts';
import { fakePens, fakeWorkbench } from '../../../test/journeys/fake-workbench.ts';
import { createServer } from '../server.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
const KEPT =
  /^(?:lienket:)?(id|figure|fact|act|table|name|version|release|kind|from|boundsKind|missing|status|strength|format|conflictGroup|type|method|key)$/;

/** The same value with every text in it made hostile, except what addresses and catalogues are keyed by. */
function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (KEPT.test(key) || key === 'hash' ? value : value + HOSTILE) as T;
  if (Array.isArray(value)) return value.map((entry) => poisoned(entry, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poisoned(entry, name)])) as T;
}

const DOSSIER = `/dossiers/${fakeReport.id}`;
const FIGURE = `${DOSSIER}/figures/${figures.quotient.id}`;

test('hostile text in every field stays text on every page', async () => {
  const method = { ...poisoned(fakeWorkbench().methods()[0]!), formula: HOSTILE };
  const workbench = fakeWorkbench({ report: poisoned(fakeReport), release: poisoned(fakeRelease), method });
  const pens = { ...fakePens, unitText: (unit: string) => unit + HOSTILE };
  const server = await createServer({ workbench, pens, version: HOSTILE });
  const pages = ['/', DOSSIER, FIGURE, `${FIGURE}/inputs/1`, `${DOSSIER}/facts/fact-1`, `${DOSSIER}/acts/nd-80-2021`];
  const more = [
    '/packs',
    '/packs/vn-statistics/2026.4.30',
    '/packs/vn-statistics/2026.4.30/workers',
    '/methods',
    '/methods/location-quotient',
  ];
  const wrong = [
    `/${encodeURIComponent(HOSTILE)}`,
    `/dossiers/${encodeURIComponent(HOSTILE)}`,
    `/?lang=${encodeURIComponent(HOSTILE)}`,
  ];
  for (const url of [...pages, ...more, ...wrong]) {
    const answer = await server.inject({ url, headers: { host: 'localhost', accept: 'text/html' } });
    if (!wrong.includes(url)) assert.equal(answer.statusCode, 200, url);
    assert.ok(answer.body.includes('&lt;script&gt;') || answer.body.includes('%3Cscript'), `nothing hostile on ${url}`);
    assert.doesNotMatch(answer.body, /<script|<img|href="javascript/i, url);
  }
  await server.close();
});

test('an address of a data file that is no web address is printed, not linked', async () => {
  const fact = fakeReport.facts['fact-1']!;
  const facts = { 'fact-1': { ...fact, source: { ...fact.source, url: 'javascript:alert(1)' } } };
  const server = await createServer({
    workbench: fakeWorkbench({ report: { ...fakeReport, facts } }),
    pens: fakePens,
    version: '0.1.0',
  });
  const { body } = await server.inject({ url: `${DOSSIER}/facts/fact-1`, headers: { host: 'localhost' } });
  assert.match(body, /javascript:alert\(1\)/);
  assert.doesNotMatch(body, /href="javascript/);
  await server.close();
});
