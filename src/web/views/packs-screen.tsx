import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Release, type ReleaseRef, releaseName } from '../../model/release.ts';
import { Answered } from '../parts/answered.tsx';
import { Failure } from '../parts/failure.tsx';
import { PackList } from '../parts/pack-list.tsx';
import { Screen } from '../parts/screen.tsx';
import { ask } from '../state/api-client.ts';
import { useSpeech } from '../state/language.tsx';
import { packSummary } from '../state/pack-summary.ts';
import { useAsk } from '../state/use-ask.ts';
import { useVerify } from '../state/use-verify.ts';
import { packWords } from '../words/pack-words.ts';
import '../styles/notes.css';
import '../styles/packs.css';

/** Where does it come from? Every pack and every release that somebody added. */
export function PacksScreen(): ReactNode {
  const answer = useAsk('GET /releases');
  return <Answered of={answer}>{({ releases }) => <Packs releases={releases} />}</Answered>;
}

function Packs({ releases }: { readonly releases: readonly Release[] }): ReactNode {
  const say = useSpeech(packWords);
  const checks = useVerify();
  const added = releases.filter(({ origin }) => origin === 'added');
  const packs = releases.filter(({ origin }) => origin === 'pack');
  const apart = packs.filter((release) => packSummary(release).isShareAlike);
  const sum = (part: (release: Release) => number): string =>
    say.number(
      releases.reduce((total, release) => total + part(release), 0),
      0,
    );
  const sentence = say('listSentence', {
    packs: say.number(packs.length, 0),
    added: say.number(added.length, 0),
    tables: sum((release) => packSummary(release).tables),
    rows: sum((release) => packSummary(release).rows),
  });
  return (
    <Screen
      question={say('asks')}
      sentence={sentence}
      actions={
        <>
          <Link to="/data" className="button primary">
            {say('addData')}
          </Link>
          <Button
            className="button"
            isDisabled={checks.now !== undefined}
            onPress={() => void checks.run(releases.map(({ ref }) => ref))}
          >
            {say('verifyAll')}
          </Button>
        </>
      }
    >
      <Progress checks={checks} all={releases.length} />
      <AddedReleases releases={added} found={checks.found} />
      <PackList
        title={say('packs')}
        releases={packs.filter((release) => !apart.includes(release))}
        found={checks.found}
        fileName="packs"
      />
      {apart.length === 0 ? null : (
        <PackList
          title={say('apart')}
          releases={apart}
          found={checks.found}
          fileName="packs-apart"
          note={say('apartNote')}
        />
      )}
    </Screen>
  );
}

function Progress({ checks, all }: { readonly checks: ReturnType<typeof useVerify>; readonly all: number }): ReactNode {
  const say = useSpeech(packWords);
  const { now, found, fault } = checks;
  if (fault !== undefined) return <Failure error={fault} />;
  const holds = [...found.values()].filter((each) => each.holds).length;
  return (
    <p role="status" className="quiet">
      {now !== undefined
        ? say('verifying', { name: releaseName(now) })
        : found.size === 0
          ? ''
          : say('verifiedAll', { holds: say.number(holds, 0), all: say.number(Math.max(found.size, all), 0) })}
    </p>
  );
}

function AddedReleases(props: {
  readonly releases: readonly Release[];
  readonly found: ReturnType<typeof useVerify>['found'];
}): ReactNode {
  const { releases, found } = props;
  const say = useSpeech(packWords);
  const answers = useQueryClient();
  const [gone, setGone] = useState<ReleaseRef>();
  const [fault, setFault] = useState<unknown>();
  const act = async (work: () => Promise<unknown>, then: ReleaseRef | undefined): Promise<void> => {
    try {
      await work();
      setGone(then);
      setFault(undefined);
      await answers.invalidateQueries();
    } catch (error) {
      setFault(error);
    }
  };
  const params = ({ name, version }: ReleaseRef) => ({ params: { name, version } });
  return (
    <section>
      <p role="status" className={gone === undefined ? 'unseen' : 'notice'}>
        {gone === undefined ? '' : `${say('removed', { name: releaseName(gone) })} `}
        {gone === undefined ? null : (
          <Button
            className="link"
            onPress={() => void act(() => ask('POST /releases/:name/:version/bring-back', params(gone)), undefined)}
          >
            {say('undo')}
          </Button>
        )}
      </p>
      {fault === undefined ? null : <Failure error={fault} />}
      {releases.length === 0 ? (
        <>
          <h2>{say('added')}</h2>
          <p className="quiet">{say('addedNone')}</p>
        </>
      ) : (
        <PackList
          title={say('added')}
          releases={releases}
          found={found}
          fileName="added-releases"
          actions={({ ref }) => (
            <Button
              className="tool"
              onPress={() => void act(() => ask('DELETE /releases/:name/:version', params(ref)), ref)}
            >
              {say('remove')}
            </Button>
          )}
        />
      )}
    </section>
  );
}
