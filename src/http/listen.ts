import type { FastifyInstance } from 'fastify';
import type { Bilingual } from '../model/bilingual.ts';
import { ListenError, type ListenErrorCode } from './http-error.ts';

export interface Where {
  /** 0 lets the machine choose. */
  readonly port: number;
  /** 127.0.0.1 if absent: only this machine. */
  readonly host?: string;
  /** Aborted when the program should stop (SIGINT, SIGTERM). */
  readonly signal?: AbortSignal;
}

export interface ListeningAt {
  /** `http://127.0.0.1:4080`. */
  readonly address: string;
  readonly port: number;
}

const LONGEST_GOODBYE_MS = 3000;

function reason(
  code: string | undefined,
  where: Where,
): { readonly code: ListenErrorCode; readonly said: Bilingual } | undefined {
  const { port } = where;
  if (code === 'EADDRINUSE') {
    return {
      code: 'port-taken',
      said: {
        vi: `Cổng ${port} đang được chương trình khác dùng (có thể là một máy chủ Liên Kết đã chạy). Dừng chương trình đó, hoặc chọn cổng khác: --port ${port + 1}, hay --port 0 để máy tự chọn.`,
        en: `Port ${port} is in use by another program (perhaps a Liên Kết server that already runs). Stop it, or choose another port: --port ${port + 1}, or --port 0 to let the machine choose.`,
      },
    };
  }
  if (code === 'EACCES') {
    return {
      code: 'port-forbidden',
      said: {
        vi: `Không được phép dùng cổng ${port}. Chọn cổng từ 1024 trở lên: --port 4080.`,
        en: `Port ${port} may not be used by this account. Choose a port from 1024 up: --port 4080.`,
      },
    };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return {
      code: 'host-unknown',
      said: {
        vi: `Máy này không có địa chỉ “${where.host ?? ''}”. Bỏ --host để dùng 127.0.0.1.`,
        en: `This machine has no address “${where.host ?? ''}”. Leave --host out to use 127.0.0.1.`,
      },
    };
  }
  return undefined;
}

/** Stops a server: open answers are finished, then connections that still hang are cut. */
async function stop(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), LONGEST_GOODBYE_MS);
  cut.unref();
  await app.close();
  clearTimeout(cut);
}

/** Listens, and stops when the signal is aborted. */
export async function listenOn(app: FastifyInstance, where: Where): Promise<ListeningAt> {
  const host = where.host ?? '127.0.0.1';
  try {
    await app.listen({ port: where.port, host });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    const known = reason(code, where);
    if (known === undefined) throw error;
    throw new ListenError(known.code, known.said, error);
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : where.port;
  if (where.signal?.aborted === true) await stop(app);
  else where.signal?.addEventListener('abort', () => void stop(app), { once: true });
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${port}`, port };
}
