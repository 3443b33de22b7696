import { useId } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { useReading, useSession } from "../session-context.tsx";
import { useDeviceStyles } from "./this-device.styles.ts";

/** What I choose for myself, on this device and for nobody else to see. */
export function ThisDevice() {
  const { choices } = useSession();
  const [t, styles, id] = [useText(meetingTexts), useDeviceStyles(), useId()];
  const wantsMore = useReading(choices.changes, () => choices.isOn("more-time"));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t("device")}</legend>
      <label className={styles.choice} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={wantsMore}
          aria-describedby={`${id}-why`}
          onChange={(event) => choices.set("more-time", event.currentTarget.checked)}
        />
        {t("device.more")}
      </label>
      <p id={`${id}-why`} className={styles.why}>
        {t("device.kept")} {t("device.more-hint")}
      </p>
    </fieldset>
  );
}
