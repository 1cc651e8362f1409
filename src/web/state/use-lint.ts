import { useRef, useState } from 'react';
import type { Finding, LintView } from '../../http/contract/lint-contract.ts';
import { parseIsoDate } from '../../model/dates.ts';
import { ask, askFile } from './api-client.ts';
import { saveBlob } from './save-table.ts';

/** A draft that was brought, and what the checks say of it. */
export interface LintHook {
  readonly view: LintView | undefined;
  /** The name of what is being checked; empty where nothing is. */
  readonly checking: string;
  readonly error: unknown;
  readonly day: string;
  readonly isBadDay: boolean;
  setDay(day: string): void;
  check(file: File): Promise<void>;
  /** Checks the same draft again, on the day that is written now. */
  again(): Promise<void>;
  silence(finding: Finding, reason: string): Promise<void>;
  unsilence(alarm: number): Promise<void>;
  /** Brings what was found in the draft as a Word file. */
  saveDocument(): Promise<void>;
}

/** Checks drafts; the last one is kept in the browser, so that it can be checked again after something was silenced. */
export function useLint(): LintHook {
  const [view, setView] = useState<LintView>();
  const [checking, setChecking] = useState('');
  const [error, setError] = useState<unknown>();
  const [day, setDay] = useState('');
  const brought = useRef<File>(undefined);
  /** The day for which what is shown was checked. */
  const asked = useRef('');
  const date = day.trim() === '' ? '' : parseIsoDate(day);
  const check = async (file: File): Promise<void> => {
    brought.current = file;
    if (date === undefined) return;
    asked.current = date;
    setChecking(file.name);
    setError(undefined);
    try {
      setView(
        await ask('POST /lint', { query: { fileName: file.name, ...(date === '' ? {} : { date }) }, body: file }),
      );
    } catch (fault) {
      setView(undefined);
      setError(fault);
    } finally {
      setChecking('');
    }
  };
  const again = async (): Promise<void> => {
    if (brought.current !== undefined) await check(brought.current);
  };
  return {
    ...{ view, checking, error, day, isBadDay: date === undefined, setDay, check, again },
    async silence({ code, quote }, reason) {
      const words = quote.replace(/…$/u, '').trim();
      await ask('POST /lint/silences', { body: { document: view?.file ?? '', code, quote: words, reason } });
      await again();
    },
    async saveDocument() {
      if (brought.current === undefined || view === undefined) return;
      const query = { fileName: view.file, ...(asked.current === '' ? {} : { date: asked.current }) };
      const document = await askFile('POST /lint/document', { query, body: brought.current });
      saveBlob(`${view.file.replace(/\.\w+$/u, '')}-findings.docx`, document);
    },
    async unsilence(alarm) {
      await ask('DELETE /lint/silences/:alarm', { params: { alarm } });
      await again();
    },
  };
}
