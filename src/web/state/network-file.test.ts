import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gexfText, graphmlText, type NetworkText } from './network-file.ts';

const NETWORK: NetworkText = {
  title: 'A & B <test>',
  isDirected: true,
  nodes: [
    { id: '26', name: { vi: 'Điện tử "mới"', en: 'Electronics' }, standing: 'inside', size: 12.5 },
    { id: 'R&D', name: { vi: 'Nghiên cứu', en: 'Research' }, standing: 'outside', size: null },
  ],
  edges: [{ a: '26', b: 'R&D', value: 0.1 }],
};

for (const [name, text] of Object.entries({ graphml: graphmlText, gexf: gexfText })) {
  test(`${name} holds every node and edge once, with values in full`, () => {
    const made = text(NETWORK, 'vi');
    assert.equal(made.match(/<node /g)?.length, 2);
    assert.equal(made.match(/<edge /g)?.length, 1);
    assert.match(made, /12\.5/);
    assert.match(made, /0\.1/);
    assert.match(made, /directed/);
  });

  test(`${name} escapes what would break it`, () => {
    const made = text(NETWORK, 'vi');
    assert.match(made, /R&amp;D/);
    assert.match(made, /A &amp; B &lt;test&gt;/);
    assert.doesNotMatch(made, /&(?!amp;|lt;|gt;|quot;)/);
  });

  test(`${name} is in the reader's language and says nothing of a size that is not known`, () => {
    assert.match(text(NETWORK, 'en'), /Electronics/);
    assert.doesNotMatch(text(NETWORK, 'en'), /null/);
  });
}
