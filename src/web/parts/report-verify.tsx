import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { useJob } from '../state/use-job.ts';
import { reportWords } from '../words/report-words.ts';
import { JobProgress } from './job-progress.tsx';
import { VerificationReport } from './verification-report.tsx';

/** Computes the dossier again from its rows and says what came out. */
export function ReportVerify({ dossier }: { readonly dossier: string }): ReactNode {
  const say = useSpeech(reportWords);
  const hook = useJob();
  const found = hook.job?.verification ?? null;
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{say('verify')}</h2>
      <p>{say('verifyNote')}</p>
      <Button
        className="button primary"
        isDisabled={hook.job?.state === 'running'}
        onPress={() => hook.start({ kind: 'verify', dossier })}
      >
        {say('verify')}
      </Button>
      <JobProgress hook={hook} />
      {found === null ? null : <VerificationReport found={found} />}
    </section>
  );
}
