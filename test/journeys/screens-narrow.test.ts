// Every screen on a narrow phone; with the other file each pair of language, scheme and width meets on every screen.
import { examineScreens } from './examine-screens.ts';

examineScreens([
  { language: 'vi', scheme: 'light', width: 320 },
  { language: 'en', scheme: 'dark', width: 320 },
]);
