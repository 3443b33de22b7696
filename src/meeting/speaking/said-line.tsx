import { memo } from "react";
import { useReading, useSession } from "../session-context.tsx";
import { useSpeakingStyles } from "./speaking.styles.ts";

/** Where an answer to somebody's own action appears; always in the page, so that a screen reader hears what comes. */
export const SaidLine = memo(function SaidLine() {
  const { said } = useSession();
  const styles = useSpeakingStyles();
  const sentence = useReading(said.changes, said.now);
  return (
    <div role="status" className={sentence === undefined ? styles.nothing : styles.said}>
      {sentence}
    </div>
  );
});
