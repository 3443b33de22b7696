import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useId, useState } from "react";
import { ApiProblem } from "../../api/api-failure.ts";
import type { InAdvance as Known } from "../../contract/in-advance.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useDraftOf } from "../use-draft-of.ts";
import { WritingBox } from "../writing-box.tsx";
import { CodeToAgree } from "./code-to-agree.tsx";
import { useInAdvanceStyles } from "./in-advance.styles.ts";
import { inAdvanceTexts } from "./in-advance-texts.ts";
import type { InAdvanceKey } from "./messages/en.ts";
import { placeIn, type Writer } from "./writer.ts";

export interface InAdvanceProps {
  readonly session: { readonly id: string; readonly title: string };
  readonly writer: Writer;
  /** What the server said last. */
  readonly known: Known;
  readonly onKnown: (known: Known) => void;
  /** Whether the reader has agreed to the code as it stands where this is shown. */
  readonly hasAgreed?: boolean;
  /** Whether the code stands above already. */
  readonly isCodeShown?: boolean;
}

interface Props extends InAdvanceProps {
  readonly step: NonNullable<Known["step"]>;
}

const refusals: Readonly<Record<string, InAdvanceKey>> = {
  "code-changed": "code-changed",
  "already-started": "already",
  "not-invited": "not-invited",
};

const refusalOf = (error: unknown): InAdvanceKey | undefined =>
  error instanceof ApiProblem && error.problem.reason !== undefined ? refusals[error.problem.reason] : undefined;

/** What this device has handed in and the server does not have: asked once more, since another window may have done so. */
function useIsGone(
  { session, writer, onKnown }: Pick<Props, "session" | "writer" | "onKnown">,
  seems: boolean,
): boolean {
  const [isSure, setSure] = useState(false);
  const learn = useEffectEvent(onKnown);
  const { id } = session;
  useEffect(() => {
    if (!seems) return undefined;
    let stays = true;
    writer.door.read(id).then(
      (next) => {
        if (!stays) return;
        setSure(!next.mine);
        learn(next);
      },
      // As long as nobody knows, nothing is said.
      () => {},
    );
    return () => {
      stays = false;
    };
  }, [seems, writer, id]);
  return seems && isSure;
}

/** Hands a contribution in and takes it back; what is refused is said, and the text stays. */
function useSending({ session, writer, known, onKnown, step }: Props, agreed: boolean) {
  const [t, shell] = [useText(inAdvanceTexts), useText(uiTexts)];
  const [draft, change] = useDraftOf(writer.draftsOf(session.id), placeIn(step.id));
  const [said, setSaid] = useState("");
  const [isUnderway, setUnderway] = useState(false);
  const text = draft.text.trim();
  const { slip, editKey, named, kept } = draft;
  const isThere = kept !== null && known.mine;
  const isKept = isThere && kept.text === text && kept.named === named;

  const isGone = useIsGone({ session, writer, onKnown }, kept !== null && !known.mine);

  const run = async (work: Promise<Known>, done: InAdvanceKey, become: Parameters<typeof change>[0]) => {
    setUnderway(true);
    setSaid(t("underway"));
    try {
      onKnown(await work);
      change(become);
      setSaid(t(done));
    } catch (error) {
      const refusal = refusalOf(error);
      setSaid(refusal ? t(refusal) : shell(failureKey(error)));
      // What it hangs on has changed: it is shown anew.
      if (refusal) await writer.door.read(session.id).then(onKnown, () => {});
    } finally {
      setUnderway(false);
    }
  };
  const whyNot = (): InAdvanceKey | undefined => {
    if (isUnderway) return "underway";
    if (text === "") return "nothing-written";
    if (!agreed) return "agree-first";
    return isKept ? "is-kept" : undefined;
  };
  return {
    draft,
    change,
    isThere,
    isUnderway,
    whyNot: whyNot(),
    status: said || (isKept ? t("handed-in") : isThere ? t("changed") : isGone ? t("given-back.again") : ""),
    write(next: Partial<typeof draft>) {
      setSaid("");
      writer.places.add({ session: session.id, step: step.id, title: session.title });
      change(() => next);
    },
    handIn() {
      const note = { step: step.id, slip, editKey, text, named, code: known.code.version };
      void run(writer.door.write(session.id, note), "handed-in", () => ({ kept: { text, named } }));
    },
    takeBack() {
      const note = { step: step.id, slip, editKey };
      void run(writer.door.takeBack(session.id, note), "taken-back", () => ({ kept: null }));
    },
  };
}

/** Writing before the session: sealed, with or without a name, after agreeing to the code as it stands. [B8] [G5] */
export function Contribute(props: Props) {
  const { known, step, hasAgreed = false, isCodeShown = false } = props;
  const [t, styles, nameId] = [useText(inAdvanceTexts), useInAdvanceStyles(), useId()];
  const [agreedTo, setAgreedTo] = useState<number>();
  const said = useFormatWords();
  const sending = useSending(props, hasAgreed || agreedTo === known.code.version);
  const { draft, whyNot, isUnderway } = sending;
  return (
    <div className={styles.stack}>
      <div>
        <p className={styles.title} dir="auto">
          {said(step.title)}
        </p>
        {step.prompts.map((prompt) => (
          <p key={prompt} className={styles.words} dir="auto">
            {said(prompt)}
          </p>
        ))}
      </div>
      {hasAgreed ? null : (
        <CodeToAgree
          sentences={isCodeShown ? [] : known.code.sentences}
          isAgreed={agreedTo === known.code.version}
          onAgree={(isAgreed) => setAgreedTo(isAgreed ? known.code.version : undefined)}
        />
      )}
      {known.mine && draft.kept === null ? <p className={styles.quiet}>{t("elsewhere")}</p> : null}
      <WritingBox
        label={t("yours")}
        text={draft.text}
        onChange={(text) => sending.write({ text })}
        hint={t(draft.named ? "named" : "nameless")}
      />
      <label className={styles.check} htmlFor={nameId}>
        <input
          id={nameId}
          type="checkbox"
          className={styles.tick}
          checked={!draft.named}
          onChange={(event) => sending.write({ named: !event.currentTarget.checked })}
        />
        {t("without-name")}
      </label>
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={whyNot !== undefined}
          onClick={sending.handIn}
          {...(whyNot === undefined ? {} : { title: t(whyNot), "aria-description": t(whyNot) })}
        >
          {t(sending.isThere ? "save" : "hand-in")}
        </Button>
        {sending.isThere ? (
          <Button disabledFocusable={isUnderway} onClick={sending.takeBack}>
            {t("take-back")}
          </Button>
        ) : null}
      </div>
      <p role="status" className={styles.quiet}>
        {sending.status}
      </p>
    </div>
  );
}
