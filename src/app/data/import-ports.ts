import type { RawCell, RawWorkbook } from '../../model/raw-grid.ts';
import type { Parsed } from '../../model/refusal.ts';
import type { AddDataPorts, AddDataResult } from '../add-data.ts';
import type {
  ImportReading,
  ReadingPart,
  ReadingWords,
  ReleaseWords,
  TemplateAsk,
  UploadView,
} from '../desks/data-desk.ts';
import type { ExportedFile } from '../workbench.ts';

/** A file as it lies in the uploads, with the name that its owner gave it. */
export interface UploadedFile {
  readonly path: string;
  readonly fileName: string;
}

/** What reading somebody's file in the browser needs: the ports of `data add`, with files by upload. */
export interface ImportPorts extends Omit<AddDataPorts, 'files'> {
  readFile(file: UploadedFile): Promise<Parsed<RawWorkbook> | undefined>;
  tableBytes(rows: readonly (readonly RawCell[])[], format: 'csv' | 'xlsx'): Promise<Uint8Array>;
}

/** Where files are parsed and read: here, or on a thread of its own. Undefined where the file is gone. */
export interface ImportRoom {
  open(file: UploadedFile, signal: AbortSignal): Promise<Parsed<Omit<UploadView, 'id'>> | undefined>;
  reading(
    file: UploadedFile,
    asked: { readonly words: ReadingWords; readonly part: ReadingPart },
    signal: AbortSignal,
  ): Promise<Parsed<ImportReading> | undefined>;
  add(
    file: UploadedFile,
    words: ReleaseWords,
    signal: AbortSignal,
  ): Promise<Parsed<NonNullable<AddDataResult['release']>> | undefined>;
  template(ask: TemplateAsk, signal: AbortSignal): Promise<Parsed<ExportedFile>>;
}
