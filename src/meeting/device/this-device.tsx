import { useId } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useReading, useSession } from "../session-context.tsx";
import type { Choice } from "./kept-choices.ts";
import { useDeviceStyles } from "./this-device.styles.ts";

/** What I choose for myself, on this device and for nobody else to see. */
export function ThisDevice() {
  const [t, styles] = [useText(meetingTexts), useDeviceStyles()];
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t("device")}</legend>
      <Chosen choice="sound" />
      <Chosen choice="more-time" />
    </fieldset>
  );
}

function Chosen({ choice }: { readonly choice: Choice }) {
  const { choices } = useSession();
  const [t, styles, id] = [useText(meetingTexts), useDeviceStyles(), useId()];
  const isOn = useReading(choices.changes, () => choices.isOn(choice));
  return (
    <>
      <label className={styles.choice} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          aria-describedby={`${id}-why`}
          onChange={(event) => choices.set(choice, event.currentTarget.checked)}
        />
        {t(`device.${choice}`)}
      </label>
      <p id={`${id}-why`} className={styles.why}>
        {t(`device.${choice}-why`)}
      </p>
    </>
  );
}
