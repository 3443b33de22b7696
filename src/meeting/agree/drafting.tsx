import { useId, useState } from "react";
import { MAX_SENTENCE } from "../../domain/command.ts";
import { isDrafting, type Proposal, proposalsOf } from "../../domain/drafting.ts";
import type { NoteId } from "../../domain/ids.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { attendanceOf } from "../people/attendance.ts";
import { usePeopleStyles } from "../people/people.styles.ts";
import { useMoment, useName, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { useAgreeStyles } from "./agree.styles.ts";
import { useCode } from "./code-text.tsx";

const newId = (): NoteId => crypto.randomUUID() as NoteId;

/** Whether I may change the code: before the first step, and not while I hold the seat. [G3] */
function useMayDraft(): boolean {
  const { store } = useSession();
  return useMoment((moment) => isDrafting(moment.view.document) && attendanceOf(moment).seat !== store.me);
}

/** The code as it stands; whoever may change it can propose to drop a sentence. */
export function CodeRules() {
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
                onAct={() => send({ type: "propose-dropping", id: newId(), sentence: id })}
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
        <ul className={styles.missing} aria-label={t("code.proposals")}>
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
  const { id, author, text, drops, keep, against } = proposal;
  const say = (on: boolean) => send({ type: "keep-sentence", sentence: id, on });
  const voices = t("code.voices", { yes: keep.length, no: against.length });
  return (
    <li className={styles.proposal}>
      <span dir="auto">{t(drops === undefined ? "code.add" : "code.drop", { text })}</span>
      <span className={styles.quiet}>
        {nameOf(author)} · {voices}
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
          <ActionButton
            size="small"
            label={t("code.keep", { text })}
            shown={t("code.keep-short")}
            pressed={keep.includes(store.me)}
            onAct={() => say(true)}
          />
          <ActionButton
            size="small"
            label={t("code.against", { text })}
            shown={t("code.against-short")}
            pressed={against.includes(store.me)}
            onAct={() => say(false)}
          />
        </div>
      )}
    </li>
  );
}

function Propose() {
  const [t, send, styles, people, id] = [
    useText(meetingTexts),
    useSend(),
    useAgreeStyles(),
    usePeopleStyles(),
    useId(),
  ];
  const [text, setText] = useState("");
  const propose = () => {
    if (send({ type: "propose-sentence", id: newId(), text })) setText("");
  };
  return (
    <form
      className={people.background}
      onSubmit={(event) => {
        event.preventDefault();
        propose();
      }}
    >
      <label htmlFor={id}>{t("code.propose")}</label>
      <input
        id={id}
        type="text"
        maxLength={MAX_SENTENCE}
        dir="auto"
        className={people.input}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {t("code.hint")}
      </p>
      <div>
        <ActionButton
          size="small"
          label={t("code.send")}
          whyNot={text.trim() === "" ? t("code.type") : undefined}
          onAct={propose}
        />
      </div>
    </form>
  );
}
