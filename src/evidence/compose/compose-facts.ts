import type { Bilingual } from '../../model/bilingual.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { words } from '../message-runs.ts';
import type { DossierContent, FactReading } from '../reading.ts';
import type { Block, Run, Section } from '../report.ts';
import { type DocumentKey, documentCatalogue, documentWords } from '../wording/catalogue-document.ts';
import { plain, runsCell, section, sentence, tableOf, textCell, textRun, titled } from './pieces.ts';

type Fact = FactReading;

/** The status of a fact in words; as it stands if it has none. */
export function statusWords(status: string): Bilingual {
  const key = `status.${status}`;
  return key in documentCatalogue ? documentWords(key as DocumentKey) : plain(status);
}

/** Cited facts, official and press apart, contradictions side by side. Country cases stand with the lessons. */
export function composeFacts(content: DossierContent): Section {
  const official = ownFacts(content).filter((fact) => fact.status === 'official');
  const blocks: Block[] = [sentence('facts.intro')];
  if (official.length > 0) blocks.push(factsTable('facts-official', words('facts.set.official'), official));
  blocks.push(...content.conflicts.flatMap((conflict) => conflictBlock(content, conflict)));
  return section('facts', words('facts.heading'), blocks);
}

/** The long tables of cited facts, at the end of the report: press and other sources, then other countries. */
export function composeFactTables(content: DossierContent): readonly Section[] {
  const others = ownFacts(content).filter((fact) => fact.status !== 'official');
  const countries = content.facts.filter((fact) => fact.set === 'CTRY');
  const tables = [
    ...(others.length > 0 ? [factsTable('facts-press', words('facts.set.press'), others)] : []),
    ...(countries.length > 0 ? [factsTable('facts-countries', words('lessons.set'), countries)] : []),
  ];
  return tables.length === 0 ? [] : [section('fact-tables', words('facts.tables'), tables)];
}

function ownFacts(content: DossierContent): readonly Fact[] {
  return content.facts.filter((fact) => fact.set !== 'CTRY');
}

function factsTable(id: string, set: Bilingual, facts: readonly Fact[]): Block {
  return tableOf(id, titled('facts.table', { set }), {
    heads: ['facts.place', 'facts.statement', 'facts.period', 'facts.status'],
    rows: facts.map((fact) => [
      textCell(fact.subjectName),
      runsCell([textRun(fact.statement), { kind: 'fact', fact: fact.id }]),
      textCell(formatPeriod(fact.period)),
      textCell(statusWords(fact.status)),
    ]),
  });
}

function conflictBlock(content: DossierContent, conflict: DossierContent['conflicts'][number]): readonly Block[] {
  const members = content.facts.filter((fact) => fact.conflictGroup === conflict.id);
  if (members.length < 2) return [];
  const items: readonly (readonly Run[])[] = members.map((fact) => [
    textRun(fact.statement),
    { kind: 'fact', fact: fact.id },
  ]);
  return [
    {
      kind: 'callout',
      tone: 'contradiction',
      title: titled('facts.conflict', { what: conflict.what }),
      blocks: [{ kind: 'list', items }, sentence('facts.resolution', { resolution: conflict.resolution })],
    },
  ];
}

/** What each country's case teaches, with its cited facts. */
export function composeLessons(content: DossierContent): Section {
  const rows = content.recipe.lessons.map((lesson) => [
    textCell(lesson.country),
    textCell(lesson.worked),
    textCell(lesson.didNot),
    textCell(lesson.condition),
    runsCell(
      lesson.facts.flatMap((id, i): Run[] => [...(i > 0 ? [textRun(plain(', '))] : []), { kind: 'fact', fact: id }]),
    ),
  ]);
  return section('lessons', words('lessons.heading'), [
    sentence('lessons.intro'),
    ...(rows.length > 0
      ? [
          tableOf('lessons', words('lessons.heading'), {
            heads: ['lessons.country', 'lessons.worked', 'lessons.didNot', 'lessons.condition', 'lessons.facts'],
            rows,
          }),
        ]
      : []),
  ]);
}
