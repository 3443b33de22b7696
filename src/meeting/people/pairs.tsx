import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { LiveScene } from "../now/scene.ts";
import { Section } from "../parts/section.tsx";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { attendanceOf } from "./attendance.ts";
import { pairRound, pairsOf } from "./pair-rounds.ts";
import { usePeopleStyles } from "./people.styles.ts";

/** Who works with whom in a pair step; mine first. */
export function Pairs({ scene }: { readonly scene: LiveScene }) {
  const { store } = useSession();
  const [t, formats, nameOf, styles] = [useText(meetingTexts), useFormats(), useName(), usePeopleStyles()];
  const { taking } = useMoment(attendanceOf);
  if (scene.step.mode !== "pair") return null;
  const groups = pairsOf(taking, pairRound(scene.steps, scene.step.id));
  const mine = groups.find((group) => group.includes(store.me));
  const others = mine?.filter((member) => member !== store.me) ?? [];
  const names = (members: readonly (typeof store.me)[]) => formats.list(members.map(nameOf));
  return (
    <Section title={t("pairs")}>
      {mine ? (
        <p className={styles.mine}>
          {others.length === 0 ? t("pairs.alone") : t("pairs.with", { names: names(others) })}
        </p>
      ) : null}
      <ul className={styles.list}>
        {groups
          .filter((group) => group !== mine)
          .map((group) => (
            <li key={group.join(" ")}>{names(group)}</li>
          ))}
      </ul>
    </Section>
  );
}
