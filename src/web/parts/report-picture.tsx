import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Picture } from '../../http/contract/dossier-contract.ts';
import { AnswerGrid } from '../charts/answer-grid.tsx';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { Intervals } from '../charts/intervals.tsx';
import { Waterfall } from '../charts/waterfall.tsx';
import { PlaceMap } from '../maps/place-map.tsx';
import { type Speech, useSpeech } from '../state/language.tsx';
import { type PictureRow, pictureRows } from '../state/picture-rows.ts';
import type { ReportOutline } from '../state/report-outline.ts';
import { reportWords } from '../words/report-words.ts';
import type { Column } from './data-table.tsx';

const ANSWERS = ['yes', 'no', 'cannot-tell', 'not-applicable'] as const;

/** A picture of the report, drawn as the screens draw it, with its table twin. */
export function ReportPicture(props: { readonly picture: Picture; readonly outline: ReportOutline }): ReactNode {
  const { picture, outline } = props;
  const say = useSpeech(reportWords);
  const table = picture.table === undefined ? undefined : outline.tablesById.get(picture.table);
  const rows = pictureRows(picture, {
    language: say.language,
    inCluster: say('inCluster'),
    beside: say('beside'),
    answer: (answer) => say(`answer-${ANSWERS.find((each) => each === answer) ?? 'cannot-tell'}`),
  });
  const n = outline.numberOf.get(picture) ?? '';
  return (
    <ChartFrame
      title={say('pictureNumber', { n, title: picture.title })}
      spoken={say.of(picture.spoken)}
      fileName={picture.id}
      table={{ columns: twinColumns(picture, say), rows, rowKey: ({ key }) => key }}
      note={
        table === undefined ? undefined : (
          <Link to="." search={(search) => search} hash={`table-${table.id}`}>
            {say('seeTable', { n: outline.numberOf.get(table) ?? '' })}
          </Link>
        )
      }
    >
      {(labelledBy) => <Drawing picture={picture} labelledBy={labelledBy} />}
    </ChartFrame>
  );
}

function Drawing({ picture, labelledBy }: { readonly picture: Picture; readonly labelledBy: string }): ReactNode {
  switch (picture.kind) {
    case 'map':
      return (
        <PlaceMap
          layer={picture.layer}
          highlighted={picture.cluster}
          context={picture.context}
          names={picture.names}
          labels={[...picture.cluster, ...picture.context]}
          fit="places"
          labelledBy={labelledBy}
        />
      );
    case 'intervals':
      return <Intervals parts={picture} labelledBy={labelledBy} />;
    case 'waterfall':
      return <Waterfall parts={picture} labelledBy={labelledBy} />;
    case 'grid':
      return <AnswerGrid parts={picture} labelledBy={labelledBy} />;
  }
}

function twinColumns(picture: Picture, say: Speech<typeof reportWords>): readonly Column<PictureRow>[] {
  const heads =
    picture.kind === 'map'
      ? [say('place'), say('role')]
      : picture.kind === 'grid'
        ? [say('what'), ...picture.columns.map((column) => say.of(column))]
        : [say('what'), say('value'), say('low'), say('high')];
  const isNumeric = picture.kind === 'intervals' || picture.kind === 'waterfall';
  return heads.map((title, place) => ({
    key: `${place}`,
    title,
    isHead: place === 0,
    isNumeric: isNumeric && place > 0,
    value: ({ cells }) => cells[place] ?? null,
  }));
}
