import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Language } from '../../model/bilingual.ts';
import { useSpeech } from '../state/language.tsx';
import { useMay } from '../state/use-session.ts';
import { THEMES, type Theme, useTheme } from '../state/use-theme.ts';
import { frameWords } from '../words/frame-words.ts';
import { AsOfChip } from './as-of-chip.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { SearchBox } from './search-box.tsx';
import { SessionMenu } from './session-menu.tsx';

const MARK = new URL('../styles/mark.svg', import.meta.url).href;

const PARTS = [
  { to: '/explore', key: 'explore' },
  { to: '/dossiers', key: 'dossiers' },
  { to: '/register', key: 'register' },
  { to: '/tasks', key: 'tasks' },
  { to: '/lint', key: 'lint' },
  { to: '/data', key: 'data' },
  { to: '/packs', key: 'packs' },
  { to: '/methods', key: 'methods' },
  { to: '/law', key: 'law' },
] as const;

/** Brand, parts, search, the as-of date, language and colours. */
export function TopBar({ chooseLanguage }: { readonly chooseLanguage: (language: Language) => void }): ReactNode {
  const say = useSpeech(frameWords);
  const mayAdd = useMay('data.write');
  const mayCheck = useMay('draft.check');
  const other: Language = say.language === 'vi' ? 'en' : 'vi';
  return (
    <header className="top-bar">
      <Link to="/" className="brand" aria-label={`Liên Kết – ${say('home')}`}>
        <img src={MARK} alt="" width="26" height="26" />
        <span>Liên Kết</span>
      </Link>
      <nav className="parts" aria-label={say('main')}>
        {PARTS.filter(({ key }) => (key !== 'data' || mayAdd) && (key !== 'lint' || mayCheck)).map(({ to, key }) => (
          <Link key={to} to={to} activeProps={{ className: 'active', 'aria-current': 'page' }}>
            {say(key)}
          </Link>
        ))}
      </nav>
      <div className="tools">
        <SearchBox />
        <AsOfChip />
        <Button className="tool language" aria-label={say('languageSpoken')} onPress={() => chooseLanguage(other)}>
          <span lang={other}>{say('language')}</span>
        </Button>
        <ThemeMenu />
        <SessionMenu />
        <KeyboardHelp />
      </div>
    </header>
  );
}

const THEME_WORDS = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

function ThemeMenu(): ReactNode {
  const say = useSpeech(frameWords);
  const [theme, choose] = useTheme();
  return (
    <MenuTrigger>
      <Button className="tool" aria-label={say('theme')}>
        <span aria-hidden="true">◐</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          selectionMode="single"
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const [chosen] = [...keys];
            if (chosen !== undefined) choose(chosen as Theme);
          }}
        >
          {THEMES.map((each) => (
            <MenuItem key={each} id={each} className="menu-item">
              {say(THEME_WORDS[each])}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
