import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { markupTexts } from "../markup/markup-texts.ts";
import { mentionTexts } from "../mentions/mention-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useRecordStyles } from "../record/record.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { Following } from "./following.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { PostBox } from "./post-box.tsx";
import { Reactions } from "./reactions.tsx";
import { Thread } from "./thread.tsx";
import { useLife } from "./use-life.ts";

const texts = [lifeTexts, markupTexts, mentionTexts];

/** What people say about an entry: reactions, comments and replies. */
export function Comments({ entry }: { readonly entry: string }) {
  return (
    <MoreTexts sets={texts}>
      <CommentsOn key={entry} entry={entry} />
    </MoreTexts>
  );
}

function CommentsOn({ entry }: { readonly entry: string }) {
  const [t, page, styles] = [useText(lifeTexts), usePageStyles(), useRecordStyles()];
  return (
    <section aria-label={t("life.title")} className={mergeClasses(styles.step, styles.onScreen)}>
      <h2 className={page.subheading}>{t("life.title")}</h2>
      <TalkAbout entry={entry} />
    </section>
  );
}

function TalkAbout({ entry }: { readonly entry: string }) {
  const [t, page, styles, life] = [useText(lifeTexts), usePageStyles(), useLifeStyles(), useLife()];
  const talking = useMemo(() => life.comments(entry), [life, entry]);
  const { data, error, retry } = useAnswer(talking);
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  const { posts, next, reactions, canWrite } = data;
  return (
    <>
      {canWrite ? (
        <>
          <Reactions
            label={t("react.to-entry")}
            chosen={reactions}
            react={(kind, on) => life.react({ entry }, { kind, on })}
          />
          <Following entry={entry} topic={data.topic} follows={data.follows} />
          <PostBox
            place={`comment/${entry}`}
            label={t("life.your-comment")}
            hint={t("life.who")}
            act={t("life.send")}
            send={(text, slip) => life.comment(entry, text, slip)}
          />
        </>
      ) : (
        <p className={page.quiet}>{t("life.closed")}</p>
      )}
      {posts.length === 0 && canWrite ? <p className={page.quiet}>{t("life.none")}</p> : null}
      <ul className={styles.threads}>
        {posts.map((post) => (
          <Thread key={post.id} post={post} isOpen={canWrite} />
        ))}
      </ul>
      {next === null ? null : <ShowMore readOn={talking.readOn} />}
    </>
  );
}
