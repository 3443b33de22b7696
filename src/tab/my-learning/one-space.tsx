import type { ReactNode } from "react";
import type { LearningInSpace } from "../../contract/my-learning.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import type { Place } from "../navigation/place.ts";
import { Commitments } from "./commitments.tsx";
import { TeamsLink } from "./in-teams.tsx";
import type { MineKey } from "./messages/en.ts";
import { mineTexts } from "./mine-texts.ts";
import { useMineStyles } from "./my-learning.styles.ts";
import { RecallHere } from "./recall-here.tsx";
import { dirOf, type KnownSpace } from "./things-of.ts";

/** Something that is done or read in the space's own tab. */
interface Elsewhere {
  readonly id: string;
  readonly words: string;
  readonly to: Place;
  readonly fact?: string;
}

const isEmpty = (learning: LearningInSpace): boolean =>
  Object.values(learning).every((part) => !Array.isArray(part) || part.length === 0);

/** What is the reader's in one space, under its name. */
export function OneSpace(from: KnownSpace & { readonly now: number }) {
  const [t, page, styles, formats] = [useText(mineTexts), usePageStyles(), useMineStyles(), useFormats()];
  const { name, learning, space } = from;
  const { place, reviews, events, paths, drafts, buddies, introductions, invitations, questions } = learning;
  const until = (at: number) => t("mine.until", { when: formats.dateTime(at) });
  const weeks: Place = { page: "first-weeks" };
  const list = (title: MineKey, all: readonly Elsewhere[]) => <List title={title} at={place} all={all} />;
  return (
    <section aria-label={name} className={styles.section}>
      <h2 dir={dirOf(from)} className={page.subheading}>
        {name}
      </h2>
      {isEmpty(learning) ? <p className={page.quiet}>{t("mine.nothing")}</p> : null}
      <RecallHere space={space} place={place} waiting={learning.recall} isMuted={learning.recallMuted} />
      <Commitments space={space} place={place} open={learning.commitments} />
      {list("mine.people", [
        ...buddies.map(({ member, name: words }) => ({
          id: `b${member}`,
          words,
          to: weeks,
          fact: t("mine.thing.buddy"),
        })),
        ...introductions.map(({ member, name: words }) => ({
          id: `i${member}`,
          words,
          to: weeks,
          fact: t("mine.thing.introduction"),
        })),
        ...invitations.map(({ id, name: words, by }) => ({
          id: `g${id}`,
          words,
          to: { page: "group" as const, group: id },
          fact: t("mine.invited-by", { name: by.name }),
        })),
      ])}
      {list(
        "mine.reviews",
        reviews.map(({ id, title, author, dueAt }) => ({
          id,
          words: title,
          to: { page: "reviews", review: id },
          fact: `${t("mine.by", { name: author.name })} · ${until(dueAt)}`,
        })),
      )}
      {list(
        "mine.events",
        events.map(({ id, title, startsAt, hasPlace }) => ({
          id,
          words: title,
          to: { page: "event", event: id },
          fact: [formats.dateTime(startsAt), ...(hasPlace === false ? [t("mine.waits")] : [])].join(" · "),
        })),
      )}
      {list(
        "mine.paths",
        paths.map(({ id, title, done, items }) => ({
          id,
          words: title,
          to: { page: "path", path: id },
          fact: t("mine.progress", { done, items }),
        })),
      )}
      {list(
        "mine.questions",
        questions.map(({ id, title, topic }) => ({ id, words: title, to: { page: "entry", entry: id }, fact: topic })),
      )}
      {list(
        "mine.drafts",
        drafts.map(({ what, id, type, title }) => ({
          id: `${what} ${id}`,
          words: title || t("mine.untitled"),
          to: what === "path" ? { page: "path", path: id } : { page: "write", what: id },
          fact: t(type === null ? "mine.draft.path" : `mine.draft.${type}`),
        })),
      )}
    </section>
  );
}

interface ListProps {
  readonly title: MineKey;
  readonly at: LearningInSpace["place"];
  readonly all: readonly Elsewhere[];
}

function List({ title, at, all }: ListProps): ReactNode {
  const [t, page, styles] = [useText(mineTexts), usePageStyles(), useMineStyles()];
  if (all.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3 className={page.small}>{t(title)}</h3>
      <ul className={page.list}>
        {all.map(({ id, words, to, fact }) => (
          <li key={id} className={styles.item}>
            <TeamsLink at={at} to={to}>
              {words}
            </TeamsLink>
            {fact ? (
              <span dir="auto" className={page.facts}>
                {fact}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
