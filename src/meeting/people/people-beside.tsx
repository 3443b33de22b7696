import { MAX_NAME } from "../../domain/command.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { LineForm } from "../parts/line-form.tsx";
import { useDraft } from "../reflections/use-draft.ts";
import { useMoment, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useBesideMe } from "./beside-me.ts";
import { usePeopleStyles } from "./people.styles.ts";

/** Several people at one device: who sits beside me here, typed by name. [U1] */
export function PeopleBeside() {
  const [t, styles, send] = [useText(meetingTexts), usePeopleStyles(), useSend()];
  const beside = useBesideMe();
  const isOver = useMoment(({ position }) => position.phase === "ended");
  const [{ text: name }, change] = useDraft("beside");
  const setName = (text: string) => change(() => ({ text }));
  const refused = useWhyNot({ type: "bring-companion", name: name.trim() || "?" });
  const whyNot = refused ?? (name.trim() === "" ? t("beside.type-name") : undefined);
  if (isOver) return null;
  const add = () => {
    if (whyNot === undefined && send({ type: "bring-companion", name })) setName("");
  };
  return (
    <LineForm
      label={t("beside.title")}
      text={name}
      onChange={setName}
      maxLength={MAX_NAME}
      hint={t("beside.why")}
      button={t("beside.add")}
      whyNot={whyNot}
      onEnter={add}
      autoComplete="off"
    >
      {beside.length === 0 ? null : (
        <ul className={styles.list}>
          {beside.map((companion) => (
            <li key={companion.id} className={styles.person}>
              <span className={styles.name} dir="auto">
                {companion.name}
              </span>
              <ActionButton
                size="small"
                label={t("beside.away", { name: companion.name })}
                shown={t("beside.away-short")}
                onAct={() => send({ type: "take-companion-away", companion: companion.id })}
              />
            </li>
          ))}
        </ul>
      )}
    </LineForm>
  );
}
