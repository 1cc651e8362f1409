import type { OwnAct } from '../../model/own-act.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { Release } from '../../model/release.ts';
import type {
  ActLine,
  ActView,
  LawDesk,
  LawSource,
  LawView,
  LineageView,
  PolicyAsked,
  RuleView,
  TermView,
} from '../desks/law-desk.ts';
import { lawRows } from '../knowledge/law-rows.ts';
import { wordsOf } from '../knowledge/load-industries.ts';
import { loadLaw } from '../knowledge/load-law.ts';
import { type KnowledgeSource, rememberedRows } from '../knowledge/table-rows.ts';
import { actFamily } from './act-family.ts';
import { actLine, lineageView, ruleView } from './act-lines.ts';
import { addOwnActs, type OwnLawPorts, ownActsIn, ownTrail, withdrawOwnAct } from './own-law.ts';
import { policyView } from './policy-view.ts';
import { type FoundedDossier, restingOnAct } from './resting-on-act.ts';

export interface LawPorts extends KnowledgeSource {
  dossiers(): Promise<readonly FoundedDossier[]>;
  /** Acts that people added; without it the pack stands alone, and nothing can be added. */
  readonly own?: OwnLawPorts;
}

const CLOSED: Parsed<never> = {
  ok: false,
  refusals: [
    {
      code: 'closed',
      where: {},
      said: { vi: 'Sổ văn bản ở đây chỉ để đọc.', en: 'The register of acts can only be read here.' },
    },
  ],
};

interface Register {
  readonly acts: readonly ActLine[];
  readonly rules: readonly RuleView[];
  readonly lineage: readonly LineageView[];
  readonly terms: readonly TermView[];
  readonly source: LawSource;
  readonly rows: ReadonlyMap<string, { readonly row: number; readonly source: string; readonly url: string }>;
}

/** The register of acts and rules, read on a day. */
export function openLaw(given: LawPorts): LawDesk {
  const { own } = given;
  const ports = { ...given, ownActs: async () => (own === undefined ? [] : ownActsIn(await own.authority())) };
  return {
    changes: async (asked) => policyView(await loadLaw({ ...ports, ownActs: () => withCarried(ports, asked) }), asked),
    add: async (acts) => (own === undefined ? CLOSED : addOwnActs(ports, own, acts)),
    withdraw: async (act) => (own === undefined ? CLOSED : withdrawOwnAct(own, act)),
    async law(asOf) {
      const { rows: _, ...register } = await registerOn(ports, asOf);
      return { asOf, ...register } satisfies LawView;
    },
    async act(id, asOf) {
      const register = await registerOn(ports, asOf);
      const act = register.acts.find((each) => each.id === id);
      return act === undefined ? undefined : actView(ports, { register, act, asOf });
    },
  };
}

/** The acts that people added here, and those that what is asked for carries beside them. */
async function withCarried(
  { ownActs }: Pick<Required<KnowledgeSource>, 'ownActs'>,
  { ownActs: carried = [] }: PolicyAsked,
): Promise<readonly OwnAct[]> {
  const here = await ownActs();
  const known = new Set(here.map(({ act_id: id }) => id));
  return [...here, ...carried.filter(({ act_id: id }) => !known.has(id))];
}

async function registerOn(ports: LawPorts, asOf: string): Promise<Register> {
  const { release, acts, lineage, own } = await lawRows(ports);
  const [rules, terms] = await Promise.all(['rules', 'synonyms'].map((table) => rememberedRows(ports, release, table)));
  const days = { asOf, registerMade: release.descriptor.created };
  const rulesOf = (act: string): number => (rules ?? []).filter((row) => row.text('act_id') === act).length;
  const lines = acts
    .map((row) => {
      const id = row.text('act_id');
      return actLine(row, days, { rules: rulesOf(id), origin: own.has(id) ? 'own' : 'pack' });
    })
    .sort(latestFirst);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return {
    acts: lines,
    rules: (rules ?? []).map((row) => ruleView(row, byId.get(row.text('act_id')), asOf)),
    lineage: lineage.map(lineageView),
    terms: (terms ?? []).map((row) => ({
      term: wordsOf(row.text('term_vi'), row.text('term_en')),
      meaning: row.text('meaning_id'),
      note: wordsOf(row.text('note_vi'), row.text('note_en')),
    })),
    source: sourceOf(release),
    rows: new Map(
      acts.map((row) => [
        row.text('act_id'),
        { row: row.row, source: row.text('source'), url: row.text('source_url') },
      ]),
    ),
  };
}

/** By the first day, the latest first; acts without any date stand last. */
function latestFirst(one: ActLine, other: ActLine): number {
  const [a, b] = [one, other].map(({ inForceFrom, issued }) => inForceFrom ?? issued ?? '');
  return a === b ? 0 : (a ?? '') < (b ?? '') ? 1 : -1;
}

function sourceOf({ ref, descriptor }: Release): LawSource {
  return {
    name: ref.name,
    version: ref.version,
    title: descriptor['lienket:title'],
    note: descriptor['lienket:note'] ?? { vi: '', en: '' },
    licence: descriptor.licenses.map(({ name }) => name).join(', '),
  };
}

async function actView(
  ports: LawPorts,
  { register, act, asOf }: { readonly register: Register; readonly act: ActLine; readonly asOf: string },
): Promise<ActView> {
  const rules = register.rules.filter((rule) => rule.act === act.id);
  const lineage = register.lineage.filter(({ from, to }) => from === act.id || to === act.id);
  const named = new Set(lineage.flatMap(({ from, to }) => [from, to]).filter((id) => id !== act.id));
  const family = new Set(actFamily([act.id], register.lineage));
  const found = register.rows.get(act.id);
  return {
    asOf,
    act,
    source: { vi: found?.source ?? '', en: found?.source ?? '' },
    sourceUrl: found?.url === undefined || found.url === '' ? null : found.url,
    row: found?.row ?? 0,
    rules,
    lineage,
    others: register.acts.filter(({ id }) => named.has(id)),
    rests: await restingOnAct(ports, { act: act.id, rules, dossiers: await ports.dossiers() }),
    pack: register.source,
    family: {
      acts: register.acts.filter(({ id }) => family.has(id)),
      lineage: register.lineage.filter(({ from, to }) => family.has(from) && family.has(to)),
    },
    trail: act.origin === 'own' && ports.own !== undefined ? await ownTrail(ports.own, act.id) : [],
  };
}
