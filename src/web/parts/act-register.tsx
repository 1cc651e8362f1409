import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActLine } from '../../http/contract/law-contract.ts';
import { type Speech, useSpeech } from '../state/language.tsx';
import { lastDayOf } from '../state/last-day.ts';
import { lawWords } from '../words/law-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { actName } from './rule-card.tsx';
import { StandingBadge } from './standing-badge.tsx';

/** The register of acts as a table. */
export function ActRegister({ acts }: { readonly acts: readonly ActLine[] }): ReactNode {
  const say = useSpeech(lawWords);
  return (
    <DataTable
      title={say('acts')}
      fileName="acts"
      rows={acts}
      rowKey={({ id }) => id}
      columns={actColumns(say)}
      note={say('sureNote')}
    />
  );
}

/** Columns of acts, for the register and for the table beside the picture. */
export function actColumns(say: Speech<typeof lawWords>): readonly Column<ActLine>[] {
  const day = (value: string | null): string => (value === null ? say('unknown') : say.date(value));
  return [
    {
      key: 'act',
      title: say('act'),
      isHead: true,
      show: (act) => (
        <Link to="/law/$act" params={{ act: act.id }}>
          {actName(act, say.language)}
        </Link>
      ),
      value: (act) => actName(act, say.language),
    },
    { key: 'name', title: say('name'), value: ({ title }) => say.of(title) },
    {
      key: 'standing',
      title: say('standing'),
      show: ({ standing, standingWords }) => <StandingBadge standing={standing} words={standingWords} />,
      value: ({ standingWords }) => say.of(standingWords),
    },
    { key: 'issued', title: say('issued'), show: ({ issued }) => day(issued), value: ({ issued }) => issued },
    {
      key: 'from',
      title: say('from'),
      show: ({ inForceFrom }) => day(inForceFrom),
      value: ({ inForceFrom }) => inForceFrom,
    },
    {
      key: 'to',
      title: say('to'),
      show: ({ inForceTo }) => (inForceTo === null ? '–' : say.date(lastDayOf(inForceTo))),
      value: ({ inForceTo }) => (inForceTo === null ? null : lastDayOf(inForceTo)),
    },
    {
      key: 'sure',
      title: say('sure'),
      show: ({ howSure, howSureWords }) => (
        <span className="sure" title={say.of(howSureWords)}>
          {howSure}
        </span>
      ),
      value: ({ howSure }) => howSure,
    },
    { key: 'rules', title: say('rules'), isNumeric: true, value: ({ rules }) => rules },
  ];
}
