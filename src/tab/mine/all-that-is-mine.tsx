import { Button, Link } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { DELETE_WORDS } from "../../contract/mine.ts";
import { mineRoutes } from "../../contract/routes/mine-routes.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { handOver } from "../../ui/save-file.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { BeforeDeleting, type Where } from "./before-deleting.tsx";
import { mineTexts } from "./mine-texts.ts";

type State =
  | { readonly is: "idle" | "waiting" | "saved" | "asking" | "deleted" }
  | { readonly is: "failed"; readonly error: unknown; readonly again: () => void };

const texts = [mineTexts];

/** All that is the reader's, as a file, and gone on their word. [DA3] [DA5] */
export const AllThatIsMine = () => (
  <MoreTexts sets={texts}>
    <Mine />
  </MoreTexts>
);

function Mine() {
  const [t, styles] = [useText(mineTexts), usePageStyles()];
  const { apiFor, id: space, keeper } = useSpace();
  const [state, setState] = useState<State>({ is: "idle" });
  const opener = useRef<HTMLDivElement>(null);
  const api = useMemo(() => apiFor(mineRoutes), [apiFor]);

  const trying = async (work: () => Promise<State>): Promise<void> => {
    setState({ is: "waiting" });
    setState(await work().catch((error: unknown): State => ({ is: "failed", error, again: () => void trying(work) })));
  };
  const save = () =>
    trying(async () => {
      handOver(await api.call("exportMine", {}), "peerloop-mine.zip");
      return { is: "saved" };
    });
  const remove = (where: Where) =>
    trying(async () => {
      const body = { where: where === "here" ? { space } : where, words: DELETE_WORDS } as const;
      await api.call("deleteMine", { body });
      // What this device keeps was read before.
      keeper().then((kept) => kept.forget(), String);
      return { is: "deleted" };
    });
  const keep = () => {
    setState({ is: "idle" });
    opener.current?.querySelector("button")?.focus();
  };
  const isWaiting = state.is === "waiting";

  return (
    <section aria-labelledby="mine" className={styles.stack}>
      <h2 id="mine" className={styles.subheading}>
        {t("mine.title")}
      </h2>
      <p className={styles.quiet}>{t("mine.text")}</p>
      <div>
        <Link href="/privacy" target="_blank" rel="noreferrer">
          {t("mine.privacy")}
        </Link>
      </div>
      <div>
        <Button disabledFocusable={isWaiting} onClick={() => void save()}>
          {t("mine.save")}
        </Button>
      </div>
      <div ref={opener}>
        <Button
          aria-expanded={state.is === "asking"}
          disabledFocusable={isWaiting}
          onClick={() => setState({ is: state.is === "asking" ? "idle" : "asking" })}
        >
          {t("mine.delete")}
        </Button>
      </div>
      {state.is === "asking" && <BeforeDeleting remove={(where) => void remove(where)} keep={keep} />}
      <div role="status">
        {isWaiting && t("mine.wait")}
        {state.is === "saved" && t("mine.saved")}
        {state.is === "deleted" && t("mine.done")}
      </div>
      {state.is === "failed" && <Failed error={state.error} retry={state.again} />}
    </section>
  );
}
