import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Profile } from "../../domain/profile.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { usePeopleStyles } from "./people.styles.ts";
import { peopleTexts } from "./people-texts.ts";
import { PersonFacts } from "./person-words.tsx";
import { PROFILE_DRAFT, ProfileForm } from "./profile-form.tsx";
import { usePeople } from "./use-people.ts";

/** What the reader says of themselves, and whether others find them. [PR1] [PR2] */
export function OwnProfile() {
  const [t, page, { own, save, clear }] = [useText(peopleTexts), usePageStyles(), usePeople()];
  const { data, error, retry } = useAnswer(own);
  const drafts = ownDraftsOf(useSpace(), "profile");
  const [isOpen, setOpen] = useState(() => drafts.read(PROFILE_DRAFT).text !== "");
  const [gone, setGone] = useState<Profile>();
  const [news, act] = useAttempt();
  if (data === undefined) return error === undefined ? <Loading lines={2} /> : <Failed error={error} retry={retry} />;

  const remove = async (profile: Profile) => {
    if (!(await act(clear(), t("people.own.deleted")))) return;
    drafts.forget(PROFILE_DRAFT);
    setGone(profile);
  };
  const bringBack = async (profile: Profile) => {
    if (await act(save(profile), t("people.own.saved"))) setGone(undefined);
  };
  return (
    <section aria-label={t("people.own")} className={page.card}>
      <h2 className={page.small}>{t("people.own")}</h2>
      {data === null ? <p className={page.quiet}>{t("people.own.none")}</p> : <Said profile={data} />}
      {isOpen ? (
        <ProfileForm
          profile={data}
          save={(profile) => act(save(profile), t("people.own.saved"))}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className={page.row}>
          <Button appearance={data === null ? "primary" : "secondary"} onClick={() => setOpen(true)}>
            {t(data === null ? "people.own.begin" : "people.own.change")}
          </Button>
          {data === null ? null : (
            <>
              <Button
                onClick={() =>
                  void act(
                    save({ ...data, listed: !data.listed }),
                    t(data.listed ? "people.own.hidden-now" : "people.own.shown-now"),
                  )
                }
              >
                {t(data.listed ? "people.own.hide" : "people.own.show")}
              </Button>
              <Button onClick={() => void remove(data)}>{t("people.own.delete")}</Button>
            </>
          )}
          {data === null && gone ? <Button onClick={() => void bringBack(gone)}>{t("people.own.undo")}</Button> : null}
        </div>
      )}
      <span role="status" className={page.quiet}>
        {news}
      </span>
    </section>
  );
}

function Said({ profile }: { readonly profile: Profile }) {
  const [t, page, styles] = [useText(peopleTexts), usePageStyles(), usePeopleStyles()];
  const lists = [
    ["people.teaches", profile.teaches],
    ["people.learns", profile.learns],
  ] as const;
  return (
    <>
      <p className={page.quiet}>{t(profile.listed ? "people.own.listed" : "people.own.hidden")}</p>
      <PersonFacts person={profile} />
      {lists.map(([name, topics]) =>
        topics.length === 0 ? null : (
          <div key={name}>
            <span className={page.facts}>{t(name)}</span>
            <ul className={styles.topics} aria-label={t(name)}>
              {topics.map((topic) => (
                <li key={topic}>
                  <bdi>{topic}</bdi>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}
