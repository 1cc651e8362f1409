import { type ReactNode, useState } from 'react';
import type { ObservationSpec, Resource } from '../../model/data-package.ts';
import { formatPeriod } from '../../model/format-period.ts';
import { type Release, releaseName } from '../../model/release.ts';
import { addressOf } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { parseCsv } from '../state/parse-csv.ts';
import type { TrialShape } from '../state/trial-methods.ts';
import { periodsOf, pivotedTable } from '../state/trial-pivot.ts';
import type { TrialInput } from '../state/trial-table.ts';
import { useAsk } from '../state/use-ask.ts';
import { useCsv } from '../state/use-csv.ts';
import { trialWords } from '../words/trial-words.ts';
import { Answered } from './answered.tsx';

/** A table longer than this is not read into the browser. */
const MOST_ROWS = 60_000;

interface Pickable {
  readonly key: string;
  readonly release: Release;
  readonly resource: Resource;
  readonly spec: ObservationSpec;
}

/** Tables at hand whose observations have the shape that a method wants. */
function pickables(releases: readonly Release[], shape: TrialShape): readonly Pickable[] {
  return releases.flatMap((release) =>
    release.descriptor.resources.flatMap((resource) => {
      const spec = resource['lienket:observations'];
      const isShort = (resource['lienket:rows'] ?? 0) <= MOST_ROWS;
      if (spec === undefined || !isShort || (shape === 'table') !== (spec.kind === 'place-industry')) return [];
      return [{ key: `${releaseName(release.ref)}/${resource.name}`, release, resource, spec }];
    }),
  );
}

/** Picks a table of observations at hand, a measure and a period. */
export function TrialPick(props: {
  readonly shape: TrialShape;
  readonly take: (input: TrialInput | undefined) => void;
}): ReactNode {
  const { shape, take } = props;
  const say = useSpeech(trialWords);
  const answer = useAsk('GET /releases');
  const [key, setKey] = useState('');
  return (
    <Answered of={answer}>
      {({ releases }) => {
        const tables = pickables(releases, shape);
        const chosen = tables.find((each) => each.key === key);
        if (tables.length === 0) return <p className="quiet">{say('noTables')}</p>;
        return (
          <>
            <label className="pick">
              <span>{say('table')}</span>
              <select
                value={key}
                onChange={(event) => {
                  setKey(event.target.value);
                  take(undefined);
                }}
              >
                <option value="">{say('choose')}</option>
                {tables.map(({ key: each, release, resource }) => (
                  <option key={each} value={each}>
                    {`${say.of(release.descriptor['lienket:title'])}: ${say.of(resource['lienket:title'])}`}
                  </option>
                ))}
              </select>
            </label>
            {chosen === undefined ? null : <PickPart key={key} picked={chosen} take={take} />}
          </>
        );
      }}
    </Answered>
  );
}

function PickPart({
  picked,
  take,
}: {
  readonly picked: Pickable;
  readonly take: (input: TrialInput) => void;
}): ReactNode {
  const { release, resource } = picked;
  const { name, version } = release.ref;
  const path = '/releases/:name/:version/tables/:table/csv';
  const answer = useCsv(addressOf(path, { name, version, table: resource.name }));
  return <Answered of={answer}>{(text) => <ChoosePart picked={picked} text={text} take={take} />}</Answered>;
}

function ChoosePart(props: {
  readonly picked: Pickable;
  readonly text: string;
  readonly take: (input: TrialInput) => void;
}): ReactNode {
  const { picked, text, take } = props;
  const { spec, key } = picked;
  const say = useSpeech(trialWords);
  const [rows] = useState(() => parseCsv(text));
  const periods = periodsOf(rows, spec);
  const measures = Object.entries(spec.measures);
  const [measure, setMeasure] = useState(measures[0]?.[0] ?? '');
  const [period, setPeriod] = useState(periods[0] ?? '');
  const run = (): void => {
    const title = spec.measures[measure]?.title ?? { vi: measure, en: measure };
    const when = formatPeriod(period);
    take({
      table: pivotedTable(rows, spec, { measure, period }),
      source: { vi: `${key}, ${title.vi}, ${when.vi}`, en: `${key}, ${title.en}, ${when.en}` },
    });
  };
  return (
    <div className="pick-part">
      <label className="pick">
        <span>{say('measure')}</span>
        <select value={measure} onChange={(event) => setMeasure(event.target.value)}>
          {measures.map(([id, { title }]) => (
            <option key={id} value={id}>
              {say.of(title)}
            </option>
          ))}
        </select>
      </label>
      <label className="pick">
        <span>{say('period')}</span>
        <select value={period} onChange={(event) => setPeriod(event.target.value)}>
          {periods.map((each) => (
            <option key={each} value={each}>
              {say.of(formatPeriod(each))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button primary" onClick={run}>
        {say('run')}
      </button>
    </div>
  );
}
