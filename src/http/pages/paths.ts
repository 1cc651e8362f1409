import type { ExportFormat } from '../../app/workbench.ts';
import type { Language } from '../../model/bilingual.ts';
import type { ReleaseRef } from '../../model/release.ts';
import type { LinkTarget } from '../options.ts';

const part = encodeURIComponent;

export const dossierPath = (id: string): string => `/dossiers/${part(id)}`;

export const figurePath = (dossier: string, figure: string): string =>
  `${dossierPath(dossier)}/figures/${part(figure)}`;

/** The rows behind an input; inputs count from 1. */
export const inputPath = (dossier: string, figure: string, input: number): string =>
  `${figurePath(dossier, figure)}/inputs/${input}`;

const TARGET_FOLDERS: Readonly<Record<LinkTarget['kind'], string>> = { figure: 'figures', fact: 'facts', act: 'acts' };

/** Where a mark in a report leads. */
export const targetPath = (dossier: string, target: LinkTarget): string =>
  `${dossierPath(dossier)}/${TARGET_FOLDERS[target.kind]}/${part(target.id)}`;

export const downloadPath = (dossier: string, format: ExportFormat, language: Language): string =>
  `${dossierPath(dossier)}/download/${format}?lang=${language}`;

export const packPath = (ref: Pick<ReleaseRef, 'name' | 'version'>): string =>
  `/packs/${part(ref.name)}/${part(ref.version)}`;

export const tablePath = (ref: Pick<ReleaseRef, 'name' | 'version'>, table: string): string =>
  `${packPath(ref)}/${part(table)}`;

/** A table with one row marked, on whichever page it stands. */
export const rowPath = (ref: Pick<ReleaseRef, 'name' | 'version'>, table: string, row: number): string =>
  `${tablePath(ref, table)}?row=${row}#row-${row}`;

export const csvPath = (ref: Pick<ReleaseRef, 'name' | 'version'>, table: string): string =>
  `${tablePath(ref, table)}/csv`;

export const methodPath = (id: string): string => `/methods/${part(id)}`;
