import { type ReactNode, Suspense } from "react";
import { ErrorBoundary } from "./error-boundary.tsx";

interface LaterProps {
  readonly children: ReactNode;
  /** What to show where it cannot be loaded; nothing unless said. */
  readonly instead?: (error: unknown) => ReactNode;
}

/** Around a lazy part that comes after the page it stands on: the page stands without it. */
export const Later = ({ children, instead = () => null }: LaterProps) => (
  <ErrorBoundary instead={(_, error) => instead(error)}>
    <Suspense>{children}</Suspense>
  </ErrorBoundary>
);
