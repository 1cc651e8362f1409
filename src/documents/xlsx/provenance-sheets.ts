import { canonicalJson } from '../../evidence/canonical-json.ts';
import type { Figure } from '../../evidence/figure.ts';
import { type DocumentKey, documentWords } from '../../evidence/wording/catalogue-document.ts';
import { missingWords } from '../../evidence/wording/format-figure.ts';
import { unitTitle } from '../../evidence/wording/unit-words.ts';
import { citedFully } from '../outline/act-citation.ts';
import {
  figureLabel,
  inputRelease,
  type OriginScene,
  rowsText,
  selectionText,
  statusWords,
} from '../outline/provenance.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** The sheets that lead each number home: figures, their inputs, facts, acts, releases. */
export function provenanceSheets(scene: OriginScene): readonly Sheet[] {
  return [figuresSheet(scene), inputsSheet(scene), factsSheet(scene), actsSheet(scene), releasesSheet(scene)];
}

function sheet(
  scene: OriginScene,
  keys: readonly [name: DocumentKey, title: DocumentKey],
  table: { readonly heads: readonly DocumentKey[]; readonly rows: Sheet['rows'] },
): Sheet {
  const word = (key: DocumentKey): string => documentWords(key)[scene.language];
  return { name: word(keys[0]), title: word(keys[1]), heads: table.heads.map(word), rows: table.rows };
}

function exact(value: number | null | undefined, digits: number): SheetCell {
  return value === null || value === undefined || !Number.isFinite(value) ? null : { value, digits };
}

/** A figure without value and without bounds; a range is something. */
function hasNothing({ value, low, high }: Figure): boolean {
  return value === null && low === undefined && high === undefined;
}

function figuresOf({ report, outline }: OriginScene): readonly (readonly [string, Figure])[] {
  return [...outline.figureMarks].flatMap(([id, mark]) => {
    const figure = report.figures[id];
    return figure === undefined ? [] : [[mark, figure] as const];
  });
}

function figuresSheet(scene: OriginScene): Sheet {
  const { language } = scene;
  const rows = figuresOf(scene).map(([mark, figure]): readonly SheetCell[] => [
    mark,
    figure.id,
    figureLabel(figure, scene),
    exact(figure.value, figure.digits),
    hasNothing(figure) ? missingWords(figure.missing, language) : '',
    exact(figure.low, figure.digits),
    exact(figure.high, figure.digits),
    figure.boundsKind === undefined ? '' : documentWords(`bounds.${figure.boundsKind}`)[language],
    unitTitle(figure.unit, language),
    figure.period,
    statusWords(figure.status, language),
    figure.vintage,
    figure.derivation.method,
    canonicalJson(figure.derivation.parameters),
    figure.derivation.inputs.map(inputLine).join('\n'),
    figure.derivation.from.join(', '),
  ]);
  const heads: readonly DocumentKey[] = [
    'field.mark',
    'field.id',
    'field.label',
    'field.value',
    'field.missing',
    'field.low',
    'field.high',
    'field.bounds',
    'field.unit',
    'field.period',
    'field.status',
    'field.vintage',
    'field.method',
    'field.parameters',
    'field.inputs',
    'field.from',
  ];
  return sheet(scene, ['sheet.provenance', 'appendix.figures'], { heads, rows });
}

type Input = Figure['derivation']['inputs'][number];

function inputLine(input: Input): string {
  const rows = input.rows.length === 0 ? String(input.matched) : rowsText(input.rows);
  return `${inputRelease(input)} ${input.release.hash} ${input.table}.${input.column} [${selectionText(input)}] ${rows}`;
}

function inputsSheet(scene: OriginScene): Sheet {
  const rows = figuresOf(scene).flatMap(([mark, figure]) =>
    figure.derivation.inputs.map((input): readonly SheetCell[] => [
      mark,
      figure.id,
      inputRelease(input),
      input.release.hash,
      input.table,
      selectionText(input),
      input.column,
      rowsText(input.rows),
      { value: input.matched, digits: 0 },
    ]),
  );
  const heads: readonly DocumentKey[] = [
    'field.mark',
    'field.id',
    'field.release',
    'field.hash',
    'field.table',
    'field.selection',
    'field.column',
    'field.rows',
    'field.matched',
  ];
  return sheet(scene, ['sheet.inputs', 'field.inputs'], { heads, rows });
}

function factsSheet(scene: OriginScene): Sheet {
  const { report, outline, language } = scene;
  const rows = [...outline.factMarks].flatMap(([id, mark]): readonly (readonly SheetCell[])[] => {
    const fact = report.facts[id];
    if (fact === undefined) return [];
    return [
      [
        mark,
        fact.id,
        fact.statement[language],
        fact.value,
        fact.valueMax,
        unitTitle(fact.unit, language),
        fact.period,
        statusWords(fact.status, language),
        documentWords(`strength.${fact.strength}`)[language],
        fact.conflictGroup ?? '',
        fact.source.publisher,
        fact.source.title,
        fact.source.date ?? '',
        fact.source.url ?? '',
        fact.release,
        fact.row,
      ],
    ];
  });
  const heads: readonly DocumentKey[] = [
    'field.mark',
    'field.id',
    'field.statement',
    'field.value',
    'field.valueMax',
    'field.unit',
    'field.period',
    'field.status',
    'field.strength',
    'field.conflict',
    'field.publisher',
    'field.source',
    'field.date',
    'field.url',
    'field.release',
    'field.row',
  ];
  return sheet(scene, ['sheet.facts', 'appendix.facts'], { heads, rows });
}

function actsSheet(scene: OriginScene): Sheet {
  const { report, outline, language } = scene;
  const rows = [...outline.actMarks].flatMap(([id, mark]) => {
    const act = report.acts[id];
    return act === undefined
      ? []
      : [
          [
            mark,
            act.number,
            citedFully(act, language),
            act.issuer[language],
            act.issued,
            act.howSure,
            act.warning?.[language] ?? '',
          ],
        ];
  });
  const heads: readonly DocumentKey[] = [
    'field.mark',
    'field.number',
    'field.title',
    'field.issuer',
    'field.date',
    'field.howSure',
    'callout.warning',
  ];
  return sheet(scene, ['sheet.acts', 'appendix.acts'], { heads, rows });
}

function releasesSheet(scene: OriginScene): Sheet {
  const { report, language } = scene;
  const rows = report.releases.map((release) => [
    `${release.name}@${release.version}`,
    release.title[language],
    release.hash,
    release.licence,
    release.vintage,
    release.newer ?? '',
    release.sources.join('; '),
  ]);
  const heads: readonly DocumentKey[] = [
    'field.release',
    'field.title',
    'field.hash',
    'field.licence',
    'field.vintage',
    'field.newer',
    'field.sources',
  ];
  return sheet(scene, ['sheet.releases', 'appendix.releases'], { heads, rows });
}
