import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { floorOf, sceneOf } from "./scene.ts";

/** One line on what is going on: who has the floor, or how the step is held. */
export function FloorLine() {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const nameOf = useName();
  const scene = useMoment(sceneOf);
  const floor = useMoment(floorOf);
  if (scene.phase !== "live") return null;
  if (floor !== undefined) return floor === store.me ? t("floor.mine") : t("floor.other", { name: nameOf(floor) });
  return t(`mode.${scene.step.mode}`);
}
