import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";

/** Reads a list on. Stays in place and focused while it does; says so when the next page cannot be had. */
export function ShowMore({ readOn }: { readonly readOn: () => Promise<void> }) {
  const [t, styles] = [useText(tabTexts), usePageStyles()];
  const [state, setState] = useState<"idle" | "reading" | "failed">("idle");
  const onClick = () => {
    if (state === "reading") return;
    setState("reading");
    readOn().then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return (
    <div className={styles.row}>
      <Button onClick={onClick} aria-busy={state === "reading"}>
        {t("more")}
      </Button>
      <span role="status" className={styles.quiet}>
        {state === "failed" ? t("more.failed") : ""}
      </span>
    </div>
  );
}
