import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LawSource } from '../../http/contract/law-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { frameWords } from '../words/frame-words.ts';

/** Where the law is read from, and that it is no advice. */
export function LawSourceLine({ source }: { readonly source: LawSource }): ReactNode {
  const say = useSpeech(frameWords);
  const { name, version, title, note, licence } = source;
  return (
    <>
      <h2 className="source-title">{say('source')}</h2>
      <p>
        <Link to="/packs/$name/$version" params={{ name, version }}>
          {say.of(title)}
        </Link>{' '}
        <span className="quiet">{`${name}@${version} · ${licence}`}</span>
        <br />
        {say.of(note)}
      </p>
    </>
  );
}
