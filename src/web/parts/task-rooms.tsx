import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../state/language.tsx';
import { useTaskRole } from '../state/use-task-search.ts';
import { roomWords } from '../words/room-words.ts';

/** Ways from a task to its own screens. */
export function TaskRooms({ id }: { readonly id: string }): ReactNode {
  const say = useSpeech(roomWords);
  const role = useTaskRole();
  return (
    <nav className="screen-actions" aria-label={say('rooms')}>
      <Link to="/tasks/$id/report" params={{ id }} search={role} className="button">
        {say('report')}
      </Link>
      <Link to="/tasks/$id/events" params={{ id }} search={role} className="button">
        {say('events')}
      </Link>
      <Link to="/tasks/$id/readings" params={{ id }} search={role} className="button">
        {say('readings')}
      </Link>
    </nav>
  );
}
