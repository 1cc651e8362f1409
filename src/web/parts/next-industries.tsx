import { type ReactNode, useState } from 'react';
import type { NextView, ReadingView } from '../../http/contract/reading-contract.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Scatter } from '../charts/scatter.tsx';
import type { ScatterMark } from '../charts/scatter-parts.ts';
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
  const columns = useIndustryColumns(view);
  const marks = useIndustryMarks(view);
  const table = { columns, rows: industries, rowKey: ({ code }: NextIndustry) => code };
  return (
    <>
      <ChartFrame
        title={say('industries')}
        spoken={say('spokenIndustries', {
          count: say.number(industries.length, 0),
          names: industries.map(({ name }) => say.of(name)).join('; '),
        })}
        fileName={FILE}
        table={table}
        note={say('warningTable')}
      >
        {(labelledBy) => (
          <Scatter
            labelledBy={labelledBy}
            look={{ node, near, choose, approach }}
            parts={{
              rest: NO_REST,
              marks,
              line: marks.map(({ id }) => id).slice(0, 1),
              x: { title: say('densityAxis') },
              y: { title: say('quotientAxis'), level: 1, levelWords: say('evenShare') },
            }}
          />
        )}
      </ChartFrame>
      <h2>{say('industryList')}</h2>
      <DataTable title={say('industryList')} isTitleHidden {...table} fileName={FILE} />
    </>
  );
}

const FILE = 'next-industries';
const NO_REST: readonly ScatterMark[] = [];

function useIndustryColumns(view: ReadingView): readonly Column<NextIndustry>[] {
  const say = useSpeech(nextWords);
  const numeric = (key: 'density' | 'quotient'): Column<NextIndustry> => ({
    key,
    title: say(key),
    isNumeric: true,
    value: (industry) => view.figures[industry[key]]?.value ?? null,
    show: (industry) => {
      const found = view.figures[industry[key]];
      return found === undefined ? '–' : <FigureLink figure={found} as="number" />;
    },
  });
  return [
    { key: 'industry', title: say('industry'), isHead: true, value: ({ name }) => say.of(name) },
    numeric('density'),
    numeric('quotient'),
  ];
}

function useIndustryMarks({ next, figures }: ReadingView): readonly ScatterMark[] {
  const say = useSpeech(nextWords);
  return next.industries.flatMap(({ code, name, density, quotient }): readonly ScatterMark[] => {
    const [x, y] = [figures[density]?.value ?? null, figures[quotient]?.value ?? null];
    if (x === null || y === null) return [];
    const spoken = say('industryPoint', { name, density: say.number(x, 3), quotient: say.number(y, 2) });
    return [{ id: code, x, y, name: say.of(name), isOpen: true, spoken }];
  });
}
