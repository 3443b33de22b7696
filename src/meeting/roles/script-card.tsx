import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { meetingTexts } from "../messages/meeting-texts.ts";
import type { LiveScene } from "../now/scene.ts";
import { Section } from "../parts/section.tsx";
import { useMoment } from "../session-context.tsx";
import { useRoleStyles } from "./roles.styles.ts";
import { lineNow } from "./script-now.ts";

const LINES = ["opening", "mid", "closing"] as const;

/** Words for whoever holds the seat: to open the step, halfway, before it ends; the one to say now stands out. */
export function ScriptCard({ scene }: { readonly scene: LiveScene }) {
  const t = useText(meetingTexts);
  const styles = useRoleStyles();
  const said = useFormatWords();
  const now = useMoment(({ position }) => lineNow(position));
  const { script } = scene.step;
  if (!script) return null;
  return (
    <Section title={t("script")}>
      <dl className={styles.lines}>
        {LINES.map((line) =>
          (script[line] ?? "").trim() === "" ? null : (
            <div key={line} aria-current={line === now ? "step" : undefined}>
              <dt className={styles.when}>{t(`script.${line}`)}</dt>
              <dd className={line === now ? styles.wordsNow : styles.words} dir="auto">
                {said(script[line] ?? "")}
              </dd>
            </div>
          ),
        )}
      </dl>
    </Section>
  );
}
