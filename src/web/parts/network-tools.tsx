import { type ReactNode, useState } from 'react';
import { Button, Label, Radio, RadioGroup, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { NetworkView } from '../../http/contract/ties-contract.ts';
import { useSpeech } from '../state/language.tsx';
import type { NetworkCut, NetworkScope } from '../state/network-cut.ts';
import { gexfText, graphmlText } from '../state/network-file.ts';
import { saveBlob } from '../state/save-table.ts';
import { tiesWords } from '../words/ties-words.ts';

interface ToolsProps {
  readonly network: NetworkView;
  readonly cut: NetworkCut;
  readonly steps: readonly number[];
  readonly least: number;
  readonly scope: NetworkScope;
  readonly setLeast: (least: number) => void;
  readonly setScope: (scope: NetworkScope) => void;
}

/** How much of a network is drawn, and the network as a file. */
export function NetworkTools(props: ToolsProps): ReactNode {
  const { network, cut, steps, scope, setScope } = props;
  const say = useSpeech(tiesWords);
  const saved = (form: 'graphml' | 'gexf'): void => {
    const text = { title: say.of(network.title), isDirected: network.isDirected, ...cut };
    const made = form === 'graphml' ? graphmlText(text, say.language) : gexfText(text, say.language);
    saveBlob(`${network.id}.${form}`, new Blob([made], { type: 'application/xml' }));
  };
  return (
    <div className="network-tools">
      {steps.length < 2 ? null : <Threshold {...props} />}
      <RadioGroup
        value={scope}
        onChange={(chosen) => setScope(chosen === 'inside' ? 'inside' : 'all')}
        className="scope"
      >
        <Label>{say('scope')}</Label>
        <Radio value="all" className="scope-choice">
          {say('scopeAll')}
        </Radio>
        <Radio value="inside" className="scope-choice">
          {say('scopeInside')}
        </Radio>
      </RadioGroup>
      <div className="network-files">
        <span className="react-aria-Label">{say('saveNetwork')}</span>
        <span className="table-tools">
          <Button className="tool" onPress={() => saved('graphml')}>
            {say('graphml')}
          </Button>
          <Button className="tool" onPress={() => saved('gexf')}>
            {say('gexf')}
          </Button>
        </span>
      </div>
    </div>
  );
}

function Threshold({ network, steps, least, setLeast }: ToolsProps): ReactNode {
  const say = useSpeech(tiesWords);
  const [moving, setMoving] = useState<number>();
  const standing = steps.findIndex((step) => step >= least);
  const at = moving ?? Math.max(0, standing);
  const value = steps[at] ?? 0;
  const shown = network.edges.filter((edge) => edge.value >= value).length;
  return (
    <Slider
      minValue={0}
      maxValue={steps.length - 1}
      value={at}
      onChange={(step) => {
        setMoving(step);
        setLeast(steps[step] ?? 0);
      }}
      onChangeEnd={() => setMoving(undefined)}
      className="react-aria-Slider threshold"
    >
      <Label>
        {say('threshold', { value: `${say.number(value, network.digits)} ${say.of(network.unit)}`.trim() })}
      </Label>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
      <span className="quiet" role="status">
        {say('thresholdSays', { shown: say.number(shown, 0), all: say.number(network.edges.length, 0) })}
      </span>
    </Slider>
  );
}
