import type { Bilingual } from '../../model/bilingual.ts';
import { formatDate } from '../../model/format-date.ts';
import type { Figure } from '../figure.ts';
import type { FigureBook } from '../figure-book.ts';
import { words } from '../message-runs.ts';
import type { DossierContent } from '../reading.ts';
import type { Claim } from '../recipe.ts';
import type { Block, Run, Section } from '../report.ts';
import { staleInputs, staleReleases } from '../stale-inputs.ts';
import { plain, section, sentence, tableOf, textCell, textRun } from './pieces.ts';

/** How a claim stands: on figures, on sources, on neither; and whether what it stands on has grown old. */
export interface ClaimState {
  readonly claim: Claim;
  readonly ground: 'figures' | 'facts' | 'opinion';
  readonly isStale: boolean;
}

/** The state of every claim, given which releases have newer versions. */
export function claimStates(content: DossierContent, book: FigureBook): readonly ClaimState[] {
  const stale = staleReleases(content.releases);
  return content.recipe.claims.map((claim) => {
    const figures = claim.figures.filter((name) => book.names.has(name));
    const ground = figures.length > 0 ? 'figures' : claim.facts.length > 0 ? 'facts' : 'opinion';
    return { claim, ground, isStale: staleGrounds(claim, book, stale).length > 0 };
  });
}

/** Stale releases on which a claim rests, by its figures or its facts. */
export function staleGrounds(
  claim: Claim,
  book: { readonly figures: ReadonlyMap<string, Figure>; readonly names: ReadonlyMap<string, string> },
  stale: ReadonlySet<string>,
): readonly string[] {
  const byFigures = claim.figures.flatMap((name) => staleInputs(book.figures, book.names.get(name), stale));
  const byFacts = claim.facts.length > 0 ? [...stale].filter((release) => release.startsWith('vn-facts@')) : [];
  return [...new Set([...byFigures, ...byFacts])].sort();
}

/** Claims of one section, each followed by the marks of what it stands on; opinions stand in a box that says so. */
export function claimBlocks(states: readonly ClaimState[], where: string, book: FigureBook): readonly Block[] {
  return states
    .filter((state) => state.claim.section === where)
    .map((state): Block => {
      const runs = claimRuns(state.claim, book);
      if (state.ground !== 'opinion') return { kind: 'paragraph', runs };
      return {
        kind: 'callout',
        tone: 'opinion',
        title: words('claims.opinion'),
        blocks: [{ kind: 'paragraph', runs }],
      };
    });
}

/** A claim as it stands in the report: its text with figures and marks of the facts behind it. */
export function claimRuns(claim: Claim, book: FigureBook): readonly Run[] {
  const quoted = quotedRuns(claim.text, book);
  const marks = claim.facts
    .filter((id) => !claim.text.vi.includes(`{fact:${id}}`))
    .map((id): Run => ({ kind: 'fact', fact: id }));
  return [...quoted, ...marks];
}

/** Text with `{figure:NAME}` and `{fact:ID}`; the marks stand in the same order in both languages. */
function quotedRuns(text: Bilingual, book: FigureBook): readonly Run[] {
  const vi = text.vi.split(/\{(figure|fact):([^}]+)\}/);
  const en = text.en.split(/\{(figure|fact):([^}]+)\}/);
  const runs: Run[] = [];
  for (let i = 0; i < vi.length; i += 3) {
    runs.push(textRun({ vi: vi[i] ?? '', en: en[i] ?? '' }));
    const name = vi[i + 2];
    if (name === undefined) continue;
    if (vi[i + 1] === 'fact') runs.push({ kind: 'fact', fact: name });
    else {
      const figure = book.names.get(name);
      runs.push(figure === undefined ? textRun(words('answer.cannot-tell')) : { kind: 'figure', figure });
    }
  }
  return runs.filter((run) => run.kind !== 'text' || run.text.vi !== '' || run.text.en !== '');
}

/** Part 3: the authors' claims and the mechanisms in force that bear on clusters. */
export function composeSolutions(
  content: DossierContent,
  states: readonly ClaimState[],
  book: FigureBook,
): readonly Section[] {
  const rows = content.instruments.map((instrument) => [
    textCell(instrument.name),
    textCell(plain([instrument.document, instrument.article].filter((text) => text !== '').join(', '))),
    textCell(words(`instrument.${instrument.kind}`)),
    textCell(plain(formatDate(instrument.inForceFrom, 'vi'))),
  ]);
  const instruments =
    rows.length === 0
      ? []
      : [
          section('instruments', words('instruments.heading'), [
            sentence('instruments.note'),
            tableOf('instruments', words('instruments.heading'), {
              heads: ['instruments.name', 'instruments.document', 'instruments.kind', 'instruments.from'],
              rows,
            }),
          ]),
        ];
  return [section('solutions', words('claims.heading'), claimBlocks(states, 'solutions', book)), ...instruments];
}
