import type { Bilingual, Language } from '../../model/bilingual.ts';
import { type ProfileField, sectionOf } from './profile-fields.ts';
import { profileLine } from './profile-line.ts';
import { shownPart } from './shown-part.ts';

/** Parts that say themselves what they are. */
const PLAIN: ReadonlySet<string> = new Set(['rank', 'material', 'maker', 'model', 'tier']);

/** A line of a profile as people read it, in both languages: what it is called, then each part by its title. */
export function lineWords(field: ProfileField, line: string): Bilingual {
  const { head: kind, parts: kinds } = sectionOf(field);
  const { head, parts } = profileLine(line);
  const inLanguage = (language: Language): string => {
    const more = Object.entries(parts).flatMap(([name, text]) => {
      const known = kinds[name];
      if (known === undefined) return [];
      const shown = shownPart(known.kind, text)[language];
      return [PLAIN.has(name) ? shown : `${lower(known.title[language])} ${shown}`];
    });
    return [shownPart(kind.kind, head)[language], ...more].join(', ');
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
