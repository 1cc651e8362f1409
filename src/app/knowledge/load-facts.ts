import type { CitedFact } from '../../evidence/report.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Release } from '../../model/release.ts';
import { releaseName } from '../../model/release.ts';
import { wordsOf } from './load-industries.ts';
import type { KnowledgeSource } from './table-rows.ts';
import { remembered, requireRelease, tableRows } from './table-rows.ts';

/** A cited fact with what is needed to place it. */
export interface PlacedFact extends CitedFact {
  readonly set: string;
  readonly subject: string;
  /** Name of what the fact speaks of, as the fact base writes it: `Hàn Quốc / Korea`. */
  readonly subjectName: Bilingual;
  readonly placeId: string;
  readonly topic: string;
}

/** A group of facts that contradict each other, and what is known about why; never averaged. */
export interface ConflictGroup {
  readonly id: string;
  readonly what: Bilingual;
  readonly resolution: Bilingual;
}

export interface Facts {
  readonly facts: readonly PlacedFact[];
  readonly conflicts: readonly ConflictGroup[];
  readonly gaps: readonly { readonly id: string; readonly sets: string; readonly what: Bilingual }[];
}

/** The fact base: every statement with source, status, strength and its contradictions. */
export async function loadFacts(source: KnowledgeSource): Promise<Facts> {
  const release = await requireRelease(source, 'vn-facts');
  return remembered(source, { kind: 'facts', releases: [release.ref] }, () => readFacts(source, release));
}

async function readFacts(source: KnowledgeSource, release: Release): Promise<Facts> {
  const [facts, conflicts, gaps] = await Promise.all([
    tableRows(source, release, 'facts'),
    tableRows(source, release, 'conflict_groups'),
    tableRows(source, release, 'gaps'),
  ]);
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return {
    facts: facts.map((row) => ({
      id: row.text('id'),
      set: row.text('dossier'),
      subject: row.text('subject'),
      subjectName: bothNames(row.text('subject'), row.text('subject_name')),
      placeId: row.text('place_id'),
      topic: row.text('topic'),
      statement: wordsOf(row.text('statement_vi'), row.text('statement_en')),
      value: row.number('value'),
      valueMax: row.number('value_max'),
      unit: row.text('unit'),
      period: row.text('period'),
      status: row.text('status'),
      strength: row.text('strength') as CitedFact['strength'],
      conflictGroup: orNull(row.text('conflict_group')),
      source: {
        title: row.text('source_title'),
        publisher: row.text('publisher'),
        date: orNull(row.text('publication_date')),
        url: orNull(row.text('url')),
      },
      release: releaseName(release.ref),
      row: row.row,
    })),
    conflicts: conflicts.map((row) => ({
      id: row.text('conflict_group'),
      what: wordsOf(row.text('what_vi'), row.text('what_en')),
      resolution: wordsOf(row.text('resolution_vi'), row.text('resolution_en')),
    })),
    gaps: gaps.map((row) => ({
      id: row.text('gap_id'),
      sets: row.text('dossiers'),
      what: wordsOf(row.text('what_vi'), row.text('what_en')),
    })),
  };
}

/** Regions whose name the fact base writes in Vietnamese only. */
const REGIONS: Readonly<Record<string, string>> = {
  VN: 'Viet Nam',
  'VN-RRD': 'Red River Delta',
  'VN-TDMN': 'Northern Midlands and Mountains',
};

function bothNames(subject: string, written: string): Bilingual {
  const [vi = written, en] = written.split(' / ');
  return { vi, en: REGIONS[subject] ?? en ?? vi };
}
