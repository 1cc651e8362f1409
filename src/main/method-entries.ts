import type { CommandEntry } from '../cli/command-list.ts';
import type { MethodRunNeeds } from '../cli/method-run.ts';

const described = async () => (await import('../app/methods/described-methods.ts')).describedMethods;

async function needs(): Promise<MethodRunNeeds> {
  const methods = await described();
  return {
    methods,
    async runningMethods() {
      const [{ longTableFiles }, { personFiles }, { methodThread }] = await Promise.all([
        import('../exchange/long-table-files.ts'),
        import('../exchange/person-files.ts'),
        import('./method-thread.ts'),
      ]);
      const started = performance.now();
      return {
        tables: longTableFiles,
        files: personFiles,
        room: methodThread,
        spent: () => ({
          seconds: Math.round(performance.now() - started) / 1000,
          peakBytes: process.resourceUsage().maxRSS * 1024,
        }),
      };
    },
  };
}

/** The commands that run methods on files. */
export const methodEntries: readonly CommandEntry[] = [
  {
    name: 'methods',
    about: {
      vi: 'liệt kê các phương pháp chạy được trên tệp CSV',
      en: 'list the methods that run on CSV files',
    },
    load: async () => (await import('../cli/method-list.ts')).methodListCommand(await described()),
  },
  {
    name: 'method',
    about: { vi: 'chạy một phương pháp trên tệp CSV của bạn', en: 'run a method on your CSV files' },
    load: async () => (await import('../cli/method-run.ts')).methodRunCommand(await needs()),
  },
];
