import type { Command, Terminal } from './command.ts';

/** Starts the server; resolves with its address once it listens. */
export interface ServeNeeds {
  listen(asked: {
    readonly port: number;
    readonly host: string;
    readonly terminal: Terminal;
  }): Promise<{ readonly address: string; readonly port: number; readonly stopped: Promise<void> }>;
}

const PORT = 4080;

/** `serve`: the workbench in the browser, on this machine only unless a host is named. */
export function serveCommand(needs: ServeNeeds, environment: Readonly<Record<string, string | undefined>>): Command {
  return {
    name: 'serve',
    about: { vi: 'mở bàn làm việc trong trình duyệt', en: 'open the workbench in the browser' },
    usage: '[--port PORT] [--host HOST]',
    operands: [],
    options: [
      {
        name: 'port',
        value: 'PORT',
        about: {
          vi: `cổng (LIENKET_PORT; mặc định ${PORT}; 0: máy tự chọn)`,
          en: `port (LIENKET_PORT; default ${PORT}; 0: the machine chooses)`,
        },
      },
      {
        name: 'host',
        value: 'HOST',
        about: {
          vi: 'địa chỉ nghe (LIENKET_HOST; mặc định 127.0.0.1: chỉ máy này)',
          en: 'address to listen on (LIENKET_HOST; default 127.0.0.1: this machine only)',
        },
      },
    ],
    examples: [
      {
        line: 'lienket serve',
        about: { vi: `rồi mở http://127.0.0.1:${PORT}`, en: `then open http://127.0.0.1:${PORT}` },
      },
      {
        line: 'lienket serve --port 0 --json',
        about: { vi: 'in địa chỉ cho máy đọc', en: 'print the address for machines' },
      },
    ],
    async run(input, terminal) {
      const text = input.options['port']?.[0] ?? environment['LIENKET_PORT'] ?? String(PORT);
      const port = Number(text);
      if (!/^\d+$/.test(text) || port > 65_535) {
        terminal.warn(
          terminal.language === 'vi'
            ? `“${text}” không phải số cổng (0 đến 65535)`
            : `"${text}" is not a port number (0 to 65535)`,
        );
        return 2;
      }
      const host = input.options['host']?.[0] ?? environment['LIENKET_HOST'] ?? '127.0.0.1';
      const listening = await needs.listen({ port, host, terminal });
      await listening.stopped;
      return 0;
    },
  };
}
