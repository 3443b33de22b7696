import { groupsOf } from "../../domain/groups.ts";
import { clientOf } from "../../domain/roles.ts";
import { useNames } from "../../planning/names/use-names.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { LiveScene } from "../now/scene.ts";
import { Section } from "../parts/section.tsx";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { usePeopleStyles } from "./people.styles.ts";

/** Who works with whom in a step of pairs or small groups; mine first. */
export function GroupsNow({ scene }: { readonly scene: LiveScene }) {
  const { store } = useSession();
  const [t, formats, nameOf, styles] = [useText(meetingTexts), useFormats(), useName(), usePeopleStyles()];
  const { roleName } = useNames();
  const groups = useMoment(({ view }) => groupsOf(view.document, scene.steps, scene.step));
  if (groups.length === 0) return null;
  const mine = groups.find((group) => group.includes(store.me));
  const others = mine?.filter((member) => member !== store.me) ?? [];
  const { speakerRole: role } = scene.step;
  const clientIn = (group: readonly (typeof store.me)[]) => {
    const client = clientOf(group, scene.step);
    return client === undefined || role === undefined ? null : (
      <span className={styles.client}> {t("pods.client", { role: roleName(role), name: nameOf(client) })}</span>
    );
  };
  const names = (members: readonly (typeof store.me)[]) => formats.list(members.map(nameOf));
  return (
    <Section title={t(scene.step.mode === "pair" ? "pairs" : "pods")}>
      {mine ? (
        <p className={styles.mine}>
          {others.length === 0 ? t("pairs.alone") : t("pairs.with", { names: names(others) })}
          {clientIn(mine)}
        </p>
      ) : null}
      <ul className={styles.list}>
        {groups
          .filter((group) => group !== mine)
          .map((group) => (
            <li key={group.join(" ")}>
              {names(group)}
              {clientIn(group)}
            </li>
          ))}
      </ul>
    </Section>
  );
}
