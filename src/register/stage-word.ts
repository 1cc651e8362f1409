import { foldedWords } from '../model/vietnamese/fold-vietnamese.ts';
import { STAGES, type Stage } from './register-fields.ts';

const WORDS: Readonly<Record<Stage, RegExp>> = {
  production: /^(?:khau )?(?:san xuat|production|producing)$/u,
  processing: /^(?:khau )?(?:che bien|processing)$/u,
  consumption: /^(?:khau )?(?:tieu thu|consumption)$/u,
};

/** The words by which a list may name a stage, for refusals and help. */
export const STAGE_WORDS = {
  vi: 'sản xuất, chế biến, tiêu thụ',
  en: 'production, processing, consumption',
} as const;

/** The stage of the value chain that a list names; undefined where its words name none of the three. */
export function stageWord(text: string): Stage | undefined {
  const words = foldedWords(text);
  return STAGES.find((stage) => WORDS[stage].test(words));
}
