import { useCallback, useEffect, useRef, useState } from 'react';
import type { UploadView } from '../../http/contract/data-contract.ts';
import { ask } from './api-client.ts';

const MB = 1024 * 1024;

export type Upload<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly fileName: string }
  | { readonly kind: 'too-large'; readonly fileName: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: unknown }
  | { readonly kind: 'open'; readonly upload: T };

export interface UploadHook<T = UploadView> {
  readonly state: Upload<T>;
  /** Nothing larger is sent; the server would refuse it half way. */
  readonly largestBytes: number;
  bring(file: File): void;
  /** Stops reading, or drops the file that lies open. */
  drop(): void;
}

/** Where a file is sent, and how it is forgotten there. */
export interface UploadPlace<T> {
  readonly largestBytes: number;
  send(file: File, signal: AbortSignal): Promise<T>;
  forget(id: string): Promise<unknown>;
}

const TABLES: UploadPlace<UploadView> = {
  largestBytes: 200 * MB,
  send: (file, signal) => ask('POST /uploads', { query: { fileName: file.name }, body: file }, { signal }),
  forget: (id) => ask('DELETE /uploads/:id', { params: { id } }),
};

/** The one table that lies open on the screen. */
export const useUpload = (): UploadHook => useUploadTo(TABLES);

/** The one file that lies open on the screen: sent, read by the server, and forgotten there when the person drops it. */
export function useUploadTo<T extends { readonly id: string }>(place: UploadPlace<T>): UploadHook<T> {
  const [state, setState] = useState<Upload<T>>({ kind: 'none' });
  const sending = useRef<AbortController>(undefined);
  const open = useRef<string>(undefined);
  const forget = useCallback((): void => {
    sending.current?.abort();
    const id = open.current;
    open.current = undefined;
    if (id !== undefined) void place.forget(id).catch(() => undefined);
  }, [place]);
  useEffect(() => forget, [forget]);
  const bring = (file: File): void => {
    forget();
    const fileName = file.name;
    if (file.size > place.largestBytes) {
      setState({ kind: 'too-large', fileName, bytes: file.size });
      return;
    }
    const own = new AbortController();
    sending.current = own;
    setState({ kind: 'sending', fileName });
    place.send(file, own.signal).then(
      (upload) => {
        if (own.signal.aborted) return;
        open.current = upload.id;
        setState({ kind: 'open', upload });
      },
      (error: unknown) => {
        if (!own.signal.aborted) setState({ kind: 'failed', fileName, error });
      },
    );
  };
  const drop = (): void => {
    forget();
    setState({ kind: 'none' });
  };
  return { state, largestBytes: place.largestBytes, bring, drop };
}
