/** The screens of a dossier by the last part of their address, in the order in which they are offered. */
export const DOSSIER_SCREENS = [
  'define',
  'ladder',
  'legal',
  'change',
  'composition',
  'ties',
  'next',
  'elsewhere',
  'ledger',
  'report',
  'brief',
  'history',
] as const;
