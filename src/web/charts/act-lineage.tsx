import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActLine } from '../../http/contract/law-contract.ts';
import type { ActArc, ActArcs } from '../state/act-arcs.ts';
import { useSpeech } from '../state/language.tsx';
import { lawWords } from '../words/law-words.ts';
import { ChartSvg, type Drawing } from './chart-svg.tsx';

const ROW = 30;
const YEAR = 44;
const LETTER = 8;
const PAD = 8;
const LONGEST = 30;

/** Acts under one another by their days, and an arc from each to what it replaced, amended or carries out. */
export function ActLineage(props: {
  readonly arcs: ActArcs;
  readonly marked: string | undefined;
  readonly labelledBy: string;
}): ReactNode {
  const { arcs, marked, labelledBy } = props;
  const say = useSpeech(lawWords);
  const draw = (width: number): Drawing => {
    const { rows, deepest } = arcs;
    const names = rows.map((act) => shortName(act, say.language));
    const longest = Math.max(...names.map((name) => name.length), 8);
    const left = Math.min(YEAR + PAD + longest * LETTER, width * 0.72);
    const step = Math.min(26, (width - left - PAD) / (deepest + 0.5));
    const letters = Math.max(6, Math.floor((left - YEAR - PAD) / LETTER));
    return {
      height: rows.length * ROW + PAD,
      drawn: (
        <>
          {arcs.arcs.map((arc) => (
            <Arc
              key={`${arc.link.from} ${arc.link.relation} ${arc.link.to}`}
              arc={arc}
              left={left}
              step={step}
              marked={marked}
            />
          ))}
          {rows.map((act, at) => (
            <Name
              key={act.id}
              act={act}
              at={at}
              isMarked={act.id === marked}
              text={fitted(act, names[at] ?? '', letters)}
            />
          ))}
        </>
      ),
    };
  };
  return <ChartSvg labelledBy={labelledBy} hasLinks draw={draw} />;
}

const cut = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;

/** Where there is no room for the kind, the number alone stands. */
const fitted = ({ number }: ActLine, name: string, letters: number): string =>
  name.length <= letters || number === '' ? cut(name, letters) : cut(number, letters);

/** The number of an act says enough; one without a number goes by its subject. */
function shortName({ number, type, title }: ActLine, language: 'vi' | 'en'): string {
  const name = number === '' ? title[language] : /^\d/u.test(number) ? `${type[language]} ${number}` : number;
  return cut(name, LONGEST + 8);
}

const middle = (row: number): number => row * ROW + ROW / 2;

function Arc(props: {
  readonly arc: ActArc;
  readonly left: number;
  readonly step: number;
  readonly marked: string | undefined;
}): ReactNode {
  const { arc, left, step, marked } = props;
  const say = useSpeech(lawWords);
  const { above, below, depth, link } = arc;
  const isOwn = marked !== undefined && (link.from === marked || link.to === marked);
  const [top, foot, out] = [middle(above), middle(below), left + depth * step];
  const turn = Math.min(10, step, (foot - top) / 2);
  const path = `M${left},${foot}H${out - turn}Q${out},${foot} ${out},${foot - turn}V${top + turn}Q${out},${top} ${out - turn},${top}H${left + 7}`;
  return (
    <g className={`act-arc act-arc-${link.relation}${isOwn ? ' is-own' : ''}`}>
      <title>{`${link.from} – ${say.of(link.words)} – ${link.to}`}</title>
      <path d={path} />
      <path className="act-arc-head" d={`M${left},${top}l7,-4v8z`} />
    </g>
  );
}

function Name(props: {
  readonly act: ActLine;
  readonly at: number;
  readonly isMarked: boolean;
  readonly text: string;
}): ReactNode {
  const { act, at, isMarked, text } = props;
  const say = useSpeech(lawWords);
  const year = (act.issued ?? act.inForceFrom ?? '').slice(0, 4);
  return (
    <Link
      to="/law/$act"
      params={{ act: act.id }}
      className={`act-node act-node-${act.standing}${isMarked ? ' is-mark' : ''}`}
      {...(isMarked ? { 'aria-current': 'true' as const } : {})}
    >
      <title>{`${say.of(act.title)} · ${say.of(act.standingWords)}`}</title>
      <rect x={0} y={at * ROW + 2} width={YEAR + PAD + text.length * LETTER} height={ROW - 4} rx={4} />
      <text className="act-year" x={4} y={middle(at) + 4}>
        {year === '' ? '–' : year}
      </text>
      <text x={YEAR} y={middle(at) + 4}>
        {text}
      </text>
    </Link>
  );
}
