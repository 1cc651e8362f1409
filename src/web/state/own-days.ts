import { createContext } from 'react';

/** The days that the dossier on screen is read on by itself. */
export const OwnDaysContext = createContext<readonly string[]>([]);
