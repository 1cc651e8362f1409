import type { PublishedRelease } from '../desks/published-desk.ts';
import { licenceAddress } from './enterprise-json-ld.ts';

type Json = Readonly<Record<string, unknown>>;

const CONTEXT: Json = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  adms: 'http://www.w3.org/ns/adms#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const PUBLISHER = 'Liên Kết';

/** The persistent address of a version. */
export const releaseAddress = (base: string, { name, version }: Pick<PublishedRelease, 'name' | 'version'>): string =>
  `${base}/releases/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;

const said = ({ vi, en }: { readonly vi: string; readonly en: string }): readonly Json[] => [
  { '@language': 'vi', '@value': vi },
  { '@language': 'en', '@value': en },
];
const at = (id: string): Json => ({ '@id': id });
const instant = (value: string): Json => ({ '@type': 'xsd:dateTime', '@value': value });

function dataset(base: string, release: PublishedRelease, all: readonly PublishedRelease[]): Json {
  const address = releaseAddress(base, release);
  const versions = all
    .filter(({ name }) => name === release.name)
    .toSorted((one, other) => (one.publishedAt < other.publishedAt ? -1 : 1));
  const place = versions.findIndex(({ version }) => version === release.version);
  const [before, after] = [versions[place - 1], versions[place + 1]];
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${release.name}@${release.version}`,
    'dct:title': said(release.title),
    'dct:issued': instant(release.publishedAt),
    'dcat:version': release.version,
    'dct:license': at(licenceAddress(release.licence)),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': PUBLISHER },
    'dct:source': release.sources.map(({ title }) => title),
    'adms:versionNotes': [release.what, ...(release.corrects === null ? [] : [release.corrects.why])],
    'adms:status': release.correctedBy === null ? 'published' : 'corrected',
    ...(before === undefined ? {} : { 'dcat:previousVersion': at(releaseAddress(base, before)) }),
    ...(after === undefined ? {} : { 'adms:next': at(releaseAddress(base, after)) }),
    'dcat:landingPage': at(address),
    'dcat:distribution': release.files.map((file) => ({
      '@id': `${address}/files/${encodeURIComponent(file.name)}`,
      '@type': 'dcat:Distribution',
      'dct:title': file.name,
      'dcat:downloadURL': at(`${address}/files/${encodeURIComponent(file.name)}`),
      'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${file.mediaType.split(';')[0] ?? ''}`),
      'dcat:byteSize': file.bytes,
      'dct:license': at(licenceAddress(release.licence)),
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': at('spdx:checksumAlgorithm_sha256'),
        'spdx:checksumValue': file.sha256,
      },
    })),
  };
}

/** The DCAT 3 description of one version. */
export function datasetDescription(base: string, release: PublishedRelease, all: readonly PublishedRelease[]): Json {
  return { '@context': CONTEXT, ...dataset(base, release, all) };
}

/** The DCAT 3 description of everything that is published. */
export function catalogueDescription(base: string, all: readonly PublishedRelease[]): Json {
  return {
    '@context': CONTEXT,
    '@id': `${base}/releases`,
    '@type': 'dcat:Catalog',
    'dct:title': said({ vi: 'Các bản phát hành của Liên Kết', en: 'Releases of Liên Kết' }),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': PUBLISHER },
    'dct:language': ['vi', 'en'],
    'dcat:dataset': all.map((release) => dataset(base, release, all)),
    'dcat:service': {
      '@id': `${base}/api/v1/openapi.json`,
      '@type': 'dcat:DataService',
      'dcat:endpointURL': at(`${base}/api/v1/published`),
      'dcat:endpointDescription': at(`${base}/api/v1/openapi.json`),
    },
  };
}
