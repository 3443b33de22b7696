import { lazy } from "react";
import { Later } from "../../ui/later.tsx";

const SampleNotice = lazy(async () => ({ default: (await import("./sample-notice.tsx")).SampleNotice }));

/** What says that there is sample content; comes after the page, and the page stands without it. */
export const Samples = () => (
  <Later>
    <SampleNotice />
  </Later>
);
