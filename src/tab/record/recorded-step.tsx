import { mergeClasses } from "@fluentui/react-components";
import type { SessionRecord } from "../../contract/record.ts";
import { useFormatWords } from "../../ui/format-words/use-format-words.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { modeName } from "./mode-name.ts";
import { Note } from "./note.tsx";
import { useRecordStyles } from "./record.styles.ts";
import { recordTexts } from "./record-texts.ts";

type Step = SessionRecord["steps"][number];

export function RecordedStep({ step }: { readonly step: Step }) {
  const [t, formats, said] = [useText(recordTexts), useFormats(), useFormatWords()];
  const [page, styles] = [usePageStyles(), useRecordStyles()];
  const length = step.plannedMs > 0 ? formats.duration(step.plannedMs) : undefined;
  const mode = modeName(t, step.mode);
  const title = said(step.title);
  const facts = [mode === title ? undefined : mode, length].filter((fact) => fact !== undefined);
  return (
    <section className={styles.step}>
      <h2 dir="auto" className={page.subheading}>
        {title}
      </h2>
      {facts.length > 0 && <small className={page.facts}>{facts.join(" · ")}</small>}
      {distinct(step.prompts, (prompt) => prompt).map(([key, prompt]) => (
        <p key={key} dir="auto" className={mergeClasses(page.quiet, styles.words)}>
          {said(prompt)}
        </p>
      ))}
      <Reflections step={step} />
      <TypedTurns step={step} />
    </section>
  );
}

function Reflections({ step: { reflections } }: { readonly step: Step }) {
  const [t, shared, page] = [useText(recordTexts), useText(tabTexts), usePageStyles()];
  if (reflections.length === 0) return null;
  return (
    <>
      <h3 className={page.small}>{t("record.reflections")}</h3>
      <ul className={page.list}>
        {distinct(reflections, ({ author, text }) => `${author?.member ?? ""} ${text}`).map(
          ([key, { author, text, same }]) => (
            <Note
              key={key}
              text={text}
              by={author?.name ?? shared("record.anonymous")}
              {...(same > 0 ? { echo: t("record.same", { count: same }) } : {})}
            />
          ),
        )}
      </ul>
    </>
  );
}

function TypedTurns({ step: { typedTurns } }: { readonly step: Step }) {
  const [t, page] = [useText(recordTexts), usePageStyles()];
  if (typedTurns.length === 0) return null;
  return (
    <>
      <h3 className={page.small}>{t("record.turns")}</h3>
      <ul className={page.list}>
        {distinct(typedTurns, ({ speaker, text }) => `${speaker.member} ${text}`).map(([key, { speaker, text }]) => (
          <Note key={key} text={text} by={speaker.name} />
        ))}
      </ul>
    </>
  );
}

/** Items with a key each: the same words by the same person twice are told apart by their count. */
function distinct<T>(items: readonly T[], nameOf: (item: T) => string): readonly (readonly [key: string, item: T])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return [`${times} ${name}`, item];
  });
}
