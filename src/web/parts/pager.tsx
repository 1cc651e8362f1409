import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSpeech } from '../state/language.tsx';
import { packWords } from '../words/pack-words.ts';

/** Moves through the pages of a table. */
export function Pager(props: {
  readonly page: number;
  readonly pages: number;
  readonly go: (page: number) => void;
}): ReactNode {
  const { page, pages, go } = props;
  const say = useSpeech(packWords);
  if (pages <= 1) return null;
  return (
    <div className="pager">
      <Button className="tool" isDisabled={page <= 1} onPress={() => go(1)}>
        {say('first')}
      </Button>
      <Button className="tool" isDisabled={page <= 1} onPress={() => go(page - 1)}>
        {say('previous')}
      </Button>
      <span>{say('page', { page: say.number(page, 0), pages: say.number(pages, 0) })}</span>
      <Button className="tool" isDisabled={page >= pages} onPress={() => go(page + 1)}>
        {say('next')}
      </Button>
      <Button className="tool" isDisabled={page >= pages} onPress={() => go(pages)}>
        {say('last')}
      </Button>
    </div>
  );
}
