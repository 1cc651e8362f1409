import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { Failure } from './parts/failure.tsx';
import { Frame } from './parts/frame.tsx';
import { NoScreen } from './parts/no-screen.tsx';
import { parseSearch } from './state/address.ts';

/** What every address of the workbench has. */
export const root = createRootRoute({
  component: Frame,
  validateSearch: parseSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  notFoundComponent: NoScreen,
  errorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
});
