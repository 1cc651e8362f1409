import type { ReactNode } from 'react';
import { NoScreen } from '../parts/no-screen.tsx';

/** Waits to be written. */
export function ReportScreen(): ReactNode {
  return <NoScreen />;
}
