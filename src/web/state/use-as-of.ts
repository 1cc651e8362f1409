import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useAsk } from './use-ask.ts';

/** The first day for which any geography is at hand. */
export const FIRST_DAY = '2004-01-01';

/** Today by the clock of this device, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The days that the dossier of the address is read on by itself; none outside a dossier and until it has been read. */
export function useOwnDays(): readonly string[] {
  const { id } = useParams({ strict: false });
  const { data } = useAsk(
    'GET /dossiers/:id',
    { params: { id: id ?? '' } },
    { isWanted: isDossier(id), keepsLast: false },
  );
  return data?.asOf ?? [];
}

/** Methods have ids in their addresses too; those of dossiers alone are asked for. */
const isDossier = (id: string | undefined): id is string =>
  id !== undefined && location.pathname.startsWith('/dossiers/');

/** The as-of date that everything on screen follows: that of the address, else the dossier's last day, else today. */
export function useAsOf(): string {
  const { asOf } = useSearch({ strict: false });
  const own = useOwnDays();
  return asOf ?? own.at(-1) ?? today();
}

/** Changes the as-of date in the address. */
export function useChooseAsOf(): (day: string) => void {
  const navigate = useNavigate();
  return (day) => void navigate({ to: '.', search: (search) => ({ ...search, asOf: day }), resetScroll: false });
}
