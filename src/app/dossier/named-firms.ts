import type { Recipe } from '../../evidence/recipe.ts';
import type { NamedFirm } from '../../indicators/ladder/legal-test.ts';
import type { InputRows, Measured } from '../../indicators/measured.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { periodSpan } from '../../model/dates.ts';
import type { PlacedFact } from '../knowledge/load-facts.ts';
import { rememberedRows } from '../knowledge/table-rows.ts';
import type { Knowledge } from './knowledge.ts';

const SUPPLIERS = 'apple_suppliers';

/** Firms that facts or dated supplier lists named by a date; a firm known under an alias is counted once. */
export async function namedFirms(knowledge: Knowledge, recipe: Recipe, asOf: string): Promise<readonly NamedFirm[]> {
  const known = new Map(knowledge.facts.facts.map((fact) => [fact.id, fact]));
  const fromFacts = recipe.firms.flatMap((firm): readonly NamedFirm[] => {
    const facts = firm.facts.flatMap((id) => known.get(id) ?? []).filter((fact) => isKnownBy(fact, asOf));
    const [first] = facts;
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
  const listed = (await supplierRows(knowledge, asOf)).filter(
    (firm) => !aliases.some((alias) => firm.name.toLowerCase().includes(alias)),
  );
  return [...fromFacts, ...listed];
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
}

/** How many firms are named inside a boundary, with the rows that name them. */
export function firmCount(input: FirmCountInput): Measured {
  const { knowledge, firms } = input;
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
