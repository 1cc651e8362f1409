import type { NetworkEdge, NetworkNode } from '../../http/contract/ties-contract.ts';
import type { Language } from '../../model/bilingual.ts';

export interface NetworkText {
  readonly title: string;
  readonly isDirected: boolean;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

/** A network as GraphML, as graph programs read it. */
export function graphmlText({ title, isDirected, nodes, edges }: NetworkText, language: Language): string {
  const datum = (key: string, value: string): string => `<data key="${key}">${escaped(value)}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="name" for="node" attr.name="name" attr.type="string"/>',
    '<key id="standing" for="node" attr.name="standing" attr.type="string"/>',
    '<key id="size" for="node" attr.name="size" attr.type="double"/>',
    '<key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    `<graph id="${escaped(title)}" edgedefault="${isDirected ? 'directed' : 'undirected'}">`,
    ...nodes.map(({ id, name, standing, size }) =>
      [
        `<node id="${escaped(id)}">`,
        datum('name', name[language]),
        datum('standing', standing),
        size === null ? '' : datum('size', String(size)),
        '</node>',
      ].join(''),
    ),
    ...edges.map(
      ({ a, b, value }) =>
        `<edge source="${escaped(a)}" target="${escaped(b)}">${datum('weight', String(value))}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** A network as GEXF 1.3. */
export function gexfText({ title, isDirected, nodes, edges }: NetworkText, language: Language): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><description>${escaped(title)}</description></meta>`,
    `<graph defaultedgetype="${isDirected ? 'directed' : 'undirected'}" mode="static">`,
    '<attributes class="node"><attribute id="0" title="standing" type="string"/><attribute id="1" title="size" type="double"/></attributes>',
    '<nodes>',
    ...nodes.map(({ id, name, standing, size }) =>
      [
        `<node id="${escaped(id)}" label="${escaped(name[language])}"><attvalues>`,
        `<attvalue for="0" value="${standing}"/>`,
        size === null ? '' : `<attvalue for="1" value="${size}"/>`,
        '</attvalues></node>',
      ].join(''),
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ a, b, value }, place) =>
        `<edge id="${place}" source="${escaped(a)}" target="${escaped(b)}" weight="${value}"/>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
