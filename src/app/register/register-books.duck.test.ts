import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { folderShelf } from '../../exchange/release-shelf.ts';
import { duckTableSource } from '../../store-duck/table-source.ts';
import { registerBooks } from './register-books.ts';
import { packs } from './register-house.case.ts';

const shelf = folderShelf({ packs, added: `${packs}/none` });
const tables = duckTableSource(shelf);
after(() => tables.close());

test('both trees of industries, their correspondence and the processes are read from the packs', async () => {
  const { industries, processes } = await registerBooks({ shelf, tables });
  assert.equal(industries.nameOf('vsic2018', '2610')?.vi, 'Sản xuất linh kiện điện tử');
  assert.deepEqual(
    industries.counterparts('vsic2018', '2610').map(({ code, isPartial }) => [code, isPartial]),
    [
      ['2611', true],
      ['2619', true],
    ],
  );
  assert.equal(industries.sector('vsic2025', 'C')?.own.includes('2611'), true);
  assert.equal(processes.find('phay CNC')?.id, 'CAP-0116');
  assert.equal(processes.find('Injection moulding')?.name.vi.startsWith('Ép'), true);
  assert.equal(processes.find('thép không gỉ'), undefined, 'a material is no process');
});

test('without the packs nothing is known and nothing breaks', async () => {
  const empty = folderShelf({ packs: `${packs}/none`, added: `${packs}/none` });
  const { industries, processes } = await registerBooks({ shelf: empty, tables });
  assert.equal(industries.sector('vsic2018', '26'), undefined);
  assert.equal(processes.find('phay'), undefined);
});
