import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Language } from '../../model/bilingual.ts';
import { fileAddress } from '../state/job-address.ts';
import { useLanguage, useSpeech } from '../state/language.tsx';
import { useJob } from '../state/use-job.ts';
import { reportWords } from '../words/report-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { JobProgress } from './job-progress.tsx';

const FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'json'] as const;

/** The dossier as files: made on the server, step by step, and handed over when done. */
export function ReportFiles(props: {
  readonly dossier: string;
  /** Saves what is not saved yet, so that the file holds it. */
  readonly flush: () => void;
}): ReactNode {
  const { dossier, flush } = props;
  const say = useSpeech(reportWords);
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const hook = useJob((job) => {
    const address = fileAddress(job);
    if (address !== undefined) fetchFile(address, job.fileName ?? '');
  });
  const isRunning = hook.job?.state === 'running';
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say('files')}</h2>
      <ChoiceField
        label={say('fileLanguage')}
        value={language}
        choose={(value) => setLanguage(value === 'en' ? 'en' : 'vi')}
        choices={[
          { value: 'vi', words: say('inVi') },
          { value: 'en', words: say('inEn') },
        ]}
      />
      <div className="report-files">
        {FORMATS.map((format) => (
          <Button
            key={format}
            className="button"
            isDisabled={isRunning}
            onPress={() => {
              flush();
              hook.start({ kind: 'export', dossier, format, language });
            }}
          >
            {say(`file-${format}`)}
          </Button>
        ))}
      </div>
      <JobProgress hook={hook} />
    </section>
  );
}

/** Hands over a file that lies at an address of ours. */
function fetchFile(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
