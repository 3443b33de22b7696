import { Clusters } from "../me-too/clusters.tsx";
import { WantedLessons } from "./wanted-lessons.tsx";

/** What several members have in common: what they know from themselves, and what they would like to learn. */
export function Together() {
  return (
    <>
      <Clusters />
      <WantedLessons />
    </>
  );
}
