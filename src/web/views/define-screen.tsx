import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DefinitionSurvey, GroupView } from '../../http/contract/definition-contract.ts';
import { DefineDays } from '../parts/define-days.tsx';
import { DefineFacts } from '../parts/define-facts.tsx';
import { DefineIndustries } from '../parts/define-industries.tsx';
import { DefineNames } from '../parts/define-names.tsx';
import { DefineParameters } from '../parts/define-parameters.tsx';
import { DefinePlaces } from '../parts/define-places.tsx';
import { DefineSurvey } from '../parts/define-survey.tsx';
import { Failure } from '../parts/failure.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSpeech } from '../state/language.tsx';
import type { LoadedEditor } from '../state/loaded-editor.ts';
import { useAsOf } from '../state/use-as-of.ts';
import { useAsk } from '../state/use-ask.ts';
import { useRecipe } from '../state/use-recipe.tsx';
import { useSurvey } from '../state/use-survey.ts';
import { defineWords } from '../words/define-words.ts';
import { frameWords } from '../words/frame-words.ts';
import '../styles/define.css';

/** What exactly is my cluster? Its industries, its places and its days, with what exists for them counted as one edits. */
export function DefineScreen(): ReactNode {
  const { id } = useParams({ from: '/dossiers/$id/define' });
  const say = useSpeech({ ...defineWords, ...frameWords });
  const editor = useRecipe(id);
  const { recipe } = editor;
  if (recipe !== undefined) return <Define editor={{ ...editor, recipe }} />;
  if (editor.problem !== undefined) return <Failure error={editor.problem} />;
  return (
    <p className="reading" role="status">
      {say('loading')}
    </p>
  );
}

function Define({ editor }: { readonly editor: LoadedEditor }): ReactNode {
  const say = useSpeech(defineWords);
  const survey = useSurvey(editor.recipe);
  const groups = useAsk('GET /groups').data?.groups ?? [];
  return (
    <Screen
      className="define"
      question={say('asks')}
      sentence={<Sentence editor={editor} survey={survey.data} groups={groups} />}
      actions={
        <Link to="/dossiers/$id/ladder" params={{ id: editor.id }} className="button primary">
          {say('toLadder')}
        </Link>
      }
    >
      {editor.isReadOnly ? <p className="quiet">{say('readOnly')}</p> : null}
      <div className="define-columns">
        <div className="define-parts">
          <DefineNames editor={editor} />
          <DefineIndustries editor={editor} groups={groups} />
          <DefinePlaces editor={editor} />
          <DefineDays editor={editor} />
          <DefineFacts editor={editor} />
          <DefineParameters editor={editor} />
        </div>
        <DefineSurvey survey={survey} />
      </div>
    </Screen>
  );
}

const COUNTED = ['vsic2018', 'vsic2025', 'vsic2007', 'naics2012'] as const;

/** The definition in one sentence, on the day in view. */
function Sentence(props: {
  readonly editor: LoadedEditor;
  readonly survey: DefinitionSurvey | undefined;
  readonly groups: readonly GroupView[];
}): ReactNode {
  const { editor, survey, groups } = props;
  const say = useSpeech(defineWords);
  const asOf = useAsOf();
  const { group } = editor.recipe.cluster;
  const day = survey?.days.find((each) => each.asOf === asOf) ?? survey?.days.at(-1);
  if (survey === undefined || day === undefined) return say('counting');
  const name = group.own?.name ?? groups.find(({ id, version }) => id === group.id && version === group.version)?.name;
  const order = [day.classification, ...COUNTED];
  const stated = order.flatMap((each) => survey.codes.filter(({ classification }) => classification === each))[0];
  const [codes, units] = [stated?.stated ?? 0, day.units.length];
  return say('sentence', {
    group: name ?? group.id,
    places: day.units.map((unit) => say.of(unit.name)).join(', '),
    classification: say((stated?.classification ?? 'vsic2018') as 'vsic2018'),
    date: say.date(day.asOf),
    codes: say(codes === 1 ? 'codeOne' : 'codeMany', { count: say.number(codes, 0) }),
    units: say(units === 1 ? 'unitOne' : 'unitMany', { count: say.number(units, 0) }),
  });
}
