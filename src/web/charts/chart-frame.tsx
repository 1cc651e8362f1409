import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useSpeech } from '../state/language.tsx';
import { savePng, saveSvg } from '../state/save-picture.ts';
import { tableWords } from '../words/table-words.ts';

/**
 * A picture with its title, what it says to somebody who cannot see it, its table twin, and its downloads. `children` is one `<svg>`
 * whose `role` is `img` and whose label is the spoken summary (`labelledBy` is given to it).
 */
export function ChartFrame<R>(props: {
  readonly title: string;
  readonly spoken: string;
  readonly fileName: string;
  readonly table: {
    readonly columns: readonly Column<R>[];
    readonly rows: readonly R[];
    readonly rowKey: (row: R) => string;
  };
  readonly note?: ReactNode;
  readonly children: (labelledBy: string) => ReactNode;
}): ReactNode {
  const { title, spoken, fileName, table, note, children } = props;
  const say = useSpeech(tableWords);
  const [isTable, setTable] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [titleId, spokenId] = [useId(), useId()];
  const svg = (): SVGSVGElement | null => box.current?.querySelector('svg') ?? null;
  return (
    <figure className="chart">
      <figcaption className="chart-head">
        <span id={titleId} className="chart-title">
          {title}
        </span>
        <span className="table-tools">
          <Button className="tool" onPress={() => setTable(!isTable)}>
            {say(isTable ? 'asPicture' : 'asTable')}
          </Button>
          {isTable ? null : (
            <>
              <Button className="tool" onPress={() => saveSvg(fileName, svg())}>
                {say('svg')}
              </Button>
              <Button className="tool" onPress={() => void savePng(fileName, svg())}>
                {say('png')}
              </Button>
            </>
          )}
        </span>
      </figcaption>
      <p id={spokenId} className="unseen">
        {spoken}
      </p>
      <div ref={box} className="chart-box" hidden={isTable}>
        {children(`${titleId} ${spokenId}`)}
      </div>
      {isTable ? <DataTable title={title} isTitleHidden fileName={fileName} {...table} /> : null}
      {note === undefined ? null : <p className="chart-note">{note}</p>}
    </figure>
  );
}
