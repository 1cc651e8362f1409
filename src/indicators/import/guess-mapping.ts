import type { Bilingual } from '../../model/bilingual.ts';
import { foldedWords } from '../../model/vietnamese/fold-vietnamese.ts';
import type { Faults } from './faults.ts';
import {
  type Across,
  acrossKeys,
  type Books,
  type HeaderFacts,
  headerFacts,
  isKnownIndustry,
  isKnownPlace,
  SAID,
} from './header-facts.ts';
import { type KeyRole, keyRoleNamed, roleOfHeader } from './header-words.ts';
import { type LayoutColumn, type TableLayout, textOf } from './layout.ts';
import type { ColumnMapping, ColumnRole, Confidence, Fixed, ImportMapping } from './mapping.ts';
import { isRatio, type MeasureKind, measureNamed, measureOf, plainUnit, unitOf } from './measures.ts';
import { yearInTitle } from './period-text.ts';
import { surveyRole } from './survey-fields.ts';

/** A column that a person assigns: `--map place=Tỉnh`; the column by header, part of it, or letter. */
export interface StatedColumn {
  readonly as: string;
  readonly column: string;
}

export interface GuessRequest {
  readonly layout: TableLayout;
  readonly books: Books;
  readonly stated: readonly StatedColumn[];
  /** Columns remembered from an earlier table with the same header. */
  readonly remembered: readonly StatedColumn[];
  readonly measure: string | undefined;
  readonly period: string | undefined;
  readonly units: ReadonlyMap<string, string>;
}

interface Guess {
  readonly role: ColumnRole;
  readonly confidence: Confidence;
  readonly reason: Bilingual;
}

interface Frame extends GuessRequest {
  readonly facts: ReadonlyMap<number, HeaderFacts>;
  readonly across: Across;
  readonly tableMeasure:
    | { readonly kind: MeasureKind; readonly reason: Bilingual; readonly confidence: Confidence }
    | undefined;
}

/** Says what each column of a table is, why and how surely; what a person states or stated before goes first. */
export function guessMapping(request: GuessRequest, faults: Faults): ImportMapping {
  const { layout, books } = request;
  const assigned = assignedColumns(request, faults);
  const facts = new Map(layout.columns.map((column) => [column.index, headerFacts(column, books)]));
  const keys = new Map<number, Guess>();
  for (const column of layout.columns) {
    const guess = assigned.has(column.index) ? undefined : keyGuess(column, request);
    if (guess !== undefined) keys.set(column.index, guess);
  }
  const held = new Set([...keys.values()].flatMap(({ role }) => (role.kind === 'key' ? [role.role] : [])));
  for (const [, each] of assigned) if (keyRoleNamed(each.as) !== undefined) held.add(each.as as KeyRole);
  const open = layout.columns.filter(
    (column) => !keys.has(column.index) && !isHeldByKey(assigned.get(column.index)?.as),
  );
  const across = acrossKeys(
    open.flatMap((column) => facts.get(column.index) ?? []),
    held,
  );
  const frame: Frame = { ...request, facts, across, tableMeasure: measureOfTable(request) };
  const columns = layout.columns.map((column): ColumnMapping => {
    const own = assigned.get(column.index);
    const guess =
      own !== undefined ? assignedGuess(column, own, frame) : (keys.get(column.index) ?? valueGuess(column, frame));
    return { index: column.index, letter: column.letter, header: column.header, ...guess };
  });
  return { columns: oneKeyEach(columns, request), ...tablePeriod(request) };
}

interface Assigned {
  readonly as: string;
  readonly isRemembered: boolean;
}

function isHeldByKey(as: string | undefined): boolean {
  return as !== undefined && (keyRoleNamed(as) !== undefined || as === 'none' || as.endsWith('-name'));
}

function assignedColumns(request: GuessRequest, faults: Faults): ReadonlyMap<number, Assigned> {
  const assigned = new Map<number, Assigned>();
  for (const { as, column } of request.remembered) {
    const found = request.layout.columns.filter((each) => each.header === column);
    for (const each of found) assigned.set(each.index, { as, isRemembered: true });
  }
  for (const { as, column } of request.stated) {
    const found = columnsNamed(request.layout.columns, column);
    if (found.length === 0) {
      const names = request.layout.columns
        .map((each) => `${each.letter}: ${each.header === '' ? '–' : each.header}`)
        .join('; ');
      faults.refuse(
        'no-such-column',
        { column },
        {
          vi: `Không có cột "${column}" như nêu ở --map ${as}=…. Các cột có: ${names}.`,
          en: `There is no column "${column}" as --map ${as}=… says. The columns are: ${names}.`,
        },
      );
    }
    if (
      !['none', 'place-name', 'industry-name'].includes(as) &&
      keyRoleNamed(as) === undefined &&
      measureNamed(as) === undefined
    ) {
      faults.refuse(
        'unknown-role',
        { column },
        {
          vi: `--map ${as}=…: không rõ "${as}". Dùng place, industry, period, ownership, none hoặc tên chỉ tiêu như workers, enterprises, turnover.`,
          en: `--map ${as}=…: "${as}" is not known. Use place, industry, period, ownership, none, or a measure such as workers, enterprises, turnover.`,
        },
      );
    }
    if (keyRoleNamed(as) !== undefined)
      for (const [index, each] of assigned) if (each.as === as) assigned.set(index, { as: 'none', isRemembered: true });
    for (const each of found) assigned.set(each.index, { as, isRemembered: false });
  }
  return assigned;
}

function columnsNamed(columns: readonly LayoutColumn[], name: string): readonly LayoutColumn[] {
  const words = foldedWords(name);
  const exact = columns.filter((column) => column.header === name || foldedWords(column.header) === words);
  if (exact.length > 0) return exact;
  const part = columns.filter((column) => column.parts.some((each) => foldedWords(each) === words));
  return part.length > 0 ? part : columns.filter((column) => column.letter === name.trim().toUpperCase());
}

function assignedGuess(column: LayoutColumn, own: Assigned, frame: Frame): Guess {
  const confidence: Confidence = own.isRemembered ? 'remembered' : 'stated';
  const reason = own.isRemembered ? SAID.remembered : SAID.stated;
  const key = keyRoleNamed(own.as);
  if (key !== undefined) return { role: { kind: 'key', role: key }, confidence, reason };
  if (own.as === 'place-name') return { role: { kind: 'name', of: 'place' }, confidence, reason };
  if (own.as === 'industry-name') return { role: { kind: 'name', of: 'industry' }, confidence, reason };
  const kind = measureNamed(own.as);
  if (kind === undefined) return { role: { kind: 'ignored' }, confidence, reason };
  return { role: valueRole(column, kind, frame), confidence, reason };
}

/** Guesses key columns and columns to leave out. */
function keyGuess(column: LayoutColumn, request: GuessRequest): Guess | undefined {
  const survey = surveyRole(column, request.layout.columns);
  if (survey !== undefined) return { role: survey, confidence: 'likely', reason: SAID.survey };
  const words = [...column.parts]
    .reverse()
    .map((part) => roleOfHeader(part))
    .find((role) => role !== undefined);
  if (words?.role === 'enterprise') return { role: { kind: 'ignored' }, confidence: 'sure', reason: SAID.identity };
  if (words?.role === 'ignored') return { role: { kind: 'ignored' }, confidence: 'sure', reason: SAID.headerWord };
  if (words !== undefined && (words.isExact || measureOf(column.header) === undefined)) {
    return {
      role: { kind: 'key', role: words.role },
      confidence: words.isExact ? 'sure' : 'likely',
      reason: SAID.headerWord,
    };
  }
  if (column.parts.some((part) => measureOf(part) !== undefined)) return undefined;
  const cells = request.layout.body
    .slice(0, 200)
    .map((row) => row.cells[column.index] ?? null)
    .filter((cell) => textOf(cell) !== '');
  const texts = cells.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
  if (texts.length < cells.length / 2 || texts.length === 0) return undefined;
  const share = (test: (cell: string) => boolean): number =>
    texts.filter((cell) => test(String(cell))).length / texts.length;
  if (share((cell) => isKnownPlace(cell, request.books.places)) >= 0.6) {
    return { role: { kind: 'key', role: 'place' }, confidence: 'likely', reason: SAID.content };
  }
  if (share((cell) => isKnownIndustry(cell, request.books.industries)) >= 0.6) {
    return { role: { kind: 'key', role: 'industry' }, confidence: 'likely', reason: SAID.content };
  }
  return undefined;
}

function valueGuess(column: LayoutColumn, frame: Frame): Guess {
  const ignored = (reason: Bilingual): Guess => ({ role: { kind: 'ignored' }, confidence: 'sure', reason });
  if (column.parts.some(isRatio)) return ignored(SAID.ratio);
  const facts = frame.facts.get(column.index);
  if (facts === undefined) return ignored(SAID.unknown);
  if (facts.measure !== undefined) {
    return { role: valueRole(column, facts.measure, frame), confidence: 'sure', reason: SAID.headerWord };
  }
  const fixed = fixedBy(facts, frame.across);
  const table = frame.tableMeasure;
  if (table === undefined || Object.keys(fixed).length === 0) return { ...ignored(SAID.unknown), confidence: 'weak' };
  return { role: valueRole(column, table.kind, frame), confidence: table.confidence, reason: table.reason };
}

function valueRole(column: LayoutColumn, kind: MeasureKind, frame: Frame): ColumnRole {
  const facts = frame.facts.get(column.index);
  const printed = facts?.unit ?? unitOf(frame.layout.unitLine ?? '', kind) ?? titleUnit(frame.layout, kind);
  const unit = frame.units.get(kind.name) ?? printed?.name ?? plainUnit(kind);
  const tens = frame.units.has(kind.name) ? 0 : (printed?.tens ?? 0);
  return {
    kind: 'value',
    measure: kind.name,
    unit,
    tens,
    fixed: facts === undefined ? {} : fixedBy(facts, frame.across),
  };
}

function titleUnit(layout: TableLayout, kind: MeasureKind): ReturnType<typeof unitOf> {
  return kind.counts === 'money'
    ? layout.titles.map((title) => unitOf(title, kind)).find((unit) => unit !== undefined)
    : undefined;
}

function fixedBy(facts: HeaderFacts, across: Across): Fixed {
  const place = across.has('place') ? (facts.place ?? facts.total) : undefined;
  const industry = across.has('industry') ? (facts.industry ?? facts.total) : undefined;
  const ownership = across.has('ownership') ? (facts.ownership ?? facts.total) : undefined;
  const period = across.has('period') ? facts.period : undefined;
  return {
    ...(place === undefined ? {} : { place }),
    ...(industry === undefined ? {} : { industry }),
    ...(ownership === undefined ? {} : { ownership }),
    ...(period === undefined ? {} : { period }),
  };
}

function measureOfTable(request: GuessRequest): Frame['tableMeasure'] {
  const stated = request.measure === undefined ? undefined : measureNamed(request.measure);
  if (stated !== undefined) return { kind: stated, reason: SAID.stated, confidence: 'stated' };
  const kind = request.layout.titles.map(measureOf).find((each) => each !== undefined);
  return kind === undefined ? undefined : { kind, reason: SAID.title, confidence: 'likely' };
}

/** Of two columns for one key, the one with codes is the key and the other its name; a third is left out. */
function oneKeyEach(columns: readonly ColumnMapping[], request: GuessRequest): readonly ColumnMapping[] {
  const codeShare = (column: ColumnMapping): number => {
    const texts = request.layout.body
      .slice(0, 200)
      .map((row) => textOf(row.cells[column.index]))
      .filter((text) => text !== '');
    return (
      texts.filter((text) => /^[A-Z]?\d{1,6}$|^[A-Z]$|^VN\d\d-\d+$/u.test(text)).length / Math.max(1, texts.length)
    );
  };
  const chosen = new Map<KeyRole, ColumnMapping>();
  const rank = (column: ColumnMapping): number =>
    (column.confidence === 'stated' ? 10 : column.confidence === 'remembered' ? 5 : 0) + codeShare(column);
  for (const column of columns) {
    if (column.role.kind !== 'key') continue;
    const known = chosen.get(column.role.role);
    if (known === undefined || rank(column) > rank(known)) chosen.set(column.role.role, column);
  }
  return columns.map((column) => {
    if (column.role.kind !== 'key' || chosen.get(column.role.role) === column) return column;
    const { role } = column.role;
    const isName = (role === 'place' || role === 'industry') && codeShare(column) < 0.5;
    return { ...column, role: isName ? { kind: 'name' as const, of: role } : { kind: 'ignored' as const } };
  });
}

function tablePeriod(request: GuessRequest): Pick<ImportMapping, 'period' | 'periodReason'> {
  if (request.period !== undefined) return { period: request.period, periodReason: SAID.stated };
  const year = request.layout.titles.map(yearInTitle).find((each) => each !== undefined);
  return { period: year, periodReason: year === undefined ? undefined : SAID.title };
}
