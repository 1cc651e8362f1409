import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { CellFault, ImportReading } from '../../http/contract/data-contract.ts';
import { useSpeech } from '../state/language.tsx';
import { saidOnScreen } from '../state/said-on-screen.ts';
import { csvText, saveBlob } from '../state/save-table.ts';
import { importWords } from '../words/import-words.ts';
import { type Column, DataTable } from './data-table.tsx';

/** Every fault with its row, its column, what stands there and what to do; a row leads to its place in the preview. */
export function ImportFaults(props: {
  readonly reading: ImportReading;
  readonly fileName: string;
  readonly jump: (row: number) => void;
  readonly turn: (page: number) => void;
  readonly all: () => Promise<readonly CellFault[]>;
}): ReactNode {
  const { reading, fileName, jump, turn, all } = props;
  const say = useSpeech(importWords);
  const { list, total, page, pages } = reading.faults;
  const columns = useFaultColumns(reading, jump);
  const saveAll = async (): Promise<void> => {
    const rows = (await all()).map((fault) => columns.map((column) => column.value(fault)));
    const heads = columns.map(({ title }) => title);
    saveBlob(`${fileName}-faults.csv`, new Blob([csvText(heads, rows)], { type: 'text/csv' }));
  };
  return (
    <div id="faults">
      <DataTable
        title={say('faults', { count: say.number(total, 0) })}
        columns={columns}
        rows={list}
        rowKey={(fault) => `${fault.where.row}|${fault.letter}|${fault.code}|${fault.said.en}`}
        fileName={`${fileName}-faults`}
      />
      {pages <= 1 ? null : (
        <div className="pager">
          <Button className="tool" isDisabled={page <= 1} onPress={() => turn(page - 1)}>
            {say('previous')}
          </Button>
          <span>{say('faultPages', { page, pages })}</span>
          <Button className="tool" isDisabled={page >= pages} onPress={() => turn(page + 1)}>
            {say('next')}
          </Button>
          <Button className="tool" onPress={() => void saveAll()}>
            {say('allFaults')}
          </Button>
        </div>
      )}
    </div>
  );
}

function useFaultColumns(reading: ImportReading, jump: (row: number) => void): readonly Column<CellFault>[] {
  const say = useSpeech(importWords);
  return [
    {
      key: 'row',
      title: say('faultRow'),
      isHead: true,
      isNumeric: true,
      value: ({ where }) => where.row ?? null,
      show: ({ where: { row } }) =>
        row === undefined ? (
          say('wholeTable')
        ) : (
          <Button className="jump" aria-label={say('faultJump', { row })} onPress={() => jump(row)}>
            {row}
          </Button>
        ),
    },
    {
      key: 'column',
      title: say('faultColumn'),
      value: ({ letter, header }) => (letter === null ? null : [letter, header ?? ''].filter(Boolean).join(' · ')),
    },
    {
      key: 'value',
      title: say('faultValue'),
      value: ({ value }) => (value === '' ? say('empty') : value),
    },
    {
      key: 'do',
      title: say('faultDo'),
      value: ({ said }) => say.of(saidOnScreen(said, reading.roles)),
    },
  ];
}
