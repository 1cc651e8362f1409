import { unitTitle } from '../../evidence/wording/unit-words.ts';
import type { Books } from '../../indicators/import/header-facts.ts';
import type { ImportOutcome } from '../../indicators/import/import-table.ts';
import { type ColumnMapping, roleWord } from '../../indicators/import/mapping.ts';
import { MEASURES, measureNamed } from '../../indicators/import/measures.ts';
import type { ImportKind } from '../../indicators/import/observation-rows.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { AddDataResult } from '../add-data.ts';
import type { ImportColumnView, ImportReading, ReadingPart } from '../desks/data-desk.ts';
import { cellFaults } from './cell-faults.ts';
import { importPreview } from './import-preview.ts';

const FAULTS_A_PAGE = 200;
/** Wider tables are read whole; a screen shows this much of them. */
const MOST_COLUMNS = 400;

const ROLES: readonly { readonly word: string; readonly title: Bilingual }[] = [
  { word: 'place', title: { vi: 'Địa phương', en: 'Place' } },
  { word: 'place-name', title: { vi: 'Tên địa phương', en: 'Name of the place' } },
  { word: 'industry', title: { vi: 'Ngành', en: 'Industry' } },
  { word: 'industry-name', title: { vi: 'Tên ngành', en: 'Name of the industry' } },
  { word: 'period', title: { vi: 'Kỳ số liệu', en: 'Period' } },
  { word: 'ownership', title: { vi: 'Loại hình sở hữu', en: 'Ownership' } },
  ...MEASURES.map(({ name, title }) => ({ word: name, title })),
  { word: 'none', title: { vi: 'Bỏ qua', en: 'Left out' } },
];

export interface ReadingScene {
  readonly result: AddDataResult;
  readonly kind: ImportKind;
  readonly sheet: string;
  readonly books: Books;
  readonly part: ReadingPart;
  readonly name: string | undefined;
  readonly taken: ImportReading['taken'];
}

/** How a table is understood, as a screen shows it. */
export function importReading(scene: ReadingScene): ImportReading {
  const { result, books, part } = scene;
  const { outcome } = result;
  const table = outcome?.table;
  const period = outcome?.mapping?.period;
  return {
    sheet: scene.sheet,
    kind: scene.kind,
    isSurvey: outcome?.isSurvey ?? false,
    isRemembered: outcome?.isRemembered ?? false,
    titles: outcome?.layout?.titles ?? [],
    bodyRows: outcome?.layout?.body.length ?? 0,
    columns: columnViews(outcome),
    roles: ROLES,
    period:
      period === undefined ? null : { value: period, reason: outcome?.mapping?.periodReason ?? { vi: '', en: '' } },
    geography: outcome?.understood?.geography ?? null,
    classification: outcome?.understood?.classification ?? null,
    measures: (table ?? outcome?.understood)?.measures.map(measureView) ?? [],
    preview: { rows: outcome === undefined ? [] : importPreview({ outcome, books, from: part.row }) },
    notes: result.notes,
    warnings: cellFaults(result.warnings, outcome).slice(0, FAULTS_A_PAGE),
    faults: faultsPage(scene),
    rows: table?.rows.length ?? 0,
    canAdd: table !== undefined && result.refusals.length === 0,
    name: scene.name ?? null,
    taken: scene.taken,
  };
}

const measureView = ({ name, unit }: { readonly name: string; readonly unit: string }) => ({
  name,
  unit: unitSaid(unit),
  title: measureNamed(name)?.title ?? { vi: name, en: name },
});

/** A unit in both languages. */
export const unitSaid = (unit: string): Bilingual => ({ vi: unitTitle(unit, 'vi'), en: unitTitle(unit, 'en') });

function columnViews(outcome: ImportOutcome | undefined): readonly ImportColumnView[] {
  if (outcome?.mapping !== undefined) return outcome.mapping.columns.slice(0, MOST_COLUMNS).map(columnView);
  return (outcome?.layout?.columns ?? []).slice(0, MOST_COLUMNS).map(({ letter, header }) => ({
    letter,
    header,
    role: 'none',
    unit: null,
    fixed: [],
    confidence: 'weak',
    reason: { vi: '', en: '' },
  }));
}

function columnView({ letter, header, role, confidence, reason }: ColumnMapping): ImportColumnView {
  const fixed = role.kind === 'value' ? Object.values(role.fixed).filter((each) => each !== undefined) : [];
  const unit = role.kind === 'value' ? unitSaid(role.unit) : null;
  return { letter, header, role: roleWord(role), unit, fixed, confidence, reason };
}

function faultsPage({ result, part }: ReadingScene): ImportReading['faults'] {
  const { refusals, outcome } = result;
  const pages = Math.max(1, Math.ceil(refusals.length / FAULTS_A_PAGE));
  const page = Math.min(part.faults, pages);
  const shown = refusals.slice((page - 1) * FAULTS_A_PAGE, page * FAULTS_A_PAGE);
  const codes = [...Map.groupBy(refusals, ({ code }) => code)].map(([code, all]) => ({ code, count: all.length }));
  return { list: cellFaults(shown, outcome), total: refusals.length, page, pages, codes };
}
