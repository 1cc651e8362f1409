import type { Recipe } from '../../evidence/recipe.ts';
import type { NamedFirm } from '../../indicators/ladder/legal-test.ts';
import { rowsNamed } from '../../indicators/ladder/register-evidence.ts';
import type { InputRows, Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { periodSpan } from '../../model/dates.ts';
import { firmName } from '../../register/firm-name.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import type { Knowledge } from './knowledge.ts';
import type { RegisterFirms } from './register-firms.ts';

const SUPPLIERS = 'apple_suppliers';

/** Where and when firms are asked for, and what the register knows of them. */
export interface NamedAsked {
  readonly knowledge: Knowledge;
  readonly recipe: Recipe;
  readonly asOf: string;
  readonly register: RegisterFirms | undefined;
}

/** Firms that facts, the register or dated supplier lists named by a date; a firm known under an alias, or by two of them, is counted once. */
export async function namedFirms({ knowledge, recipe, asOf, register }: NamedAsked): Promise<readonly NamedFirm[]> {
  const facts = new Map(knowledge.facts.facts.map((fact) => [fact.id, fact]));
  const fromFacts = recipe.firms.flatMap((firm): readonly NamedFirm[] => {
    const [first] = firm.facts.flatMap((id) => facts.get(id) ?? []).filter((fact) => isKnownBy(fact, asOf));
    return first === undefined
      ? []
      : [
          {
            name: firm.name,
            placeId: firm.place,
            evidence: { kind: 'fact', ref: first.id },
            linkedBy: firm.linkedBy ?? null,
          },
        ];
  });
  const aliases = recipe.firms
    .flatMap((firm) => [firm.name, ...(firm.aliases ?? [])])
    .map((alias) => alias.toLowerCase());
  const isNew = (name: string): boolean => !aliases.some((alias) => name.toLowerCase().includes(alias));
  const registered = (register?.firms ?? []).filter(({ name }) => isNew(name));
  const known = new Set(registered.flatMap(({ cores }) => cores));
  const listed = (await supplierRows(knowledge, asOf)).filter(
    ({ name }) => isNew(name) && !known.has(firmName(name).core),
  );
  return [
    ...fromFacts,
    ...registered.map(
      ({ name, place, id, row }): NamedFirm => ({
        name,
        placeId: place,
        evidence: { kind: 'record', ref: id, row },
        linkedBy: null,
      }),
    ),
    ...listed,
  ];
}

/** A fact counts on a date when it was published, or spoke of a period that had ended, by then. */
export function isKnownBy(fact: PlacedFact, asOf: string): boolean {
  if (fact.source.date !== null && /^\d{4}/.test(fact.source.date)) return fact.source.date <= asOf;
  const span = periodSpan(fact.period.replace(/^(c\.|as stated|end-)\s*/, ''));
  return span !== undefined && span.last <= asOf;
}

/** Rows of the latest yearly supplier list that had been published by the date, each supplier once for each place. */
async function supplierRows(knowledge: Knowledge, asOf: string): Promise<readonly NamedFirm[]> {
  const release = await knowledge.source.shelf.find('vn-enterprises-sample');
  if (release === undefined) return [];
  const rows = await rememberedRows(knowledge.source, release, SUPPLIERS);
  const years = rows.map((row) => row.text('year')).filter((year) => year !== '' && `${year}-12-31` <= asOf);
  const latest = years.sort().at(-1);
  const seen = new Set<string>();
  return rows
    .filter((row) => row.text('year') === latest && row.text('place_id') !== '')
    .filter((row) => {
      const key = `${row.text('supplier_name')} ${row.text('place_id')}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((row) => ({
      name: row.text('supplier_name'),
      placeId: row.text('place_id'),
      evidence: { kind: 'row' as const, ref: String(row.row) },
      linkedBy: null,
    }));
}

export interface FirmCountInput {
  readonly prefix: string;
  readonly boundary: string;
  readonly name: Bilingual;
  readonly firms: readonly NamedFirm[];
  readonly knowledge: Knowledge;
  readonly register: RegisterFirms | undefined;
}

/** How many firms are named inside a boundary, with the rows that name them. */
export function firmCount(input: FirmCountInput): Measured {
  const { knowledge, firms, register } = input;
  const factRow = new Map(knowledge.facts.facts.map((fact) => [fact.id, fact.row]));
  const inputs = [
    inputOf(knowledge, {
      release: 'vn-facts',
      table: 'facts',
      rows: firms.flatMap((firm) => (firm.evidence.kind === 'fact' ? [factRow.get(firm.evidence.ref) ?? 0] : [])),
    }),
    inputOf(knowledge, {
      release: 'vn-enterprises-sample',
      table: SUPPLIERS,
      rows: firms.flatMap((firm) => (firm.evidence.kind === 'row' ? [Number(firm.evidence.ref)] : [])),
    }),
    ...(register === undefined ? [] : [recordInput(register, firms)]),
  ].filter((made) => made !== undefined);
  return {
    name: `${input.prefix}/legal/${input.boundary}`,
    label: { key: 'figure.named-firms', values: { place: input.name } },
    value: firms.length,
    unit: 'enterprises',
    digits: 0,
    period: input.prefix,
    status: 'press',
    vintage: input.prefix,
    method: 'count@1',
    parameters: { boundary: input.boundary, firms: firms.map((firm) => firm.name) },
    inputs,
    from: [],
  };
}

function recordInput({ extract }: RegisterFirms, firms: readonly NamedFirm[]): InputRows | undefined {
  const named = firms.flatMap(({ evidence }) =>
    evidence.kind === 'record' ? [{ row: evidence.row, id: evidence.ref }] : [],
  );
  if (named.length === 0) return undefined;
  return { release: extract.release, table: extract.table, column: 'name', ...rowsNamed(named) };
}

function inputOf(
  knowledge: Knowledge,
  made: { readonly release: string; readonly table: string; readonly rows: readonly number[] },
): InputRows | undefined {
  const release = knowledge.releaseRefs.get(made.release);
  if (release === undefined || made.rows.length === 0) return undefined;
  const rows = [...new Set(made.rows)].sort((a, b) => a - b);
  return {
    release,
    table: made.table,
    where: {},
    column: made.table === 'facts' ? 'statement_vi' : 'supplier_name',
    rows,
    matched: rows.length,
  };
}
