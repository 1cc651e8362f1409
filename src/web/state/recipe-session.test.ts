import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Merged, type Saved, saveStateName } from './recipe-editing.ts';
import { openSession, type SaveAnswer, type Session } from './recipe-session.ts';

type Value = Readonly<Record<string, number>>;
interface Merge extends Merged<Value> {
  readonly conflicts: readonly string[];
}
type Fate = 'answered' | 'lost-before' | 'lost-after';

/** A server that keeps revisions, takes a save only on the newest, and puts edits together key by key. */
class SmallServer {
  readonly revisions: Value[] = [{}];
  fates: Fate[] = [];

  get newest(): Saved<Value> {
    return { revision: this.revisions.length, value: this.revisions.at(-1) ?? {} };
  }

  write(value: Value): void {
    this.revisions.push(value);
  }

  save(sent: Saved<Value>): SaveAnswer {
    if (sent.revision !== this.newest.revision) return { kind: 'overtaken' };
    this.write(sent.value);
    return { kind: 'kept', revision: this.newest.revision };
  }

  merge(mine: Saved<Value>): Merge {
    const base = this.revisions[mine.revision - 1] ?? {};
    const { newest } = this;
    const merged: Record<string, number> = { ...newest.value };
    const conflicts: string[] = [];
    for (const [key, value] of Object.entries(mine.value)) {
      if (value === base[key] || value === newest.value[key]) continue;
      if (newest.value[key] === base[key]) merged[key] = value;
      else conflicts.push(key);
    }
    return { merged, conflicts, newest };
  }

  /** Answers unless the request, or its answer, gets lost on the way. */
  async reached<T>(work: () => T): Promise<T> {
    const fate = this.fates.shift() ?? 'answered';
    if (fate === 'lost-before') throw new Error('lost');
    const answer = work();
    if (fate === 'lost-after') throw new Error('lost');
    return answer;
  }
}

function sessionOn(server: SmallServer, scheduler: fc.Scheduler): Session<Value, Merge> {
  let clock = 0;
  return openSession<Value, Merge>({
    read: async () => server.newest,
    save: (sent) => scheduler.schedule(Promise.resolve()).then(() => server.reached(() => server.save(sent))),
    merge: (mine) => scheduler.schedule(Promise.resolve()).then(() => server.reached(() => server.merge(mine))),
    later(_, run) {
      let isOff = false;
      void scheduler.schedule(Promise.resolve()).then(() => (isOff ? undefined : run()));
      return () => {
        isOff = true;
      };
    },
    now: () => {
      clock += 10_000;
      return clock;
    },
    onHeld: () => undefined,
  });
}

const nameOf = (session: Session<Value, Merge>): string => {
  const { editing } = session.current();
  return editing === undefined ? 'unread' : saveStateName(editing);
};

async function settle(session: Session<Value, Merge>, scheduler: fc.Scheduler): Promise<void> {
  for (let turn = 0; turn < 200 && nameOf(session) !== 'saved'; turn += 1) {
    const phase = session.current().editing?.phase;
    if (phase?.kind === 'choosing') {
      const mine = session.current().editing?.mine ?? {};
      const own = Object.fromEntries(phase.merge.conflicts.map((key) => [key, mine[key] ?? 0]));
      session.choose({ ...phase.merge.merged, ...own });
    }
    session.flush();
    while (scheduler.count() > 0) await scheduler.waitOne();
    await Promise.resolve();
  }
}

const action = fc.record({
  who: fc.constantFrom('mine', 'theirs', 'wait', 'wait', 'wait'),
  key: fc.integer({ min: 0, max: 3 }),
  value: fc.integer({ min: 1, max: 1000 }),
});
const fate = fc.constantFrom<Fate>('answered', 'lost-before', 'lost-after');

/** Runs the actions in any interleaving; `ownKey` says under which key each side writes. */
async function played(
  given: {
    readonly scheduler: fc.Scheduler;
    readonly fates: Fate[];
    readonly actions: readonly { readonly who: string; readonly key: number; readonly value: number }[];
  },
  ownKey: (who: string, key: number) => string,
): Promise<{
  readonly server: SmallServer;
  readonly written: Record<string, Record<string, number>>;
  readonly session: Session<Value, Merge>;
}> {
  const { scheduler, fates, actions } = given;
  const server = new SmallServer();
  const session = sessionOn(server, scheduler);
  await session.look();
  server.fates = [...fates];
  const written: Record<string, Record<string, number>> = { mine: {}, theirs: {} };
  for (const { who, key, value } of actions) {
    const at = ownKey(who, key);
    if (who === 'wait') {
      if (scheduler.count() > 0) await scheduler.waitOne();
    } else {
      written[who] = { ...written[who], [at]: value };
      if (who === 'mine') session.change((now) => ({ ...now, [at]: value }), `${at}`);
      else server.write({ ...server.newest.value, [at]: value });
    }
  }
  await settle(session, scheduler);
  await session.look();
  await settle(session, scheduler);
  return { server, written, session };
}

test('no edit of either person is lost, whatever happens between the browser and the server', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fate, { maxLength: 12 }),
      fc.array(action, { maxLength: 60, size: 'max' }),
      async (scheduler, fates, actions) => {
        const { server, written, session } = await played({ scheduler, fates, actions }, (who, key) => `${who}-${key}`);
        assert.deepEqual(server.newest.value, { ...written['mine'], ...written['theirs'] });
        assert.deepEqual(session.current().editing?.mine, server.newest.value);
      },
    ),
    { numRuns: 3000 },
  );
});

test('where both wrote in one place, what was chosen is what the server holds, and nothing is written unasked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fate, { maxLength: 8 }),
      fc.array(action, { maxLength: 16 }),
      async (scheduler, fates, actions) => {
        const { server, written, session } = await played({ scheduler, fates, actions }, (_, key) => `k${key}`);
        assert.equal(nameOf(session), 'saved');
        for (const [key, value] of Object.entries(server.newest.value)) {
          const known = [
            written['mine']?.[key],
            written['theirs']?.[key],
            ...server.revisions.map((each) => each[key]),
          ];
          assert.ok(known.includes(value), `${key} holds ${value}, which nobody wrote`);
        }
        for (const key of Object.keys(written['mine'] ?? {})) assert.notEqual(server.newest.value[key], undefined);
      },
    ),
    { numRuns: 200 },
  );
});

test('one save is under way at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(action, { maxLength: 20 }), async (scheduler, actions) => {
      let under = 0;
      const server = new SmallServer();
      const reached = server.reached.bind(server);
      server.reached = async (work) => {
        under += 1;
        assert.equal(under, 1);
        try {
          await scheduler.schedule(Promise.resolve());
          return await reached(work);
        } finally {
          under -= 1;
        }
      };
      const session = sessionOn(server, scheduler);
      await session.look();
      for (const { key, value } of actions) {
        session.change((now) => ({ ...now, [key]: value }), 'edit');
        session.flush();
        if (scheduler.count() > 0) await scheduler.waitOne();
      }
      await settle(session, scheduler);
      assert.equal(nameOf(session), 'saved');
    }),
    { numRuns: 100 },
  );
});
