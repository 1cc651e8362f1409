import { Outlet } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../model/bilingual.ts';
import { LanguageContext, useSpeech } from '../state/language.tsx';
import { remember } from '../state/use-theme.ts';
import { frameWords } from '../words/frame-words.ts';
import { DerivationPanel } from './derivation-panel.tsx';
import { TopBar } from './top-bar.tsx';

const firstLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'vi');

/** The frame around every screen: language, the bar with the as-of date, the screen itself, and the derivation beside it. */
export function Frame(): ReactNode {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const choose = (chosen: Language): void => {
    document.documentElement.lang = chosen;
    remember('language', chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext value={language}>
      <SkipLink />
      <TopBar chooseLanguage={choose} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Foot />
      <DerivationPanel />
    </LanguageContext>
  );
}

function SkipLink(): ReactNode {
  return (
    <a className="skip" href="#content">
      {useSpeech(frameWords)('skip')}
    </a>
  );
}

function Foot(): ReactNode {
  return <footer className="foot">{useSpeech(frameWords)('offlineNote')}</footer>;
}
