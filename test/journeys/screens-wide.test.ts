// Every screen on a desk; with the other file each pair of language, scheme and width meets on every screen.
import { examineScreens } from './examine-screens.ts';

examineScreens([
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'vi', scheme: 'dark', width: 1280 },
]);
