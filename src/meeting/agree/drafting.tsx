import { MAX_SENTENCE } from "../../domain/command.ts";
import { isDrafting, type Proposal, proposalsOf } from "../../domain/drafting.ts";
import type { NoteId } from "../../domain/ids.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { LineForm } from "../parts/line-form.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { useDraft } from "../reflections/use-draft.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";
import { useCode } from "./code-text.tsx";

/** Whether I may change the code: before the first step, and not while I hold the seat. [G3] */
function useMayDraft(): boolean {
  const { store } = useSession();
  return useMoment((moment) => isDrafting(moment.view.document) && attendanceOf(moment).seat !== store.me);
}

/** The code as it stands; whoever may change it can propose to drop a sentence. */
export function CodeRules() {
  const { makeId } = useSession();
  const [t, send, styles] = [useText(meetingTexts), useSend(), useAgreeStyles()];
  const [code, mayDraft] = [useCode(), useMayDraft()];
  return (
    <ul className={styles.rules}>
      {code.map(({ id, text }) => (
        <li key={id}>
          <span className={styles.rule}>
            <span className={styles.name} dir="auto">
              {text}
            </span>
            {mayDraft ? (
              <ActionButton
                size="small"
                look="subtle"
                label={t("code.drop-it", { text })}
                shown={t("code.drop-short")}
                onAct={() => send({ type: "propose-dropping", id: makeId() as NoteId, sentence: id })}
              />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is proposed, for everybody to see, and the way to propose something oneself. */
export function Drafting() {
  const mayDraft = useMayDraft();
  const proposals = useMoment(({ view }) => (isDrafting(view.document) ? proposalsOf(view.document) : []));
  const [t, styles] = [useText(meetingTexts), useAgreeStyles()];
  return (
    <>
      {proposals.length === 0 ? null : (
        <ul className={styles.proposals} aria-label={t("code.proposals")}>
          {proposals.map((proposal) => (
            <ProposalLine key={proposal.id} proposal={proposal} mayDraft={mayDraft} />
          ))}
        </ul>
      )}
      {mayDraft ? <Propose /> : null}
    </>
  );
}

function ProposalLine({ proposal, mayDraft }: { readonly proposal: Proposal; readonly mayDraft: boolean }) {
  const { store } = useSession();
  const [t, send, styles, nameOf] = [useText(meetingTexts), useSend(), useAgreeStyles(), useName()];
  const { id, author, drops, keep, against } = proposal;
  const text = useFormatWords()(proposal.text);
  const say = (on: boolean) => send({ type: "keep-sentence", sentence: id, on });
  const answers = [
    { on: true, key: "code.keep", said: keep },
    { on: false, key: "code.against", said: against },
  ] as const;
  const voices = t("code.voices", { yes: keep.length, no: against.length });
  return (
    <li className={styles.proposal}>
      <span dir="auto">{t(drops === undefined ? "code.add" : "code.drop", { text })}</span>
      <span className={styles.quiet}>
        <bdi>{nameOf(author)}</bdi> · {voices}
      </span>
      {!mayDraft ? null : author === store.me ? (
        <div>
          <ActionButton
            size="small"
            label={t("code.back", { text })}
            shown={t("code.back-short")}
            onAct={() => say(false)}
          />
        </div>
      ) : (
        <div className={styles.voices}>
          {answers.map(({ on, key, said }) => (
            <ActionButton
              key={key}
              size="small"
              label={t(key, { text })}
              shown={t(`${key}-short`)}
              pressed={said.includes(store.me)}
              onAct={() => say(on)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

function Propose() {
  const { makeId } = useSession();
  const [t, send] = [useText(meetingTexts), useSend()];
  const [{ text }, change] = useDraft("code-sentence");
  const setText = (next: string) => change(() => ({ text: next }));
  const propose = () => {
    if (send({ type: "propose-sentence", id: makeId() as NoteId, text })) setText("");
  };
  return (
    <LineForm
      label={t("code.propose")}
      text={text}
      onChange={setText}
      maxLength={MAX_SENTENCE}
      hint={t("code.hint")}
      button={t("code.send")}
      whyNot={text.trim() === "" ? t("code.type") : undefined}
      onEnter={propose}
    />
  );
}
