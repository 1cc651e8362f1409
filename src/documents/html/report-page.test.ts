import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Topology } from 'topojson-specification';
import type { Language } from '../../model/bilingual.ts';
import { reportOutline } from '../outline/report-outline.ts';
import { HOSTILE, sampleReport } from '../sample-report.case.ts';
import { reportBody } from './report-body.ts';
import { reportPage } from './report-page.ts';

const provinces = new URL('../../../packs/vn-places/provinces.topojson', import.meta.url);
const topology = JSON.parse(readFileSync(provinces, 'utf8')) as Topology;
const geometry = { vn63: topology, vn34: topology };
const languages: readonly Language[] = ['vi', 'en'];
const VOID = /^(?:meta|link|br|hr|img|input|col)$/;

/** Names of elements that are closed in another order than they were opened. */
function misnested(html: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, close, name = '', rest = ''] of html.matchAll(/<(\/)?([a-zA-Z][\w-]*)((?:"[^"]*"|[^>"])*)>/g)) {
    if (close === undefined && !rest.endsWith('/') && !VOID.test(name)) open.push(name);
    else if (close !== undefined && open.pop() !== name) faults.push(name);
  }
  return [...faults, ...open];
}

const ids = (html: string): readonly string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');

test('the page is well formed and no id stands twice', async () => {
  for (const language of languages) {
    const page = await reportPage(sampleReport, language, geometry);
    assert.match(page, new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    assert.deepEqual(misnested(page.replace(/^<!doctype html>/, '').replace(/<style>[\s\S]*<\/style>/, '')), []);
    assert.deepEqual(
      ids(page).filter((id, place, all) => all.indexOf(id) !== place),
      [],
    );
  }
});

test('every anchor inside the page leads somewhere', async () => {
  const page = await reportPage(sampleReport, 'vi', geometry);
  const known = new Set(ids(page));
  const asked = [...page.matchAll(/href="#([^"]*)"/g)].map((match) => match[1] ?? '');
  assert.deepEqual(
    asked.filter((anchor) => !known.has(anchor)),
    [],
  );
  for (const mark of reportOutline(sampleReport).figureMarks.values()) assert.ok(known.has(`note-${mark}`), mark);
});

test('hostile words are shown, never run', async () => {
  const page = await reportPage(sampleReport, 'vi', geometry);
  assert.ok(!page.includes('<script'));
  assert.ok(page.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'));
  assert.doesNotMatch(page, /href="javascript:/);
  const hostile = { ...sampleReport, title: { vi: HOSTILE, en: HOSTILE }, id: HOSTILE };
  assert.ok(!(await reportPage(hostile, 'vi', geometry)).includes('<script'));
});

test('the file fetches nothing and runs nothing', async () => {
  const page = await reportPage(sampleReport, 'vi', geometry);
  assert.doesNotMatch(page, /<(?:script|link|iframe|object|embed|img)\b/);
  assert.doesNotMatch(page, /url\((?!data:|#)/);
  assert.doesNotMatch(page, /\sstyle="|\son\w+="/);
});

test('the appendix holds what makes a figure again: id, method, parameters, rows, releases and seal', async () => {
  const page = await reportPage(sampleReport, 'vi', geometry);
  for (const part of [
    'f-workers000000000',
    'harmonise@1',
    'places = VN63-19, VN63-24',
    'place_id = VN63-19, VN63-24',
    '(3–5, 9)',
    sampleReport.seal.recipe,
    'CC-BY-4.0',
  ])
    assert.ok(page.includes(part), part);
});

test('a figure in the body leads where the server says and carries its bounds', () => {
  const body = reportBody(sampleReport, 'vi', { geometry, linkOf: ({ kind, id }) => `/d/${kind}/${id}` });
  assert.match(body, /href="\/d\/figure\/f-quotient00000000"[^>]*>1,77 \(1,54–2,02\)<sup>S2<\/sup>/);
  assert.match(body, /từ 2\.919,3 đến 4\.439,9\u00a0triệu USD/);
  assert.match(body, /href="\/d\/fact\/DET-015"/);
});

test('a figure that rests on an older release is marked as stale', () => {
  const body = reportBody(sampleReport, 'en', { geometry, linkOf: () => '#' });
  assert.match(body, /<span class="tag tag-stale">Stale<\/span>/);
});

test('every picture has a table: one of the report or its own', () => {
  const body = reportBody(sampleReport, 'en', { geometry, linkOf: () => '#' });
  const figures = body.split('<figure').slice(1);
  assert.equal(figures.length, 4);
  for (const figure of figures) assert.match(figure, /href="#table-numbers"|<details class="twin">/);
});

test('a map without boundaries at hand is told in words', () => {
  const body = reportBody(sampleReport, 'vi', { geometry: {}, linkOf: () => '#' });
  assert.match(body, /Bản đồ tô màu Thái Nguyên và Bắc Giang\./);
});

test('the same report gives the same page', async () => {
  assert.equal(await reportPage(sampleReport, 'vi', geometry), await reportPage(sampleReport, 'vi', geometry));
});

test('a column of a few words is not broken, a mark alone in its cell is not raised', () => {
  const body = reportBody(sampleReport, 'vi', { geometry, linkOf: () => '#' });
  assert.match(body, /<td class="marks"><a class="mark mark-fact"/);
  assert.match(body, /<td class="number"><a class="mark mark-figure"[^>]*>123\.456<sup>S1<\/sup><\/a>/);
  assert.match(body, /<th scope="col" class="number">Giá trị \(người\)<\/th>/);
});
