import { type ReactNode, Suspense } from 'react';
import { FaultBoundary } from './fault-boundary.tsx';

interface LaterPartProps {
  readonly children: ReactNode;
  /** What stands in its place until it comes, and where it cannot be had. */
  readonly meanwhile?: ReactNode;
}

/** A part whose code is fetched by itself, and without which the rest of the screen does as well. */
export const LaterPart = ({ children, meanwhile = null }: LaterPartProps) => (
  <FaultBoundary fallback={meanwhile}>
    <Suspense fallback={meanwhile}>{children}</Suspense>
  </FaultBoundary>
);
