import { Button } from "@fluentui/react-components";
import type { Wishes } from "../../contract/news.ts";
import { newsKinds } from "../../domain/news.ts";
import { toldInTeams } from "../../domain/notices.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer } from "../space/space-context.tsx";
import { useLifeStyles } from "./life.styles.ts";
import { lifeTexts } from "./life-texts.ts";
import { useLife } from "./use-life.ts";

type Attempt = (act: Promise<void>) => void;

/** Of what the reader is told. [LI6] */
export function NewsSettings({ attempt }: { readonly attempt: Attempt }) {
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
            <Choice
              key={kind}
              label={t(`news.kind-${kind}`)}
              isOn={isTold}
              change={() => attempt(life.wish("mute-kind", kind, isTold))}
            />
          );
        })}
      </fieldset>
      {data.notices === null ? null : <InTeams notices={data.notices} digest={data.digest} attempt={attempt} />}
      <ul className={page.list}>
        {data.topics.map((topic) => undo(topic, "follow-topic", topic, topic))}
        {data.entries.map(({ id, title }) => undo(id, "follow-entry", id, title))}
        {data.mutedTopics.map((topic) => undo(topic, "mute-topic", topic, topic))}
      </ul>
    </details>
  );
}

interface InTeamsProps extends Pick<Wishes, "digest"> {
  readonly notices: readonly string[];
  readonly attempt: Attempt;
}

/** What goes to the activity feed of Teams, where this server may send anything there. [LI11] [LI12] */
function InTeams({ notices, digest, attempt }: InTeamsProps) {
  const [t, styles, life] = [useText(lifeTexts), useLifeStyles(), useLife()];
  return (
    <fieldset className={styles.kinds}>
      <legend>{t("news.in-teams")}</legend>
      {toldInTeams.map((kind) => {
        const isTold = notices.includes(kind);
        return (
          <Choice
            key={kind}
            label={t(`news.kind-${kind}`)}
            isOn={isTold}
            change={() => attempt(life.wish("no-notice", kind, isTold))}
          />
        );
      })}
      <Choice
        label={t("news.digest")}
        isOn={digest === "wanted"}
        change={() => attempt(life.wish("weekly-digest", "on", digest !== "wanted"))}
      />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly change: () => void;
}

function Choice({ label, isOn, change }: ChoiceProps) {
  const styles = useLifeStyles();
  return (
    <label className={styles.consent}>
      <input type="checkbox" checked={isOn} onChange={change} />
      {label}
    </label>
  );
}
