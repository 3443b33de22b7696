import { Button } from "@fluentui/react-components";
import { type SubmitEvent, useId, useState } from "react";
import { MOST_SPACE_TITLE } from "../../contract/organisation.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { useTextDraft } from "../../writing/text-draft.ts";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";
import { organisationTexts } from "./organisation-texts.ts";
import { useOrganisation } from "./use-organisation.ts";

type Act = ReturnType<typeof useAttempt>[1];

/** Whether the space takes part; an owner changes it in two steps, the first of which says what others will see. [OR1] */
export function TakingPart({ title }: { readonly title: string | null }) {
  const [t, page, { takePart }, [news, act]] = [
    useText(organisationTexts),
    usePageStyles(),
    useOrganisation(),
    useAttempt(),
  ];
  const { role } = useSpace();
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<string>();
  const leave = async (was: string) => {
    if (await act(takePart(null), t("org.left"))) setLeft(was);
  };
  return (
    <section aria-label={t("org.title")} className={page.card}>
      <p className={page.words}>{title === null ? t("org.none") : t("org.joined", { title })}</p>
      <p className={page.quiet}>{t("org.owners")}</p>
      {role !== "owner" ? null : title !== null ? (
        <div className={page.row}>
          <Button onClick={() => void leave(title)}>{t("org.leave")}</Button>
        </div>
      ) : isOpen ? (
        <Joining act={act} onClose={() => setOpen(false)} />
      ) : (
        <div className={page.row}>
          <Button onClick={() => setOpen(true)}>{t("org.begin")}</Button>
          {left === undefined ? null : <Button onClick={() => void act(takePart(left))}>{t("org.back")}</Button>}
        </div>
      )}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </section>
  );
}

function Joining({ act, onClose }: { readonly act: Act; readonly onClose: () => void }) {
  const [t, page, styles, id] = [useText(organisationTexts), usePageStyles(), useTendingStyles(), useId()];
  const [space, { takePart }] = [useSpace(), useOrganisation()];
  const { text, write, sent } = useTextDraft(ownDraftsOf(space, "organisation"), "title");
  const canJoin = text.trim() !== "";
  const join = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!canJoin || !(await act(takePart(text)))) return;
    sent(text);
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={join}>
      <p className={page.words}>{t("org.shows")}</p>
      <ul>
        <li>{t("org.shows.people")}</li>
        <li>{t("org.shows.figures")}</li>
        <li>{t("org.shows.formats")}</li>
      </ul>
      <p className={page.words}>{t("org.shows.nothing")}</p>
      <p className={page.words}>{t("org.leave-any-time")}</p>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {t("org.name")}
        </label>
        <input
          id={id}
          dir="auto"
          className={styles.input}
          maxLength={MOST_SPACE_TITLE}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      </div>
      <div className={styles.inline}>
        <Button type="submit" appearance="primary" disabledFocusable={!canJoin}>
          {t("org.join")}
        </Button>
        <Button onClick={onClose}>{t("org.cancel")}</Button>
      </div>
    </form>
  );
}
