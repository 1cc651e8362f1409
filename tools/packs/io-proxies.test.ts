import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPack, builtRows, testBuiltPack } from './built-pack.ts';

testBuiltPack('io-proxies');

const outputs = builtRows('io-proxies', 'outputs');
const inputs = builtRows('io-proxies', 'inputs');

test('figures of other countries are marked as proxies', () => {
  const proxies = builtPack('io-proxies').resources.filter((resource) => resource['lienket:status'] === 'proxy');
  assert.deepEqual(
    proxies.map((resource) => resource.name),
    ['inputs', 'outputs'],
  );
});

test('inputs and taxes add up to intermediate consumption, and with value added to output', () => {
  for (const row of outputs) {
    const total = Number(row['total_intermediate']) + Number(row['value_added']);
    assert.ok(Math.abs(total - Number(row['output'])) <= 1, `${row['iso3']} ${row['oecd45']}`);
    const bought = inputs.filter((each) => each['iso3'] === row['iso3'] && each['buyer'] === row['oecd45']);
    if (bought.length === 0) continue;
    const sum = bought.reduce((all, each) => all + Number(each['value']), Number(row['taxes_on_inputs']));
    assert.ok(Math.abs(sum - Number(row['total_intermediate'])) <= 3, `${row['iso3']} ${row['oecd45']}`);
  }
});

test('each division belongs to one sector', () => {
  const divisions = builtRows('io-proxies', 'oecd45_divisions').map((row) => row['division']);
  assert.equal(new Set(divisions).size, divisions.length);
});
