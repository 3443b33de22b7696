import { lazy, Suspense, useId, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Loading } from "../../ui/notices.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { LiveScene } from "../now/scene.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { Section } from "../parts/section.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useMoment, useReading, useSession } from "../session-context.tsx";
import { createSource } from "../signal.ts";
import { useCompanionStyles } from "./companion.styles.ts";
import { ShareToStage } from "./share-to-stage.tsx";

const StageView = lazy(async () => ({ default: (await import("./stage-view.tsx")).StageView }));

const nothingChanges = createSource();

/** While the app is not on the stage, as when somebody shares a screen, the panel says so and can show what it would. [E6] */
export function Companion({ scene }: { readonly scene: LiveScene }) {
  const { stage, store } = useSession();
  const [t, styles, id] = [useText(meetingTexts), useCompanionStyles(), useId()];
  const [isOpen, setOpen] = useState(false);
  const isOn = useReading(stage?.changes ?? nothingChanges, () => stage?.isOn());
  const isSeat = useMoment((moment) => attendanceOf(moment).seat) === store.me;
  if (isOn !== false) return null;
  return (
    <Section title={t("companion")}>
      <p className={styles.text}>{t("companion.text")}</p>
      <div className={styles.row}>
        <ActionButton
          size="small"
          label={t(isOpen ? "companion.hide" : "companion.show")}
          onAct={() => setOpen(!isOpen)}
        />
      </div>
      {isSeat && !scene.gate ? <ShareToStage /> : null}
      <div id={id}>
        {isOpen ? (
          <Suspense fallback={<Loading lines={3} />}>
            <StageView scene={scene} />
          </Suspense>
        ) : null}
      </div>
    </Section>
  );
}
