import { type ReactNode, useState } from 'react';
import type { NextView, ReadingView } from '../../http/contract/reading-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Scatter, type ScatterMark } from '../charts/scatter.tsx';
import { useSpeech } from '../state/language.tsx';
import { nextWords } from '../words/next-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { FigureLink } from './figure-link.tsx';

type NextIndustry = NextView['industries'][number];

/** Industries nearest to what the places have, read from a place × industry table. */
export function NextIndustries({ view }: { readonly view: ReadingView }): ReactNode {
  const say = useSpeech(nextWords);
  const [node, choose] = useState<string>();
  const [near, approach] = useState<string>();
  const { industries } = view.next;
  const value = (figure: string): number | null => view.figures[figure]?.value ?? null;
  const shown = (figure: string): ReactNode => {
    const found = view.figures[figure];
    return found === undefined ? '–' : <FigureLink figure={found} as="number" />;
  };
  const columns: readonly Column<NextIndustry>[] = [
    { key: 'industry', title: say('industry'), isHead: true, value: ({ name }) => say.of(name) },
    {
      key: 'density',
      title: say('density'),
      isNumeric: true,
      value: ({ density }) => value(density),
      show: ({ density }) => shown(density),
    },
    {
      key: 'quotient',
      title: say('quotient'),
      isNumeric: true,
      value: ({ quotient }) => value(quotient),
      show: ({ quotient }) => shown(quotient),
    },
  ];
  const marks = industries.flatMap((industry): readonly ScatterMark[] => {
    const [x, y] = [value(industry.density), value(industry.quotient)];
    if (x === null || y === null) return [];
    const name = say.of(industry.name);
    return [
      { id: industry.code, x, y, name, isOpen: true, spoken: `${name}: ${say.number(x, 3)}, ${say.number(y, 2)}` },
    ];
  });
  return (
    <>
      <ChartFrame
        title={say('industries')}
        spoken={say('spokenIndustries', {
          count: say.number(industries.length, 0),
          names: industries.map(({ name }) => say.of(name)).join('; '),
        })}
        fileName="next-industries"
        table={{ columns, rows: industries, rowKey: ({ code }) => code }}
        note={say('warningTable')}
      >
        {(labelledBy) => (
          <Scatter
            labelledBy={labelledBy}
            look={{ node, near, choose, approach }}
            parts={{
              rest: [],
              marks,
              line: marks.map(({ id }) => id).slice(0, 1),
              x: { title: say('densityAxis') },
              y: { title: say('quotientAxis'), level: 1, levelWords: say('evenShare') },
            }}
          />
        )}
      </ChartFrame>
      <DataTable
        title={say('list')}
        columns={columns}
        rows={industries}
        rowKey={({ code }) => code}
        fileName="next-industries"
      />
    </>
  );
}
