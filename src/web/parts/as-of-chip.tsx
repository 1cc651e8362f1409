import { type ReactNode, useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  FieldError,
  Heading,
  Input,
  Label,
  Popover,
  Slider,
  SliderThumb,
  SliderTrack,
  TextField,
} from 'react-aria-components';
import { parseIsoDate } from '../../model/dates.ts';
import { useSpeech } from '../state/language.tsx';
import { FIRST_DAY, today, useAsOf, useChooseAsOf, useOwnDays } from '../state/use-as-of.ts';
import { dateWords } from '../words/date-words.ts';

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The as-of date, always in view; pressing it lets a reader move along time. */
export function AsOfChip(): ReactNode {
  const say = useSpeech(dateWords);
  const asOf = useAsOf();
  const date = say.date(asOf);
  return (
    <DialogTrigger>
      <Button className="chip as-of" aria-label={say('chipSpoken', { date })}>
        {say('chip', { date })}
      </Button>
      <Popover placement="bottom end" className="popover">
        <Dialog className="as-of-dialog">{({ close }) => <ChooseDay close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ChooseDay({ close }: { readonly close: () => void }): ReactNode {
  const say = useSpeech(dateWords);
  const asOf = useAsOf();
  const choose = useChooseAsOf();
  const [text, setText] = useState(say.date(asOf));
  const [first, last] = [FIRST_DAY, today()];
  const day = parseIsoDate(text);
  const fault =
    day === undefined
      ? say('notADay')
      : day < first || day > last
        ? say('outside', { first: say.date(first), last: say.date(last) })
        : undefined;
  const take = (chosen: string): void => {
    choose(chosen);
    close();
  };
  return (
    <form
      className="choose-day"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== undefined && fault === undefined) take(day);
      }}
    >
      <Heading slot="title">{say('title')}</Heading>
      <p className="quiet">{say('explain')}</p>
      <TextField value={text} onChange={setText} isInvalid={fault !== undefined} autoFocus>
        <Label>{say('day')}</Label>
        <Input inputMode="numeric" placeholder={say('form')} />
        <FieldError>{fault}</FieldError>
      </TextField>
      <Slider
        minValue={dayNumber(first)}
        maxValue={dayNumber(last)}
        value={dayNumber(day !== undefined && fault === undefined ? day : asOf)}
        onChange={(value) => setText(say.date(dayOf(value)))}
        onChangeEnd={(value) => choose(dayOf(value))}
      >
        <Label>{say('slider')}</Label>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <Button type="submit" className="button primary" isDisabled={fault !== undefined}>
        {say('apply')}
      </Button>
      <NotedDays asOf={asOf} last={last} take={take} />
    </form>
  );
}

/** Days worth noting: where places and codes change, and the dossier's own. */
function NotedDays(props: {
  readonly asOf: string;
  readonly last: string;
  readonly take: (day: string) => void;
}): ReactNode {
  const { asOf, last, take } = props;
  const say = useSpeech(dateWords);
  const ownDays = useOwnDays();
  const marks = [
    { day: '2018-08-20', what: say('vsic2018') },
    { day: '2025-07-01', what: say('vn34') },
    { day: '2025-11-15', what: say('vsic2025') },
    ...ownDays.map((own) => ({ day: own, what: say('ofDossier') })),
    { day: last, what: say('today') },
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <>
      <h3>{say('marks')}</h3>
      <ul className="days">
        {marks.map((mark) => (
          <li key={`${mark.day} ${mark.what}`}>
            <Button
              className="day"
              onPress={() => take(mark.day)}
              {...(mark.day === asOf ? { 'aria-current': 'date' as const } : {})}
            >
              <time dateTime={mark.day}>{say.date(mark.day)}</time>
              <span>{mark.what}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
