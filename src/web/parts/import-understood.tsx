import type { ReactNode } from 'react';
import type { ImportReading, UploadView } from '../../http/contract/data-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { saidOnScreen } from '../state/said-on-screen.ts';
import { importWords } from '../words/import-words.ts';

/** Whether the table is clean, what the whole of it was understood as, and what had to be decided on the way. */
export function ImportUnderstood(props: {
  readonly reading: ImportReading;
  readonly upload: UploadView;
  readonly isFresh: boolean;
}): ReactNode {
  const { reading, upload, isFresh } = props;
  const say = useSpeech(importWords);
  const { geography, classification, period, measures } = reading;
  const places = (['VN34', 'VN63', 'VN64'] as const).find((each) => each === geography);
  const verdict = reading.canAdd
    ? say('clean', { rows: say.number(reading.bodyRows, 0) })
    : say('faulty', { count: say.number(reading.faults.total, 0) });
  const facts: readonly (readonly [string, string | null])[] = [
    [say('geography'), places === undefined ? geography : say(`places-${places}`)],
    [say('classification'), classification?.replace('vsic', 'VSIC ') ?? null],
    [say('periodOfAll'), period?.value ?? null],
    [say('measuresRead'), measures.map(({ title, unit }) => say('measureUnit', { title, unit })).join(', ') || null],
  ];
  const notes = [...upload.notes, ...reading.notes];
  const unique = notes.filter((note, at) => notes.findIndex(({ en }) => en === note.en) === at);
  return (
    <>
      <p role="status" className={`verdict verdict-${isFresh ? (reading.canAdd ? 'clean' : 'faulty') : 'working'}`}>
        {isFresh ? verdict : say('working')}
      </p>
      {reading.isRemembered ? <p className="quiet">{say('remembered')}</p> : null}
      {reading.isSurvey ? <p className="quiet">{say('survey')}</p> : null}
      <dl className="facts">
        {facts.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <Lines title={say('notes')} lines={unique.map((note) => say.of(note))} />
      <Lines
        title={say('warnings')}
        lines={reading.warnings.map(({ said, where, letter }) => {
          const place = [where.row === undefined ? '' : `${say('faultRow')} ${where.row}`, letter ?? ''].filter(
            Boolean,
          );
          const words = say.of(saidOnScreen(said, reading.roles));
          return place.length === 0 ? words : `${place.join(', ')}: ${words}`;
        })}
      />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <details className="import-notes" open={lines.length < 4}>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
