import type { MemberId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { WritingBox } from "../../writing/writing-box.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useReflectionStyles } from "../reflections/reflections.styles.ts";
import { useDraft } from "../reflections/use-draft.ts";
import { placeOf } from "../reflections/who-writes.tsx";
import { useMoment, useSession, useWhyNot } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { commitmentsOf } from "./commitments.ts";

/** What I, or somebody beside me, will try next; to be changed until the session ends. */
export function CommitmentWriting({ beside }: { readonly beside: MemberId | undefined }) {
  const { store } = useSession();
  const t = useText(meetingTexts);
  const send = useSend();
  const styles = useReflectionStyles();
  const [draft, change] = useDraft(placeOf("commitment", beside));
  const writer = beside ?? store.me;
  const kept = useMoment(({ view }) => commitmentsOf(view.document).find(({ by }) => by === writer)?.text ?? "");
  const refused = useWhyNot({ type: "commit", text: "" }, beside);
  const isKept = draft.text.trim() === kept;
  const whyNot = refused ?? (isKept ? t(kept === "" ? "refusal.nothing-written" : "commitment.is-kept") : undefined);
  return (
    <div className={styles.writing}>
      <WritingBox
        label={t("commitment.mine")}
        rows={3}
        text={draft.text}
        onChange={(text) => change(() => ({ text }))}
        hint={t("commitment.seen")}
      />
      <div className={styles.row}>
        <span className={styles.state}>{isKept && kept !== "" ? t("commitment.kept") : null}</span>
        <ActionButton
          look="primary"
          label={t("commitment.keep")}
          whyNot={whyNot}
          onAct={() => send({ type: "commit", text: draft.text }, beside)}
        />
      </div>
    </div>
  );
}
