import { Button } from "@fluentui/react-components";
import { newsKinds } from "../../domain/news.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { useLife } from "./use-life.ts";

/** Of what the reader is told. [LI6] */
export function NewsSettings({ attempt }: { readonly attempt: (act: Promise<void>) => void }) {
  const [t, page, styles, life] = [useText(lifeTexts), usePageStyles(), useLifeStyles(), useLife()];
  const { data } = useAnswer(life.wishes);
  if (data === undefined) return null;
  const undo = (key: string, what: "follow-entry" | "follow-topic" | "mute-topic", about: string, name: string) => (
    <li key={`${what}/${key}`}>
      <Button size="small" appearance="subtle" onClick={() => attempt(life.wish(what, about, false))}>
        {what === "mute-topic" ? t("news.unmute", { topic: name }) : t("news.unfollow", { what: name })}
      </Button>
    </li>
  );
  return (
    <details>
      <summary className={styles.summary}>{t("news.settings")}</summary>
      <fieldset aria-label={t("news.kinds")} className={styles.kinds}>
        {newsKinds.map((kind) => {
          const isTold = !data.mutedKinds.includes(kind);
          return (
            <label key={kind} className={styles.consent}>
              <input type="checkbox" checked={isTold} onChange={() => attempt(life.wish("mute-kind", kind, isTold))} />
              {t(`news.kind-${kind}`)}
            </label>
          );
        })}
        {data.digest === "never" ? null : (
          <label className={styles.consent}>
            <input
              type="checkbox"
              checked={data.digest === "wanted"}
              onChange={() => attempt(life.wish("weekly-digest", "on", data.digest !== "wanted"))}
            />
            {t("news.digest")}
          </label>
        )}
      </fieldset>
      <ul className={page.list}>
        {data.topics.map((topic) => undo(topic, "follow-topic", topic, topic))}
        {data.entries.map(({ id, title }) => undo(id, "follow-entry", id, title))}
        {data.mutedTopics.map((topic) => undo(topic, "mute-topic", topic, topic))}
      </ul>
    </details>
  );
}
