import { lazy } from "react";
import { Later } from "../../ui/later.tsx";

const KnowersOfTopic = lazy(async () => ({ default: (await import("./knowers-of-topic.tsx")).KnowersOfTopic }));

/** Comes after the page it stands on; nobody misses it where it cannot be had. */
export const KnowersLater = ({ topic }: { readonly topic: string }) => (
  <Later>
    <KnowersOfTopic topic={topic} />
  </Later>
);
