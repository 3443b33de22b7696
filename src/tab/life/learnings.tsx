import { useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { ShowMore } from "../library/show-more.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { ConsentToSave } from "./consent-to-save.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { PostBox } from "./post-box.tsx";
import { SaveAs } from "./save-as.tsx";
import { Thread } from "./thread.tsx";
import { useLife } from "./use-life.ts";

/** What people of the space learned, in a few words each, newest first. [LI9] */
export function Learnings() {
  const [t, page, life] = [useText(lifeTexts), usePageStyles(), useLife()];
  const [othersMaySave, setOthersMaySave] = useState(false);
  return (
    <section aria-label={t("learn.title")} className={page.stack}>
      <h2 className={page.subheading}>{t("learn.title")}</h2>
      <PostBox
        place="learning"
        label={t("learn.your")}
        hint={t("life.who")}
        act={t("learn.send")}
        send={(text, slip) => life.learned(text, slip, othersMaySave)}
      >
        <ConsentToSave isGiven={othersMaySave} onGive={setOthersMaySave} />
      </PostBox>
      <Feed />
    </section>
  );
}

function Feed() {
  const [t, page, styles, life] = [useText(lifeTexts), usePageStyles(), useLifeStyles(), useLife()];
  const { data, error, retry } = useAnswer(life.learnings);
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  if (data.posts.length === 0) return <p className={page.quiet}>{t("learn.none")}</p>;
  return (
    <>
      <ul className={styles.threads}>
        {data.posts.map((post) => (
          <Thread key={post.id} post={post} isOpen>
            <SaveAs post={post} />
          </Thread>
        ))}
      </ul>
      {data.next === null ? null : <ShowMore readOn={life.learnings.readOn} />}
    </>
  );
}
