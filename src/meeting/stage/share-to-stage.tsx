import { ShareScreenStartRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useSession } from "../session-context.tsx";

/** Puts the session on the meeting stage; each way in which Teams says no has its sentence, and the panel carries on. */
export function ShareToStage() {
  const { isRehearsal, shareToStage, said } = useSession();
  const t = useText(meetingTexts);
  const [isBusy, setBusy] = useState(false);
  if (!shareToStage && !isRehearsal) return null;
  const share = async () => {
    if (!shareToStage) return;
    setBusy(true);
    const outcome = await shareToStage();
    setBusy(false);
    if (outcome.ok) said.clear();
    else said.say(t(`stage.${outcome.reason}`));
  };
  return (
    <div>
      <ActionButton
        label={t("stage.share")}
        icon={<ShareScreenStartRegular />}
        whyNot={isRehearsal ? t("rehearsal.no-stage") : isBusy ? t("stage.busy") : undefined}
        onAct={() => void share()}
      />
    </div>
  );
}
