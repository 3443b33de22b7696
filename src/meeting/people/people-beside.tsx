import { useId, useState } from "react";
import { MAX_NAME } from "../../domain/command.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useMoment, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useBesideMe } from "./beside-me.ts";
import { usePeopleStyles } from "./people.styles.ts";

/** Several people at one device: who sits beside me here, typed by name. [U1] */
export function PeopleBeside() {
  const [t, styles, send, id] = [useText(meetingTexts), usePeopleStyles(), useSend(), useId()];
  const beside = useBesideMe();
  const isOver = useMoment(({ position }) => position.phase === "ended");
  const [name, setName] = useState("");
  const refused = useWhyNot({ type: "bring-companion", name: name.trim() || "?" });
  const whyNot = refused ?? (name.trim() === "" ? t("beside.type-name") : undefined);
  if (isOver) return null;
  const add = () => {
    if (whyNot === undefined && send({ type: "bring-companion", name })) setName("");
  };
  return (
    <form
      className={styles.background}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>{t("beside.title")}</label>
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
      <input
        id={id}
        type="text"
        maxLength={MAX_NAME}
        dir="auto"
        autoComplete="off"
        className={styles.input}
        value={name}
        aria-describedby={`${id}-why`}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p id={`${id}-why`} className={styles.why}>
        {t("beside.why")}
      </p>
      <div>
        <ActionButton size="small" label={t("beside.add")} whyNot={whyNot} onAct={add} />
      </div>
    </form>
  );
}
