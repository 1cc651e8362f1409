import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Answered } from '../../http/contract/api.ts';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { useAct } from '../state/use-act.ts';
import { accountWords } from '../words/account-words.ts';
import { CodeField } from './code-field.tsx';
import { Failure } from './failure.tsx';

type Begun = Answered<'POST /account/codes'>;

/** Turns one-time codes on: the picture, a code of the phone, then the recovery codes; `done` once these were copied. */
export function OneTimeCodes({ done }: { readonly done: () => void }): ReactNode {
  const say = useSpeech(accountWords);
  const act = useAct();
  const [begun, setBegun] = useState<Begun>();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState<readonly string[]>();
  if (recovery !== undefined) return <RecoveryCodes codes={recovery} done={done} />;
  if (begun === undefined)
    return (
      <>
        <Button
          className="button primary"
          isDisabled={act.isBusy}
          onPress={() => void act.run(async () => setBegun(await ask('POST /account/codes')))}
        >
          {say('codesBegin')}
        </Button>
        {act.error === undefined ? null : <Failure error={act.error} />}
      </>
    );
  const confirm = async (): Promise<void> => {
    const { recovery: codes } = await ask('PUT /account/codes', { body: { sealed: begun.sealed, code } });
    setRecovery(codes);
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act.run(confirm);
      }}
    >
      <p>{say('codesScan')}</p>
      <SquareCode rows={begun.picture} label={say('codesPicture')} />
      <p>
        {say('codesKey')}: <code className="long-code">{(begun.secret.match(/.{1,4}/gu) ?? []).join(' ')}</code>
      </p>
      <CodeField label={say('code')} value={code} write={setCode} />
      <Button type="submit" className="button primary" isDisabled={act.isBusy || code.trim() === ''}>
        {say('codesConfirm')}
      </Button>
      {act.error === undefined ? null : <Failure error={act.error} />}
    </form>
  );
}

/** A square of dark and light, black on white whatever the colours of the screen: phones read nothing else well. */
function SquareCode({ rows, label }: { readonly rows: Begun['picture']; readonly label: string }): ReactNode {
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg className="square-code" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label}>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** Recovery codes, shown once. */
export function RecoveryCodes({
  codes,
  done,
}: {
  readonly codes: readonly string[];
  readonly done: () => void;
}): ReactNode {
  const say = useSpeech(accountWords);
  return (
    <section className="edit-form" role="status">
      <h2>{say('recoveryHead')}</h2>
      <p>{say('recoveryOnce')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button className="button primary" onPress={done}>
        {say('recoveryKept')}
      </Button>
    </section>
  );
}
