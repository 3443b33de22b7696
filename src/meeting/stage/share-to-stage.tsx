import { ShareScreenStartRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { StageRefusal } from "../../teams/teams-host.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useSession } from "../session-context.tsx";
import { useCompanionStyles } from "./companion.styles.ts";

/** Puts the session on the meeting stage; why Teams said no stays to be read until it is tried again. [E5] */
export function ShareToStage() {
  const { isRehearsal, stage } = useSession();
  const t = useText(meetingTexts);
  const styles = useCompanionStyles();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<StageRefusal>();
  if (!stage && !isRehearsal) return null;
  const share = async () => {
    if (!stage) return;
    setBusy(true);
    setRefused(undefined);
    const outcome = await stage.share();
    setBusy(false);
    if (!outcome.ok) setRefused(outcome.reason);
  };
  return (
    <div>
      <ActionButton
        label={t("stage.share")}
        icon={<ShareScreenStartRegular />}
        whyNot={isRehearsal ? t("rehearsal.no-stage") : isBusy ? t("stage.busy") : undefined}
        onAct={() => void share()}
      />
      <div role="status" className={styles.text}>
        {refused === undefined ? null : t(`stage.${refused}`)}
      </div>
    </div>
  );
}
