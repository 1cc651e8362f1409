import type { ServeNeeds } from '../cli/serve.ts';
import type { Limits, ServerOptions } from '../http/options.ts';
import type { Language } from '../model/bilingual.ts';
import { openDesks } from './desks.ts';
import { openDesk } from './open-desk.ts';
import { webProgram } from './web-program.ts';
import type { House } from './wire.ts';

/** Starts the server over the house; it listens before any dossier is built. */
export function serveNeeds(house: House, version: string): ServeNeeds {
  return {
    async listen({ port, host, terminal }) {
      const [{ createServer }, web, ports] = await Promise.all([
        import('../http/server.ts'),
        webProgram(house.root, (said) => terminal.say(said[terminal.language])),
        openDesk(house, { program: `lienket ${version}`, signal: terminal.signal }),
      ]);
      // What is cut off because the server stops is no fault.
      const onFault = (fault: unknown, path: string): void => {
        if (terminal.signal.aborted) return;
        terminal.warn(`lienket: ${path}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
      };
      const { desks, desksFor, warm, close } = openDesks(house, ports, {
        program: `lienket ${version}`,
        onFault: (fault) => onFault(fault, 'job'),
      });
      const server = await createServer({
        desks,
        desksFor,
        entry: desks.accounts.entry,
        ...standingOf(host, process.env),
        limits: LIMITS,
        web,
        language: chosenLanguage(process.argv, process.env),
        version,
        hosts: host === '127.0.0.1' ? [] : [host],
        onFault,
      });
      const listening = await server.listen({ port, host, signal: terminal.signal });
      warm();
      terminal.say(
        terminal.language === 'vi'
          ? `Liên Kết đang phục vụ tại ${listening.address} (Ctrl-C để dừng)`
          : `Liên Kết is served at ${listening.address} (Ctrl-C to stop)`,
      );
      terminal.answer(listening);
      desks.search.warm().catch((fault: unknown) => onFault(fault, 'search'));
      const stop = new Promise<void>((resolve) => {
        if (terminal.signal.aborted) resolve();
        else terminal.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      return { ...listening, stopped: stop.then(close) };
    },
  };
}

/** A busy screen asks some dozens of things at once; a person logs in a few times an hour. */
const LIMITS: Limits = { all: { burst: 600, perSecond: 300 }, entering: { burst: 20, perSecond: 0.1 } };

const OWN_NAMES = ['127.0.0.1', 'localhost', '::1'];

/** How the server stands in the network: alone on this machine, behind a gate with an address of its own, or open. */
function standingOf(
  host: string,
  environment: Readonly<Record<string, string | undefined>>,
): Pick<ServerOptions, 'standing' | 'publicAddress'> {
  const publicAddress = environment['LIENKET_PUBLIC_ADDRESS'] || undefined;
  const isAlone = publicAddress === undefined && OWN_NAMES.includes(host);
  const isSafe = publicAddress !== undefined && new URL(publicAddress).protocol === 'https:';
  return { standing: { isAlone, isSafe }, ...(publicAddress === undefined ? {} : { publicAddress }) };
}

/** Pages speak Vietnamese first, whatever the machine's own language is, unless a person chose one for the program. */
function chosenLanguage(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? environment['LIENKET_LANG'] : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return said === 'en' ? 'en' : 'vi';
}
