import type { Bilingual } from '../../model/bilingual.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { Status } from '../../model/status.ts';
import type { Measured } from '../measured.ts';
import type { LadderParameters, RungOutcome } from './rung.ts';

/** What a support organisation does for a cluster (Decree 80/2021 Art. 23 names institutes, universities, colleges, associations). */
export const SUPPORT_KINDS = ['research', 'training', 'testing', 'association', 'support-centre'] as const;

export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** A named organisation with the row that says it is there. */
export interface SupportOrganisation {
  readonly name: Bilingual;
  readonly kind: SupportKind;
  readonly placeId: string;
  readonly source: {
    readonly release: ReleaseRef;
    readonly table: string;
    readonly row: number;
    readonly status: Status;
    readonly vintage: string;
  };
}

export interface Institutions {
  readonly outcome: RungOutcome;
  readonly organisations: readonly SupportOrganisation[];
}

/**
 * Rung 6: are support organisations of enough kinds named in the places? Presence in a list is evidence; absence from an incomplete
 * list is not, so the rung never answers no.
 */
export function institutions(
  named: {
    readonly prefix: string;
    readonly organisations: readonly SupportOrganisation[];
    readonly facts: readonly string[];
  },
  parameters: LadderParameters,
): Institutions {
  const { organisations } = named;
  const kinds = SUPPORT_KINDS.filter((kind) => organisations.some((organisation) => organisation.kind === kind));
  const absent = SUPPORT_KINDS.filter((kind) => !kinds.includes(kind));
  const count = organisationCount(named.prefix, organisations);
  const holds = kinds.length >= parameters.minSupportKinds;
  return {
    organisations,
    outcome: {
      rung: 'institutions',
      answer: holds ? 'yes' : 'cannot-tell',
      figures: [count],
      reasons: [
        {
          key: holds ? 'institutions.yes' : 'institutions.cannot-tell',
          values: {
            count,
            kinds: { list: kinds.map(kindWords) },
            absent: { list: absent.map(kindWords) },
            needed: parameters.minSupportKinds,
          },
        },
      ],
      settle: holds ? [] : [{ key: 'settle.institutions', values: { absent: { list: absent.map(kindWords) } } }],
      facts: named.facts,
    },
  };
}

/** The kinds in words. */
export function kindWords(kind: SupportKind): Bilingual {
  const words: Readonly<Record<SupportKind, Bilingual>> = {
    research: { vi: 'nghiên cứu', en: 'research' },
    training: { vi: 'đào tạo', en: 'training' },
    testing: { vi: 'thử nghiệm, đo lường', en: 'testing and metrology' },
    association: { vi: 'hiệp hội', en: 'association' },
    'support-centre': { vi: 'trung tâm hỗ trợ', en: 'support centre' },
  };
  return words[kind];
}

function organisationCount(prefix: string, organisations: readonly SupportOrganisation[]): Measured {
  const byTable = new Map<string, SupportOrganisation[]>();
  for (const organisation of organisations) {
    const key = `${organisation.source.release.name}/${organisation.source.table}`;
    byTable.set(key, [...(byTable.get(key) ?? []), organisation]);
  }
  const first = organisations[0]?.source;
  return {
    name: `${prefix}/institutions/count`,
    label: { key: 'figure.organisations' },
    value: organisations.length,
    unit: 'organisations',
    digits: 0,
    period: first?.vintage ?? prefix,
    status: 'sample',
    vintage: first?.vintage ?? prefix,
    method: 'count@1',
    parameters: { kinds: [...SUPPORT_KINDS] },
    inputs: [...byTable.values()].map((list) => {
      const source = list[0]?.source as SupportOrganisation['source'];
      const rows = list.map((organisation) => organisation.source.row).sort((a, b) => a - b);
      return { release: source.release, table: source.table, where: {}, column: '', rows, matched: rows.length };
    }),
    from: [],
  };
}
