import { useCallback, useEffect, useRef, useState } from 'react';
import type { UploadView } from '../../http/contract/data-contract.ts';
import { ask } from './api-client.ts';

/** Nothing larger is sent; the server would refuse it half way. */
export const LARGEST_UPLOAD_BYTES = 200 * 1024 * 1024;

export type Upload =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly fileName: string }
  | { readonly kind: 'too-large'; readonly fileName: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly fileName: string; readonly error: unknown }
  | { readonly kind: 'open'; readonly upload: UploadView };

export interface UploadHook {
  readonly state: Upload;
  bring(file: File): void;
  /** Stops reading, or drops the file that lies open. */
  drop(): void;
}

/** The one file that lies open on the screen: sent, read by the server, and forgotten there when the person drops it. */
export function useUpload(): UploadHook {
  const [state, setState] = useState<Upload>({ kind: 'none' });
  const sending = useRef<AbortController>(undefined);
  const open = useRef<string>(undefined);
  const forget = useCallback((): void => {
    sending.current?.abort();
    const id = open.current;
    open.current = undefined;
    if (id !== undefined) void ask('DELETE /uploads/:id', { params: { id } }).catch(() => undefined);
  }, []);
  useEffect(() => forget, [forget]);
  const bring = (file: File): void => {
    forget();
    const fileName = file.name;
    if (file.size > LARGEST_UPLOAD_BYTES) {
      setState({ kind: 'too-large', fileName, bytes: file.size });
      return;
    }
    const own = new AbortController();
    sending.current = own;
    setState({ kind: 'sending', fileName });
    ask('POST /uploads', { query: { fileName }, body: file }, { signal: own.signal }).then(
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
  return { state, bring, drop };
}
