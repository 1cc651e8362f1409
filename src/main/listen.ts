import type { ServeNeeds } from '../cli/serve.ts';
import type { Standing } from '../http/caller.ts';
import type { Limits } from '../http/options.ts';
import type { Allowance } from '../http/rate-limit.ts';
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
      const open = publicSettings(process.env);
      const server = await createServer({
        desks,
        desksFor,
        entry: desks.accounts.entry,
        standing: standingOf(host, open.address),
        limits: LIMITS,
        web,
        language: chosenLanguage(process.argv, process.env),
        version,
        hosts: host === '127.0.0.1' ? [] : [host],
        ...(open.address === undefined ? {} : { publicAddress: open.address }),
        ...(open.limit === undefined ? {} : { publicLimit: open.limit }),
        ...(open.keyLimit === undefined ? {} : { keyLimit: open.keyLimit }),
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
function standingOf(host: string, address: string | undefined): Standing {
  const isAlone = address === undefined && OWN_NAMES.includes(host);
  return { isAlone, isSafe: address !== undefined && new URL(address).protocol === 'https:' };
}

/** Pages speak Vietnamese first, whatever the machine's own language is, unless a person chose one for the program. */
function chosenLanguage(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? environment['LIENKET_LANG'] : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return said === 'en' ? 'en' : 'vi';
}

/**
 * How the public meets this server: LIENKET_PUBLIC_ADDRESS, the address under which it is known, such as `https://lienket.example.vn`;
 * LIENKET_PUBLIC_LIMIT, requests that one address may make in a second; LIENKET_KEY_LIMIT, those of one API key.
 * @throws {RangeError} a setting that cannot be understood
 */
function publicSettings(environment: Readonly<Record<string, string | undefined>>): {
  readonly address: string | undefined;
  readonly limit: Allowance | undefined;
  readonly keyLimit: Allowance | undefined;
} {
  const address = environment['LIENKET_PUBLIC_ADDRESS']?.trim() || undefined;
  if (address !== undefined && !/^https?:\/\//u.test(address))
    throw new RangeError(`LIENKET_PUBLIC_ADDRESS must begin with https:// or http://, got “${address}”`);
  const allowance = (name: string): Allowance | undefined => {
    const stated = environment[name]?.trim() || undefined;
    const perSecond = Number(stated);
    if (stated !== undefined && !(perSecond >= 1 && perSecond <= 1_000_000))
      throw new RangeError(`${name} must be a number from 1 up, got “${stated}”`);
    return stated === undefined ? undefined : { perSecond, burst: perSecond * 5 };
  };
  return { address, limit: allowance('LIENKET_PUBLIC_LIMIT'), keyLimit: allowance('LIENKET_KEY_LIMIT') };
}
