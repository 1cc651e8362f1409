import { changeDecompositionCall, harmoniseCall } from './change-calls.ts';
import { clusterSearchCall } from './cluster-search-call.ts';
import { leidenCall } from './community-call.ts';
import {
  complexityCall,
  fitnessCall,
  opportunityCall,
  proximityCall,
  relatednessDensityCall,
} from './complexity-calls.ts';
import {
  clusterStrengthCall,
  locationQuotientCall,
  locationQuotientIntervalCall,
  starRatingCall,
} from './concentration-calls.ts';
import { primarySuppressionCall, secondarySuppressionCall } from './disclosure-calls.ts';
import { durantonOvermanCall } from './duranton-overman-call.ts';
import { differenceInDifferencesCall, historicalAnaloguesCall, robustnessCall } from './evaluation-calls.ts';
import {
  entropyCall,
  hachmanCall,
  herfindahlCall,
  hooverCall,
  krugmanSpecialisationCall,
  litzenbergerCall,
  locationalGiniCall,
  theilCall,
} from './evenness-calls.ts';
import { fleggLocationQuotientCall, rasCall, supplyUseToIoCall } from './flow-calls.ts';
import type { MethodCall } from './given.ts';
import {
  extractionCall,
  ghoshCall,
  keySectorsCall,
  leontiefCall,
  linkagesCall,
  multipliersCall,
  upstreamnessCall,
} from './linkage-calls.ts';
import { gearyCall, getisOrdCall, localGCall, localMoranCall, moranCall } from './map-calls.ts';
import { coagglomerationCall, ellisonGlaeserCall } from './plant-calls.ts';
import {
  combinedRelatednessCall,
  ioRelatednessCall,
  locationalCorrelationCall,
  occupationRelatednessCall,
  skillRelatednessCall,
} from './relatedness-calls.ts';
import { shiftShareCall } from './shift-share-call.ts';
import { weightsCall } from './weights-call.ts';

/** Every method that anyone can call on tables, family by family. */
export const methodCalls: readonly MethodCall[] = [
  locationQuotientCall,
  locationQuotientIntervalCall,
  clusterStrengthCall,
  starRatingCall,
  ellisonGlaeserCall,
  coagglomerationCall,
  locationalGiniCall,
  hooverCall,
  krugmanSpecialisationCall,
  herfindahlCall,
  theilCall,
  entropyCall,
  hachmanCall,
  litzenbergerCall,
  durantonOvermanCall,
  complexityCall,
  fitnessCall,
  proximityCall,
  relatednessDensityCall,
  opportunityCall,
  locationalCorrelationCall,
  skillRelatednessCall,
  ioRelatednessCall,
  occupationRelatednessCall,
  combinedRelatednessCall,
  clusterSearchCall,
  leidenCall,
  weightsCall,
  moranCall,
  gearyCall,
  getisOrdCall,
  localMoranCall,
  localGCall,
  leontiefCall,
  ghoshCall,
  multipliersCall,
  linkagesCall,
  keySectorsCall,
  extractionCall,
  upstreamnessCall,
  rasCall,
  fleggLocationQuotientCall,
  supplyUseToIoCall,
  harmoniseCall,
  changeDecompositionCall,
  shiftShareCall,
  robustnessCall,
  differenceInDifferencesCall,
  historicalAnaloguesCall,
  primarySuppressionCall,
  secondarySuppressionCall,
];
