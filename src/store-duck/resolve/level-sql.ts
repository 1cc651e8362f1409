import { type Comparison, MISSING_LEVEL, type Test } from '../../matching/compare/comparison.ts';
import { PLACE_MARK } from '../../matching/normalise/levelled-place.ts';
import type { MatchPlan } from '../../matching/roles/match-plan.ts';
import { literalSql } from '../quoted-sql.ts';

/** Columns of one facet of a pair: `a` and `b` are the two records. */
interface PairColumns {
  readonly facet: number;
  readonly partner: number | undefined;
}

/** Levels of agreement of every pair of a table (l, r), one column `g0`, `g1`… a facet; the meaning is that of `levelOf`. */
export function levelsSql(plan: MatchPlan, pairs: string): string {
  const inner = plan.facets.flatMap(({ hasTokens, hasPieces }, at) => [
    `a.t${at} AS at${at}`,
    `b.t${at} AS bt${at}`,
    ...(hasTokens ? sharedSql(at, 'w') : []),
    ...(hasPieces ? sharedSql(at, 'p') : []),
  ]);
  const levels = plan.facets.map(
    ({ comparison, partner }, facet) => `${levelSql(comparison, { facet, partner })} AS g${facet}`,
  );
  return `SELECT l, r, ${levels.join(', ')} FROM (SELECT p.l, p.r, ${inner.join(', ')}
    FROM ${pairs} p JOIN records a ON a.id = p.l JOIN records b ON b.id = p.r)`;
}

/** Weight of the shared words (w) or pieces (p), and of both sides; equal texts need no such look. */
function sharedSql(at: number, kind: 'w' | 'p'): readonly string[] {
  const list = `${kind}${at}`;
  const shared = `coalesce(list_sum(list_transform(list_intersect(a.${list}, b.${list}), lambda x: x & 65535)), 0)`;
  return [
    `CASE WHEN a.t${at} = b.t${at} OR a.t${at} = '' OR b.t${at} = '' THEN 0 ELSE ${shared} END AS s${list}`,
    `a.${kind}n${at} AS a${kind}n${at}`,
    `b.${kind}n${at} AS b${kind}n${at}`,
  ];
}

/** The level of one facet of a pair whose texts and shared weights stand in columns. */
export function levelSql({ levels }: Comparison, columns: PairColumns): string {
  const { facet } = columns;
  if (levels[0]?.test.is === 'places')
    return `CAST(CASE WHEN at${facet} = '' OR bt${facet} = '' THEN ${MISSING_LEVEL} ELSE ${placeLevelSql(`at${facet}`, `bt${facet}`)} END AS TINYINT)`;
  const cases = levels.map(({ test }, at) => `WHEN ${testSql(test, columns)} THEN ${levels.length - at}`);
  return `CAST(CASE WHEN at${facet} = '' OR bt${facet} = '' THEN ${MISSING_LEVEL} ${cases.join(' ')} ELSE 0 END AS TINYINT)`;
}

function testSql(test: Test, columns: PairColumns): string {
  const { facet, partner } = columns;
  const [a, b] = [`at${facet}`, `bt${facet}`];
  switch (test.is) {
    case 'equal':
      return `${a} = ${b}`;
    case 'crossed':
      return `(${a} = bt${partner} AND ${b} = at${partner})`;
    case 'jaro-winkler':
      return `jaro_winkler_similarity(${a}, ${b}) >= ${test.least}`;
    case 'edits':
      return `(abs(length(${a}) - length(${b})) <= ${test.most} AND damerau_levenshtein(${a}, ${b}) <= ${test.most})`;
    case 'slices': {
      const same = test.of.map(
        ([from, length]) =>
          `CAST(substr(${a}, ${from + 1}, ${length}) = substr(${b}, ${from + 1}, ${length}) AS INTEGER)`,
      );
      return `${same.join(' + ')} >= ${test.least}`;
    }
    case 'first-letters':
      return `left(${a}, ${test.count}) = left(${b}, ${test.count})`;
    case 'last-letters':
      return `right(${a}, ${test.count}) = right(${b}, ${test.count})`;
    case 'before':
      return `(${beforeSql(a, test.mark)} <> '' AND ${beforeSql(a, test.mark)} = ${beforeSql(b, test.mark)})`;
    case 'overlap':
      return `(sw${facet} > 0 AND 2 * sw${facet} >= ${test.least} * (awn${facet} + bwn${facet}))`;
    case 'contained':
      return `(sw${facet} > 0 AND sw${facet} >= ${test.least} * least(awn${facet}, bwn${facet}))`;
    case 'alike':
      return `(sp${facet} > 0 AND 2 * sp${facet} >= ${test.least} * (apn${facet} + bpn${facet}))`;
    case 'places':
      return `(${placeLevelSql(a, b)} >= ${test.least})`;
    case 'any':
    case 'all':
      return `(${test.of.map((each) => testSql(each, columns)).join(test.is === 'any' ? ' OR ' : ' AND ')})`;
  }
}

/** How far two places agree, as `placeLevel` says it of the levels in their texts. */
function placeLevelSql(a: string, b: string): string {
  const part = (text: string, at: number): string => `split_part(${text}, ${literalSql(PLACE_MARK)}, ${at})`;
  const contradicts = (at: number): string =>
    `(${part(a, at)} <> '' AND ${part(b, at)} <> '' AND ${part(a, at)} <> ${part(b, at)})`;
  const list = (text: string): string => `string_split(${part(text, 4)}, ' ')`;
  const isSplit = `contains(${part(a, 4)}, ' ') OR contains(${part(b, 4)}, ' ')`;
  return `(CASE WHEN ${part(a, 1)} <> ${part(b, 1)} OR ${contradicts(2)} THEN 0
    WHEN ${part(a, 4)} <> '' AND ${part(b, 4)} <> '' THEN CASE WHEN list_has_any(${list(a)}, ${list(b)})
      THEN CASE WHEN ${isSplit} THEN 5 ELSE 6 END WHEN ${contradicts(3)} THEN 1 ELSE 2 END
    WHEN ${part(a, 3)} = '' OR ${part(b, 3)} = '' THEN 3 WHEN ${contradicts(3)} THEN 1 ELSE 4 END)`;
}

/** The text before a mark; empty where the mark does not stand. */
export function beforeSql(text: string, mark: string): string {
  return `(CASE WHEN contains(${text}, ${literalSql(mark)}) THEN split_part(${text}, ${literalSql(mark)}, 1) ELSE '' END)`;
}
