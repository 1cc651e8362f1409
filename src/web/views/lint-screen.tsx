import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Finding, LintView } from '../../http/contract/lint-contract.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Failure } from '../parts/failure.tsx';
import { FindingCard } from '../parts/finding-card.tsx';
import { Gate } from '../parts/gate.tsx';
import { LintBring } from '../parts/lint-bring.tsx';
import { LintSilenced } from '../parts/lint-silenced.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Screen } from '../parts/screen.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { markedFindings } from '../state/marked-findings.ts';
import { saveBlob } from '../state/save-table.ts';
import { useAct } from '../state/use-act.ts';
import { type LintHook, useLint } from '../state/use-lint.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import { useMay } from '../state/use-session.ts';
import { lintWords } from '../words/lint-words.ts';
import '../styles/cards.css';
import '../styles/data.css';
import '../styles/forms.css';
import '../styles/notes.css';
import '../styles/lint.css';

/** What in this draft must be mended? */
export function LintScreen(): ReactNode {
  const say = useSpeech(lintWords);
  return (
    <Gate action="draft.check" question={say('asks')}>
      <Bench />
    </Gate>
  );
}

function Bench(): ReactNode {
  const say = useSpeech(lintWords);
  const hook = useLint();
  const { view } = hook;
  return (
    <Screen
      question={say('asks')}
      sentence={view === undefined ? say('intro') : <LintSentence view={view} />}
      source={<p>{say('accuracy')}</p>}
    >
      <LintBring hook={hook} />
      {view === undefined ? null : <Read key={`${view.file} ${view.day.on}`} view={view} hook={hook} />}
    </Screen>
  );
}

function LintSentence({ view }: { readonly view: LintView }): ReactNode {
  const say = useSpeech(lintWords);
  const faults = view.findings.filter(({ kind }) => kind === 'fault').length;
  const n = (value: number): string => say.number(value, 0);
  return say('sentence', {
    file: view.file,
    paragraphs: n(view.paragraphs.length),
    day: say.date(view.day.on),
    from: lintWords[`from-${view.day.from}`],
    faults: n(faults),
    notes: n(view.findings.length - faults),
    silenced: n(view.silenced.length),
  });
}

const cardId = (at: number): string => `finding-${at}`;
const passageId = (paragraph: number): string => `passage-${paragraph}`;

/** Brings something on the screen and gives it the focus. */
function focusOn(id: string): void {
  const found = document.getElementById(id);
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}

/** Findings beside the text; keys go from one to the next, to its passage and back. */
function Read({ view, hook }: { readonly view: LintView; readonly hook: LintHook }): ReactNode {
  const say = useSpeech(lintWords);
  const maySilence = useMay('draft.silence');
  const [chosen, setChosen] = useState(0);
  const { findings } = view;
  const choose = (at: number): void => {
    const next = Math.max(0, Math.min(findings.length - 1, at));
    setChosen(next);
    focusOn(cardId(next));
  };
  const paragraphOf = (at: number): number => findings[at]?.where.paragraph ?? 0;
  usePlainKeys({
    j: () => choose(document.activeElement?.id === cardId(chosen) ? chosen + 1 : chosen),
    k: () => choose(chosen - 1),
    g: () => focusOn(passageId(paragraphOf(chosen))),
    b: () => focusOn(cardId(chosen)),
  });
  return (
    <>
      <Downloads view={view} saveDocument={hook.saveDocument} />
      <p className="quiet">{say('keys')}</p>
      <div className="lint-read">
        <section aria-labelledby="lint-findings">
          <h2 id="lint-findings">{say('findings')}</h2>
          {findings.length === 0 ? <p>{say('none')}</p> : null}
          <ol className="findings">
            {findings.map((finding, at) => (
              <FindingCard
                // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own; their order is that of the text.
                key={`${finding.code} ${finding.where.paragraph} ${at}`}
                id={cardId(at)}
                finding={finding}
                isChosen={at === chosen}
                goTo={() => {
                  setChosen(at);
                  focusOn(passageId(finding.where.paragraph));
                }}
                {...(maySilence ? { silence: (reason: string) => hook.silence(finding, reason) } : {})}
              />
            ))}
          </ol>
          <LintSilenced view={view} {...(maySilence ? { unsilence: hook.unsilence } : {})} />
        </section>
        <Passages view={view} chosen={paragraphOf(chosen)} back={() => focusOn(cardId(chosen))} />
      </div>
      <FindingTable findings={findings} file={view.file} />
    </>
  );
}

function Passages(props: { readonly view: LintView; readonly chosen: number; readonly back: () => void }): ReactNode {
  const { view, chosen, back } = props;
  const say = useSpeech(lintWords);
  return (
    <section className="lint-text" aria-labelledby="lint-text" lang="vi">
      <h2 id="lint-text" lang={say.language}>
        {say('text')}
      </h2>
      {view.paragraphs.map((line) => (
        <div
          key={line.number}
          id={passageId(line.number)}
          tabIndex={-1}
          className={`passage${line.isHeading ? ' passage-heading' : ''}${line.number === chosen ? ' is-chosen' : ''}`}
        >
          <span className="passage-number quiet" aria-hidden="true">
            {line.number}
          </span>
          <p>
            <MarkedText text={line.text} marks={markedFindings(line, view.findings)} />
          </p>
          {line.number === chosen ? (
            <Button className="tool" onPress={back}>
              {say('back')}
            </Button>
          ) : null}
        </div>
      ))}
    </section>
  );
}

function Downloads(props: { readonly view: LintView; readonly saveDocument: () => Promise<void> }): ReactNode {
  const { view, saveDocument } = props;
  const say = useSpeech(lintWords);
  const act = useAct();
  const stem = view.file.replace(/\.\w+$/u, '');
  const save = (name: string, value: unknown): void =>
    saveBlob(`${stem}-${name}.json`, new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
  return (
    <div className="screen-actions">
      <Button className="button" isDisabled={act.isBusy} onPress={() => void act.run(saveDocument)}>
        {say('findingsWord')}
      </Button>
      <Button className="button" onPress={() => save('findings', view)}>
        {say('findingsJson')}
      </Button>
      <Button
        className="button"
        onPress={() =>
          void ask('GET /lint/silences', { query: { document: view.file } }).then((list) => save('false-alarms', list))
        }
      >
        {say('alarmsFile')}
      </Button>
      {act.error === undefined ? null : <Failure error={act.error} />}
    </div>
  );
}

function FindingTable({ findings, file }: { readonly findings: readonly Finding[]; readonly file: string }): ReactNode {
  const say = useSpeech(lintWords);
  if (findings.length === 0) return null;
  return (
    <details>
      <summary>{say('asTable')}</summary>
      <DataTable
        title={say('asTable')}
        isTitleHidden
        fileName={`${file.replace(/\.\w+$/u, '')}-findings`}
        rows={findings.map((finding, at) => ({ ...finding, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'paragraph', title: say('paragraph'), isNumeric: true, value: ({ where }) => where.paragraph },
          { key: 'kind', title: say('kindHead'), value: ({ kind }) => say(kind) },
          { key: 'check', title: say('checkHead'), value: ({ check }) => say(`check-${check}`) },
          { key: 'quote', title: say('quote'), isHead: true, value: ({ quote }) => quote },
          { key: 'why', title: say('why'), value: ({ why }) => say.of(why) },
          {
            key: 'proposed',
            title: say('proposedHead'),
            value: ({ proposed }) => (proposed === undefined ? null : say.of(proposed)),
          },
          { key: 'sure', title: say('sureHead'), value: ({ howSure }) => say(howSure) },
          { key: 'code', title: say('code'), value: ({ code }) => code },
        ]}
      />
    </details>
  );
}
