import { type ReactNode, useState } from 'react';
import type { RunAnswer } from '../../http/contract/method-contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { readableDigits } from '../../model/readable-digits.ts';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { PlaceMap } from '../maps/place-map.tsx';
import { amountClasses, classOf } from '../maps/value-classes.ts';
import { useSpeech } from '../state/language.tsx';
import { type PlacedResult, placeValues } from '../state/result-places.ts';
import type { ResultColumn, ResultTable } from '../state/result-rows.ts';
import { runWords } from '../words/run-words.ts';
import { ChoiceField } from './choice-field.tsx';

interface Mapped {
  readonly table: ResultTable;
  readonly placed: PlacedResult;
  readonly names: RunAnswer['names'];
  readonly drawn: ResultColumn;
  readonly fileName: string;
}

/** A column of a result on the map of its places; where it is by industry too, one industry at a time. */
export function ResultMap(props: Mapped): ReactNode {
  const { placed, names } = props;
  const say = useSpeech(runWords);
  const { other } = placed;
  const [chosen, setChosen] = useState(other?.values[0]);
  const value = other?.values.find((each) => each === chosen) ?? other?.values[0];
  const nameOf = (key: string): Bilingual => names[key] ?? { vi: key, en: key };
  return (
    <>
      {other === undefined || value === undefined ? null : (
        <ChoiceField
          label={say('mapOf', { key: other.name })}
          value={value}
          choose={setChosen}
          choices={other.values.map((each) => ({ value: each, words: say.of(nameOf(each)) }))}
        />
      )}
      <MapOfPlaces {...props} value={value} nameOf={nameOf} />
    </>
  );
}

function MapOfPlaces(
  props: Mapped & { readonly value: string | undefined; readonly nameOf: (key: string) => Bilingual },
): ReactNode {
  const { table, placed, drawn, fileName, value, nameOf } = props;
  const say = useSpeech(runWords);
  const [picked, setPicked] = useState<string>();
  const values = placeValues(table.rows, placed, { column: drawn.name, value });
  const known = [...values].flatMap(([id, each]) => (each === null ? [] : [{ id, value: each }]));
  const digits = readableDigits(known.map((each) => each.value));
  const classes = amountClasses(known.map((each) => each.value));
  const shown = (each: number | null | undefined): string =>
    each === null || each === undefined ? say('noValue') : say.number(each, digits);
  const titled = value === undefined ? say.of(drawn.about) : `${say.of(drawn.about)}, ${say.of(nameOf(value))}`;
  const highest = known.toSorted((a, b) => b.value - a.value).slice(0, 3);
  const entries = [
    ...classes.map(({ look, from, to }) => ({
      look,
      words: from === to ? shown(from) : `${shown(from)} – ${shown(to)}`,
    })),
    ...(known.length < values.size ? [{ look: 'missing', words: say('noValue') }] : []),
  ];
  return (
    <ChartFrame
      title={titled}
      fileName={`${fileName}-map`}
      spoken={say('mapSaid', {
        what: titled,
        known: say.number(known.length, 0),
        places: say.number(values.size, 0),
        highest: highest.map((each) => `${say.of(nameOf(each.id))} ${shown(each.value)}`).join('; '),
      })}
      table={{
        rows: [...values],
        rowKey: ([id]) => id,
        columns: [
          { key: 'place', title: say('mapPlace'), isHead: true, value: ([id]) => say.of(nameOf(id)) },
          { key: drawn.name, title: say.of(drawn.about), isNumeric: true, value: ([, each]) => each },
        ],
      }}
    >
      {(labelledBy) => (
        <PlaceMap
          layer={placed.layer}
          looks={Object.fromEntries(
            [...values].map(([id, each]) => [id, classOf(classes, { value: each })?.look ?? 'missing']),
          )}
          names={Object.fromEntries([...values.keys()].map((id) => [id, say.of(nameOf(id))]))}
          labels={[]}
          said={Object.fromEntries([...values].map(([id, each]) => [id, shown(each)]))}
          onPick={setPicked}
          labelledBy={labelledBy}
          tallest={placed.layer.startsWith('vn') ? 1.1 : 0.7}
          legend={{ title: say.of(drawn.about), entries }}
          {...(picked === undefined ? {} : { picked })}
        />
      )}
    </ChartFrame>
  );
}
