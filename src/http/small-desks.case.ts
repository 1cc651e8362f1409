// What stands behind the server when only the server is tested: one dossier, one release, one long job.
import type { DossierDesk, DossierLine } from '../app/desks/dossier-desk.ts';
import type { Workbench } from '../app/workbench.ts';
import type { Desks, WebProgram } from './options.ts';

export const smallLine: DossierLine = {
  id: 'dien-tu',
  title: { vi: 'Cụm điện tử', en: 'Electronics cluster' },
  subtitle: { vi: 'Một hồ sơ', en: 'A dossier' },
  origin: 'example',
  asOf: ['2023-09-18'],
  dated: '2026-11-23',
  revision: null,
  changedAt: null,
  finding: null,
  places: [{ vi: 'Thái Nguyên', en: 'Thai Nguyen' }],
  industries: { vi: 'Điện tử', en: 'Electronics' },
  link: null,
};

const dossiers: Partial<DossierDesk> = {
  list: async () => Array.from({ length: 40 }, () => smallLine),
  line: async ({ id }) => (id === smallLine.id ? smallLine : undefined),
  recompute: async () => ({ isSame: true, value: 1, low: null, high: null, milliseconds: 2 }),
  exported: async () => ({
    fileName: 'Hồ sơ.docx',
    mediaType: 'application/octet-stream',
    bytes: new Uint8Array([80, 75]),
  }),
};

const workbench: Partial<Workbench> = { methods: () => [], releases: async () => [] };

/** Desks that answer a little; whatever a test does not ask is not there. */
export const smallDesks = (more: Partial<Desks> = {}): Desks => ({ dossiers, workbench, ...more }) as unknown as Desks;

/** A browser program of one page and two files. */
export const smallWeb: WebProgram = {
  page: '<!doctype html><html lang="vi" data-theme="%THEME%"><meta property="csp-nonce" nonce="%NONCE%"><title>x</title>',
  files: [
    {
      path: '/assets/page-1a2b.js',
      mediaType: 'text/javascript; charset=utf-8',
      bytes: new TextEncoder().encode('export {};'),
      gzip: new Uint8Array([31, 139, 8]),
    },
    { path: '/assets/face-3c.woff2', mediaType: 'font/woff2', bytes: new Uint8Array([1, 2]) },
  ],
};
