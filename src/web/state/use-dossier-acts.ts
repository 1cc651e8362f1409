import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Given } from '../../http/contract/api.ts';
import type { RecipeState } from '../../http/contract/recipe-contract.ts';
import type { dossiersWords } from '../words/dossiers-words.ts';
import type { Slots } from '../words/say.ts';
import { ask } from './api-client.ts';

type Making = NonNullable<Given<'POST /recipes'>['body']>;

/** What was done, in words; `aside` names a dossier that can be brought back at once. */
export interface Told {
  readonly word: keyof typeof dossiersWords;
  readonly slots: Slots;
  readonly aside?: string;
}

export interface DossierActs {
  readonly told: Told | undefined;
  readonly problem: unknown;
  readonly isBusy: boolean;
  hush(): void;
  /** Makes a recipe and opens its definition. */
  make(made: Making): Promise<void>;
  takeFiles(files: readonly File[]): Promise<void>;
  putAside(id: string): Promise<void>;
  bringBack(id: string): Promise<void>;
}

/** What can be done with dossiers as a whole; each act says what it did, or why it could not. */
export function useDossierActs(): DossierActs {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [told, setTold] = useState<Told>();
  const [problem, setProblem] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const act = async (work: () => Promise<Told | undefined>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    setTold(undefined);
    try {
      setTold(await work());
      await Promise.all(
        ['GET /dossiers', 'GET /recipes'].map((call) => client.invalidateQueries({ queryKey: [call] })),
      );
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const made = (body: Making): Promise<RecipeState> => ask('POST /recipes', { body });
  return {
    told,
    problem,
    isBusy,
    hush: () => setTold(undefined),
    make: (body) =>
      act(async () => {
        const { id } = await made(body);
        await navigate({ to: '/dossiers/$id/define', params: { id } });
        return undefined;
      }),
    takeFiles: (files) =>
      act(async () => {
        let last: Told | undefined;
        for (const file of files) {
          const { title } = await made({ kind: 'import', text: await file.text(), fileName: file.name });
          last = { word: 'imported', slots: { title } };
        }
        return last;
      }),
    putAside: (id) =>
      act(async () => {
        const { revision, title } = await ask('GET /recipes/:id', { params: { id } });
        await ask('DELETE /recipes/:id', { params: { id } }, { headers: { 'if-match': `"${revision}"` } });
        return { word: 'didPutAside', slots: { title }, aside: id };
      }),
    bringBack: (id) =>
      act(async () => {
        await ask('POST /recipes/:id/bring-back', { params: { id } });
        return undefined;
      }),
  };
}
