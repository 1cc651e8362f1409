import { type Geography, geographyAge, geographyOf, geographyOn } from '../indicators/as-of/geography.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { parseIsoDate } from '../model/dates.ts';
import type { Parsed, Refusal } from '../model/refusal.ts';
import { type CodeSystem, EMPTY_CODE, type SystemRequest, wordRefusal } from './convert-code-system.ts';
import { type PlaceFacts, type PlaceRow, placeExplanation } from './convert-place-words.ts';
import { type KnowledgeSource, requireRelease, tableRows } from './knowledge/table-rows.ts';
import type { MappedSource } from './ports-convert.ts';

interface Links {
  readonly targets: readonly string[];
  readonly isComplete: boolean;
}

const NO_LINKS: Links = { targets: [], isComplete: false };

/** The mapping between two dated geographies: `VN63` → `VN34`, or the geographies in force on two days. */
export async function placeSystem(source: KnowledgeSource, request: SystemRequest): Promise<Parsed<CodeSystem>> {
  const [from, to] = [geographyNamed(request.from), geographyNamed(request.to)];
  const refusals = requestFaults(request, { from, to });
  if (from === undefined || to === undefined || refusals.length > 0) return { ok: false, refusals };
  const release = await requireRelease(source, 'vn-places');
  const facts = await placeFacts(source, release);
  const groupOf = (target: string): string | undefined =>
    request.level === undefined ? target : ancestorOf(facts, target, request.level);
  const units = [...facts.byId.values()].filter((place) => place.geography === from && place.level !== 'country');
  const sources = units.flatMap((place) => {
    const links = groupedLinks(facts, place, { to, level: request.level });
    return [place.code, place.id].map((code): MappedSource => ({ code, ...links }));
  });
  const levels = new Map(
    units.flatMap(
      (place) =>
        [
          [place.code, place.level],
          [place.id, place.level],
        ] as const,
    ),
  );
  const country: MappedSource = { code: 'VN', targets: ['VN'], isComplete: true };
  return {
    ok: true,
    value: {
      from,
      to,
      sources: [...sources, country],
      targetColumn: 'place_id',
      releases: [release.ref],
      groupOf,
      isTooCoarse: (code) => request.level === 'commune' && levels.get(code) !== 'commune',
      levelOf: (code) => (code === 'VN' ? 'country' : levels.get(code)),
      explain: (code) => (code === null ? EMPTY_CODE : placeExplanation(facts, { code, from })),
    },
  };
}

function geographyNamed(text: string): Geography | undefined {
  const name = text.toUpperCase();
  if (name === 'VN64' || name === 'VN63' || name === 'VN34') return name;
  const date = parseIsoDate(text);
  return date === undefined ? undefined : geographyOn(date);
}

function requestFaults(
  request: SystemRequest,
  named: { from: string | undefined; to: string | undefined },
): readonly Refusal[] {
  const faults = (['from', 'to'] as const).flatMap((side) => {
    if (named[side] !== undefined) return [];
    const said: Bilingual = {
      vi: `--${side} “${request[side]}” không phải VN64, VN63, VN34 hay một ngày (2025-07-01)`,
      en: `--${side} “${request[side]}” is neither VN64, VN63, VN34 nor a day (2025-07-01)`,
    };
    return [wordRefusal('unknown-geography', said)];
  });
  if (request.level !== undefined && request.level !== 'province' && request.level !== 'commune') {
    const vi = `--level của địa bàn là province hoặc commune, không phải “${request.level}”`;
    const en = `--level of places is province or commune, not “${request.level}”`;
    faults.push(wordRefusal('unknown-level', { vi, en }));
  }
  if (faults.length === 0 && named.from === named.to && request.level === undefined) {
    const vi = `--from và --to cùng là ${named.from}; không có gì để chuyển (có thể gộp bằng --level province)`;
    const en = `--from and --to are both ${named.from}; there is nothing to convert (--level province would add up)`;
    faults.push(wordRefusal('same-system', { vi, en }));
  }
  return faults;
}

async function placeFacts(
  source: KnowledgeSource,
  release: Awaited<ReturnType<typeof requireRelease>>,
): Promise<PlaceFacts> {
  const columns = ['place_id', 'geography', 'level', 'code', 'name_vi', 'full_name_vi', 'name_en', 'parent_id'];
  const places = await tableRows(source, release, { table: 'places', columns });
  const lineage = await tableRows(source, release, { table: 'lineage', columns: ['from_id', 'to_id', 'extent'] });
  const rows = places.map(
    (row): PlaceRow => ({
      id: row.text('place_id'),
      geography: row.text('geography'),
      level: row.text('level'),
      code: row.text('code'),
      nameVi: row.text('full_name_vi') || row.text('name_vi'),
      nameEn: row.text('name_en') || row.text('name_vi'),
      parent: row.text('parent_id'),
    }),
  );
  const forward = new Map<string, { target: string; isWhole: boolean }[]>();
  const backward = new Map<string, { target: string; isWhole: boolean }[]>();
  for (const row of lineage) {
    const [from, to, isWhole] = [row.text('from_id'), row.text('to_id'), row.text('extent') === 'whole'];
    forward.set(from, [...(forward.get(from) ?? []), { target: to, isWhole }]);
    backward.set(to, [...(backward.get(to) ?? []), { target: from, isWhole }]);
  }
  return { byId: new Map(rows.map((row) => [row.id, row])), forward, backward };
}

/** The units of another geography that share territory with a unit, through every geography between. */
function linksTo(facts: PlaceFacts, id: string, geography: Geography): Links {
  const [own, other] = [geographyAge(geographyOf(id)), geographyAge(geography)];
  if (own === undefined || other === undefined) return NO_LINKS;
  const edges = own < other ? facts.forward : facts.backward;
  let links: Links = { targets: [id], isComplete: true };
  for (let step = 0; step < Math.abs(other - own); step += 1) links = stepped(edges, links);
  return links;
}

/** One step of lineage: a source with one target is complete when its mark says whole, one with several holds all of them. */
function stepped(edges: PlaceFacts['forward'], { targets, isComplete }: Links): Links {
  const next = new Set<string>();
  let isStillComplete = isComplete;
  for (const unit of targets) {
    const found = edges.get(unit) ?? [];
    for (const edge of found) next.add(edge.target);
    if (found.length === 0 || (found.length === 1 && found[0]?.isWhole === false)) isStillComplete = false;
  }
  return { targets: [...next].sort(), isComplete: isStillComplete && next.size > 0 };
}

/**
 * Targets at the level asked for. Where the communes of a unit do not tell its province for certain, its own province may:
 * provinces were merged as wholes.
 */
function groupedLinks(
  facts: PlaceFacts,
  place: PlaceRow,
  { to, level }: { to: Geography; level: string | undefined },
): Links {
  const links = linksTo(facts, place.id, to);
  if (level === undefined) return links;
  const own = grouped(facts, links, level);
  if (own.isComplete || level !== 'province') return own;
  const province = ancestorOf(facts, place.id, 'province');
  if (province === undefined || province === place.id) return own;
  const whole = grouped(facts, linksTo(facts, province, to), level);
  return whole.isComplete && (own.targets.length === 0 || whole.targets.length === 1) ? whole : own;
}

function grouped(facts: PlaceFacts, links: Links, level: string): Links {
  const groups = links.targets.map((target) => ancestorOf(facts, target, level));
  const known = groups.filter((group) => group !== undefined);
  return {
    targets: [...new Set(known)].sort(),
    isComplete: links.isComplete && known.length === groups.length && known.length > 0,
  };
}

function ancestorOf(facts: PlaceFacts, id: string, level: string): string | undefined {
  let place = facts.byId.get(id);
  while (place !== undefined && place.level !== level) place = facts.byId.get(place.parent);
  return place?.id;
}
