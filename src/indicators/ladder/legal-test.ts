import type { Bilingual } from '../../model/bilingual.ts';
import type { IsoDate } from '../../model/dates.ts';
import { isInForce } from '../../model/dates.ts';
import type { Measured, Reason } from '../measured.ts';
import type { SupportOrganisation } from './institutions.ts';
import type { Answer } from './rung.ts';
import { allOf } from './rung.ts';

/** A dated legal rule as data: a replaced decree is an edit in a pack. */
export interface LegalRule {
  readonly id: string;
  readonly actId: string;
  readonly article: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly appliesFrom: IsoDate | null;
  readonly appliesTo: IsoDate | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** False while nobody has checked that the rule still stands on the date. */
  readonly isChecked: boolean;
}

/** A firm named by a source as active in a place; `linkedBy` holds the evidence that it deals with others of the cluster. */
export interface NamedFirm {
  readonly name: string;
  readonly placeId: string;
  readonly evidence:
    | { readonly kind: 'fact' | 'row'; readonly ref: string }
    /** An id of the register, and its row in the release that was read. */
    | { readonly kind: 'record'; readonly ref: string; readonly row: number };
  readonly linkedBy: string | null;
}

export interface Criterion {
  readonly id:
    | 'linked-firms'
    | 'ten-firms'
    | 'support'
    | 'joint-purchase'
    | 'joint-sale'
    | 'inside-contracts'
    | 'shared-brand';
  readonly answer: Answer;
  readonly reason: Reason;
  readonly missing: Reason | null;
}

/** The test on one named administrative boundary. */
export interface BoundaryTest {
  readonly placeId: string;
  readonly name: Bilingual;
  readonly answer: Answer;
  readonly namedFirms: readonly NamedFirm[];
  readonly count: Measured;
  readonly criteria: readonly Criterion[];
}

export interface LegalTest {
  readonly answer: Answer;
  readonly rule: LegalRule | null;
  readonly boundaries: readonly BoundaryTest[];
  readonly reason: Reason;
}

export interface LegalTestInput {
  readonly prefix: string;
  readonly asOf: IsoDate;
  readonly rules: readonly LegalRule[];
  readonly boundaries: readonly { readonly placeId: string; readonly name: Bilingual }[];
  readonly firms: readonly NamedFirm[];
  readonly organisations: readonly SupportOrganisation[];
  /** Whether a place of a source lies inside the boundary. */
  readonly isInside: (placeId: string, boundary: string) => boolean;
  readonly countFigure: (boundary: string, firms: readonly NamedFirm[]) => Measured;
}

/** Rung 7: the cluster test of the rule in force on the date, on each named boundary. A boundary passes only when every criterion has evidence. */
export function legalTest(input: LegalTestInput): LegalTest {
  const rule =
    input.rules.find((candidate) =>
      isInForce({ validFrom: candidate.appliesFrom, validTo: candidate.appliesTo }, input.asOf),
    ) ?? null;
  if (rule === null)
    return {
      answer: 'not-applicable',
      rule,
      boundaries: [],
      reason: { key: 'legal.no-rule', values: { date: { date: input.asOf } } },
    };
  const boundaries = input.boundaries.map((boundary) => testBoundary(input, rule, boundary));
  const answer: Answer = boundaries.some((test) => test.answer === 'yes')
    ? 'yes'
    : boundaries.every((test) => test.answer === 'no') && boundaries.length > 0
      ? 'no'
      : 'cannot-tell';
  return {
    answer,
    rule,
    boundaries,
    reason: {
      key: `legal.${answer}`,
      values: { boundaries: { list: input.boundaries.map((boundary) => boundary.name) } },
    },
  };
}

function testBoundary(
  input: LegalTestInput,
  rule: LegalRule,
  boundary: { readonly placeId: string; readonly name: Bilingual },
): BoundaryTest {
  const namedFirms = input.firms.filter((firm) => input.isInside(firm.placeId, boundary.placeId));
  const linked = namedFirms.filter((firm) => firm.linkedBy !== null);
  const needed = Number(rule.parameters['minimumFirms'] ?? 10);
  const organisations = input.organisations.filter((organisation) =>
    input.isInside(organisation.placeId, boundary.placeId),
  );
  const count = input.countFigure(boundary.placeId, namedFirms);
  const criteria: readonly Criterion[] = [
    {
      id: 'linked-firms',
      answer: linked.length >= 2 ? 'yes' : 'cannot-tell',
      reason: { key: 'legal.linked-firms', values: { linked: linked.length, named: count } },
      missing: linked.length >= 2 ? null : { key: 'legal.missing.linked-firms' },
    },
    {
      id: 'ten-firms',
      answer: linked.length >= needed ? 'yes' : 'cannot-tell',
      reason: { key: 'legal.ten-firms', values: { linked: linked.length, named: count, needed } },
      missing:
        linked.length >= needed ? null : { key: 'legal.missing.ten-firms', values: { short: needed - linked.length } },
    },
    {
      id: 'support',
      answer: organisations.length > 0 ? 'yes' : 'cannot-tell',
      reason: {
        key: 'legal.support',
        values: {
          count: organisations.length,
          names: { list: organisations.slice(0, 4).map((organisation) => organisation.name) },
        },
      },
      missing: organisations.length > 0 ? null : { key: 'legal.missing.support' },
    },
    ...(['joint-purchase', 'joint-sale', 'inside-contracts', 'shared-brand'] as const).map((id) => ({
      id,
      answer: 'cannot-tell' as const,
      reason: { key: `legal.${id}` },
      missing: { key: `legal.missing.${id}` },
    })),
  ];
  const recognised = allOf(criteria.slice(0, 3).map((criterion) => criterion.answer));
  return { placeId: boundary.placeId, name: boundary.name, answer: recognised, namedFirms, count, criteria };
}
