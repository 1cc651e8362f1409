import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Section } from '../../http/contract/dossier-contract.ts';
import type { FigureView } from '../../http/contract/view-contract.ts';
import { columnUnits, reportOutline } from './report-outline.ts';

const words = (text: string) => ({ vi: text, en: text });
const table = (id: string): Block => ({ kind: 'table', table: { id, title: words(id), columns: [], rows: [] } });
const section = (id: string, blocks: readonly Block[] = [], sections: readonly Section[] = []): Section => ({
  id,
  heading: words(id),
  blocks,
  sections,
});

test('tables are counted through summary, callouts and parts in the order of reading', () => {
  const outline = reportOutline({
    summary: [table('first')],
    sections: [
      section(
        'a',
        [{ kind: 'callout', tone: 'warning', title: words('!'), blocks: [table('second')] }],
        [section('b', [table('third')])],
      ),
      section('c'),
    ],
  });
  assert.deepEqual(
    outline.headings.map(({ id, number, depth }) => [id, number, depth]),
    [
      ['a', 'I.', 1],
      ['b', '1.', 2],
      ['c', 'II.', 1],
    ],
  );
  const numbers = ['first', 'second', 'third'].map((id) => {
    const found = outline.tablesById.get(id);
    return found && outline.numberOf.get(found);
  });
  assert.deepEqual(numbers, ['1', '2', '3']);
});

test('a unit stands in the head only where every figure of the column has it', () => {
  const figure = (unit: string, value: number | null = 1) => ({ value, unit: words(unit) }) as FigureView;
  const figures = { a: figure('x'), b: figure('x'), c: figure('y'), d: figure('z', null) };
  const cell = (id: string) => ({ kind: 'figure' as const, figure: id as never });
  const units = (ids: readonly string[]) =>
    columnUnits({ columns: [{ title: words('') }], rows: ids.map((id) => [cell(id)]) }, figures)[0]?.en;
  assert.equal(units(['a', 'b']), 'x');
  assert.equal(units(['a', 'd']), 'x');
  assert.equal(units(['a', 'c']), undefined);
  assert.equal(units(['d']), undefined);
});
