// Every kind of page on real data, in both languages, both schemes and three widths.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Reader, startReading } from './browser.ts';
import { axeFindings, sidewaysOverflow } from './examinations.ts';
import { DOSSIER, reportBehind, type Scene, sumsOfRows } from './whole-program-numbers.ts';

const DOSSIERS = [DOSSIER, 'new-industries-red-river-delta', 'us-electronics-santa-clara'];

/** Each reader opens every kind of page, and one of the dossiers: together all dossiers are read in every setting. */
const FIRST: Reader = { language: 'vi', scheme: 'light', width: 1440 };
const READERS: readonly Reader[] = [
  FIRST,
  { language: 'en', scheme: 'dark', width: 1440 },
  { language: 'en', scheme: 'light', width: 390 },
  { language: 'vi', scheme: 'dark', width: 390 },
  { language: 'vi', scheme: 'light', width: 320 },
  { language: 'en', scheme: 'dark', width: 320 },
];

/** One address of every kind, with rows, contradictions and warnings where there are any. */
async function addresses(base: string): Promise<readonly string[]> {
  const report = await reportBehind(base);
  const own = `/dossiers/${DOSSIER}`;
  const [sum] = sumsOfRows(report);
  const change = Object.values(report.figures).find(({ derivation }) => derivation.from.length > 0);
  const fact = Object.values(report.facts).find(({ conflictGroup }) => conflictGroup !== null);
  const [act] = Object.values(report.acts);
  const statistics = report.releases.find(({ name }) => name === 'vn-statistics');
  assert.ok(sum && change && fact && act && statistics);
  const pack = `/packs/${statistics.name}/${statistics.version}`;
  return [
    '/',
    `${own}/figures/${sum.id}`,
    `${own}/figures/${sum.id}/inputs/1`,
    `${own}/figures/${change.id}`,
    `${own}/facts/${fact.id}`,
    `/packs/${fact.release.replace('@', '/')}/facts?row=${fact.row}`,
    `${own}/acts/${act.id}`,
    '/packs',
    pack,
    `${pack}/fdi_by_province_year`,
    '/methods',
    '/methods/location-quotient',
  ];
}

export function pageJourneys(scene: Scene): void {
  describe('pages on real data', { concurrency: 2 }, () => {
    for (const [place, reader] of READERS.entries()) {
      const { language, scheme, width } = reader;
      test(`axe finds nothing, no fault, nothing scrolls sideways: ${language}, ${scheme}, ${width} px`, async () => {
        const { program, browser } = scene();
        const reading = await startReading(browser, program.base, reader);
        const dossier = `/dossiers/${DOSSIERS[place % DOSSIERS.length]}`;
        for (const path of [dossier, ...(await addresses(program.base))]) {
          assert.equal(await reading.open(path), 200, path);
          assert.deepEqual(await axeFindings(reading.page), [], path);
          assert.ok((await sidewaysOverflow(reading.page)) <= 0, `${path} scrolls sideways`);
        }
        assert.deepEqual(reading.faults, []);
        await reading.close();
      });
    }
  });
  contentJourneys(scene);
}

function contentJourneys(scene: Scene): void {
  describe('contents of pages', () => {
    test('home lists the three examples and says what each finds once it is computed', async () => {
      const { program, browser } = scene();
      for (const id of DOSSIERS) await reportBehind(program.base, id);
      const reading = await startReading(browser, program.base, FIRST);
      await reading.open('/');
      for (const id of DOSSIERS)
        assert.equal(await reading.page.locator(`.card h3 a[href="/dossiers/${id}"]`).count(), 1);
      assert.equal(await reading.page.locator('.card .finding').count(), DOSSIERS.length);
      await reading.close();
    });

    test('a cited fact leads to its marked row', async () => {
      const { program, browser } = scene();
      const [fact] = Object.values((await reportBehind(program.base)).facts).slice(-1);
      assert.ok(fact);
      const reading = await startReading(browser, program.base, FIRST);
      await reading.open(`/dossiers/${DOSSIER}/facts/${fact.id}`);
      await reading.page.locator('a[href*="?row="]').click();
      const row = reading.page.locator('tr.marked');
      assert.equal(await row.count(), 1);
      assert.ok(((await row.textContent()) ?? '').includes(fact.id));
      assert.equal(await row.isVisible(), true);
      await reading.close();
    });

    test('a large table comes whole as CSV, and a reader who leaves stops it', async () => {
      const { program } = scene();
      const list = (await (await fetch(`${program.base}/api/v1/releases`)).json()) as {
        readonly releases: readonly { readonly ref: { readonly name: string; readonly version: string } }[];
      };
      const ref = list.releases.map((each) => each.ref).find(({ name }) => name === 'us-counties');
      const address = `${program.base}/packs/us-counties/${ref?.version}/employment/csv`;
      const leaving = new AbortController();
      const cut = await fetch(address, { signal: leaving.signal });
      await cut.body?.getReader().read();
      leaving.abort();
      let lines = 0;
      for await (const chunk of (await fetch(address)).body ?? [])
        for (const byte of chunk) lines += byte === 10 ? 1 : 0;
      assert.equal(lines, 422_059 + 1);
    });
  });
}
