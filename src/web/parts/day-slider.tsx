import { type ReactNode, useEffect, useState } from 'react';
import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { FIRST_DAY, today, useAsOf, useChooseAsOf } from '../state/use-as-of.ts';
import { exploreWords } from '../words/explore-words.ts';

const DAY_MS = 86_400_000;
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Days on which the map changes. */
const CHANGES = ['2008-08-01', '2025-07-01'] as const;
const eraOf = (day: string): number => CHANGES.filter((change) => change <= day).length;

/** The as-of day under the map: moving it over a merger changes the map at once, letting go chooses the day. */
export function DaySlider(): ReactNode {
  const say = useSpeech(exploreWords);
  const asOf = useAsOf();
  const choose = useChooseAsOf();
  const [moving, setMoving] = useState<number>(numberOf(asOf));
  useEffect(() => setMoving(numberOf(asOf)), [asOf]);
  const last = today();
  const marks = [
    { day: '2007-12-31', words: say('start') },
    { day: CHANGES[0], words: say('units63') },
    { day: '2025-06-30', words: undefined },
    { day: CHANGES[1], words: say('units34') },
    { day: last, words: say('today') },
  ];
  return (
    <div className="day-slider">
      <Slider
        minValue={numberOf(FIRST_DAY)}
        maxValue={numberOf(last)}
        value={moving}
        onChange={(value) => {
          setMoving(value);
          if (eraOf(dayOf(value)) !== eraOf(asOf)) choose(dayOf(value));
        }}
        onChangeEnd={(value) => choose(dayOf(value))}
      >
        <div className="day-slider-head">
          <Label>{say('slider')}</Label>
          <SliderOutput>{say.date(dayOf(moving))}</SliderOutput>
        </div>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <ul className="day-marks">
        {marks.map(({ day, words }) => (
          <li key={day}>
            <Button
              className="tool"
              onPress={() => choose(day)}
              {...(day === asOf ? { 'aria-current': 'date' as const } : {})}
            >
              {say.date(day)}
              {words === undefined ? null : <span className="quiet">{words}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
