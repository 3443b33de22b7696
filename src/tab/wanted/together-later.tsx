import { lazy } from "react";
import { Later } from "../../ui/later.tsx";

const Together = lazy(async () => ({ default: (await import("./together.tsx")).Together }));

/** Comes after the page it stands on; nobody misses it where it cannot be had. */
export const TogetherLater = () => (
  <Later>
    <Together />
  </Later>
);
