import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ApiProblem } from "../../api/api-failure.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useUndoable } from "../../ui/use-undoable.ts";
import { useDraftOf } from "../use-draft-of.ts";
import { WritingBox } from "../writing-box.tsx";
import { useInAdvanceStyles } from "./in-advance.styles.ts";
import { inAdvanceTexts } from "./in-advance-texts.ts";
import type { KeptPlace } from "./kept-places.ts";
import { placeIn, type Writer } from "./writer.ts";

interface Props {
  readonly writer: Writer;
  /** Tells whenever plans may have changed; the same object as long as nothing else does. */
  readonly changes: { subscribe(listener: () => void): () => void };
}

/** What became of a text: its session still waits for it or has begun with it, or neither; undefined while nobody knows. */
async function becameOf({ door }: Writer, place: KeptPlace): Promise<"waits" | "begun" | "given-back" | undefined> {
  try {
    const { begun, step } = await door.read(place.session);
    if (begun) return "begun";
    return step?.id === place.step ? "waits" : "given-back";
  } catch (error) {
    return error instanceof ApiProblem && error.problem.code === "not-found" ? "given-back" : undefined;
  }
}

/** What was written in advance for a step that is not there any more: it stays with its writer. [B9] */
function useGivenBack({ writer, changes }: Props) {
  const [given, setGiven] = useState<readonly KeptPlace[]>([]);
  useEffect(() => {
    let stays = true;
    const look = async () => {
      const found: KeptPlace[] = [];
      for (const place of writer.places.all()) {
        const isEmpty = writer.draftsOf(place.session).read(placeIn(place.step)).text.trim() === "";
        const became = isEmpty ? "begun" : await becameOf(writer, place);
        if (became === "begun") writer.places.remove(place);
        if (became === "given-back") found.push(place);
      }
      if (stays) setGiven(found);
    };
    void look();
    const stop = changes.subscribe(() => void look());
    return () => {
      stays = false;
      stop();
    };
  }, [writer, changes]);
  const forget = (place: KeptPlace) => {
    writer.draftsOf(place.session).forget(placeIn(place.step));
    writer.places.remove(place);
    setGiven((now) => now.filter((one) => one !== place));
  };
  return [given, forget] as const;
}

/** What was written in advance and is not kept any more, to copy or to discard. */
export function GivenBack(props: Props) {
  const { writer } = props;
  const [given, forget] = useGivenBack(props);
  const [t, styles] = [useText(inAdvanceTexts), useInAdvanceStyles()];
  if (given.length === 0) return null;
  return (
    <section aria-label={t("given-back")} className={styles.stack}>
      {given.map((place) => (
        <Given key={`${place.session}/${place.step}`} place={place} writer={writer} onForget={() => forget(place)} />
      ))}
    </section>
  );
}

interface GivenProps {
  readonly place: KeptPlace;
  readonly writer: Writer;
  readonly onForget: () => void;
}

function Given({ place, writer, onForget }: GivenProps) {
  const [t, styles] = [useText(inAdvanceTexts), useInAdvanceStyles()];
  const [draft, change] = useDraftOf(writer.draftsOf(place.session), placeIn(place.step));
  const { underway, begin, undo } = useUndoable(writer.after, onForget);
  const [isGoing, { title }] = [underway.has(place.step), place];
  return (
    <div className={styles.stack}>
      <p className={styles.words}>{t("given-back.text", { title })}</p>
      <WritingBox label={t("given-back")} rows={3} text={draft.text} onChange={(text) => change(() => ({ text }))} />
      <div className={styles.row}>
        <Button
          size="small"
          aria-label={t(isGoing ? "undo-this" : "discard-this", { title })}
          onClick={() => (isGoing ? undo(place.step) : begin(place.step))}
        >
          {t(isGoing ? "undo" : "discard")}
        </Button>
        <span role="status" className={styles.quiet}>
          {isGoing ? t("discarding") : ""}
        </span>
      </div>
    </div>
  );
}
