import { ToggleButton } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { KeptEntry } from "../../contract/record.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { Failed } from "../../ui/notices.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { BringToSession } from "./bring-to-session.tsx";
import { meTooTexts } from "./me-too-texts.ts";
import { useMeToo } from "./use-me-too.ts";

/** How many know an entry from themselves, the reader's own "me too", and the way to talk about it. */
export function MeToo({ entry: { id, title } }: { readonly entry: KeptEntry }) {
  const [t, shared, page, sharing] = [useText(meTooTexts), useText(uiTexts), usePageStyles(), useMeToo()];
  const { data, error, retry } = useAnswer(useMemo(() => sharing.of(id), [sharing, id]));
  const [failure, setFailure] = useState("");
  if (data === undefined) return error === undefined ? null : <Failed error={error} retry={retry} />;
  const { count, mine, canSay } = data;
  const say = () => {
    setFailure("");
    sharing.say(id, !mine).catch((failed: unknown) => setFailure(shared(failureKey(failed))));
  };
  return (
    <div className={page.row}>
      {canSay ? (
        <ToggleButton checked={mine} onClick={say} title={t("too.who")}>
          {t("too.say")}
        </ToggleButton>
      ) : null}
      {count === null ? null : <span className={page.quiet}>{t("too.count", { count })}</span>}
      <BringToSession topic={title} />
      <span role="status" className={page.quiet}>
        {failure}
      </span>
    </div>
  );
}
