import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useContext } from 'react';

/** The day that a screen is read on when its address names none: the dossier's last day, else today. */
export const DefaultDayContext = createContext<string>('');

/** The first day for which any geography is at hand. */
export const FIRST_DAY = '2004-01-01';

/** Today by the clock of this device, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The as-of date that everything on screen follows. */
export function useAsOf(): string {
  const { asOf } = useSearch({ strict: false });
  const otherwise = useContext(DefaultDayContext);
  return asOf ?? otherwise;
}

/** Changes the as-of date in the address. */
export function useChooseAsOf(): (day: string) => void {
  const navigate = useNavigate();
  return (day) => void navigate({ to: '.', search: (search) => ({ ...search, asOf: day }), resetScroll: false });
}
