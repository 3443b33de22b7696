import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { EntrySummary } from "../../contract/entry.ts";
import { MOST_PATH_TITLE } from "../../domain/path.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { Failed } from "../../ui/notices.tsx";
import { useTendingStyles } from "../entry/tending/tending.styles.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../space/space-context.tsx";
import { pathTexts } from "./path-texts.ts";

/** As many as can be chosen from at a glance. */
const MOST_SHOWN = 5;

interface Props {
  /** The title is at most as long as that of an item. */
  readonly onFound: (entry: Pick<EntrySummary, "id" | "title">) => void;
}

/** Finds an entry by its words and adds it. */
export function FindEntry({ onFound }: Props) {
  const [t, styles] = [useText(pathTexts), useTendingStyles()];
  const [query, setQuery] = useState("");
  const id = useId();
  const choose = ({ id: entry, title }: EntrySummary) => {
    onFound({ id: entry, title: title.slice(0, MOST_PATH_TITLE) });
    setQuery("");
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("form.find")}</label>
      <input
        id={id}
        dir="auto"
        className={styles.input}
        maxLength={200}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {query.trim() === "" ? null : <Found query={query.trim()} onChoose={choose} />}
    </div>
  );
}

function Found({ query, onChoose }: { readonly query: string; readonly onChoose: (entry: EntrySummary) => void }) {
  const [t, page, styles, { questions }] = [useText(pathTexts), usePageStyles(), useTendingStyles(), useSpace()];
  const { data, error, retry } = useAnswer(questions.search(query));
  if (data === undefined) return error === undefined ? null : <Failed error={error} retry={retry} />;
  return (
    <>
      <span role="status" className={page.quiet}>
        {data.hits.length === 0 ? t("form.none-found") : ""}
      </span>
      <ul className={styles.tags}>
        {data.hits.slice(0, MOST_SHOWN).map(({ entry }) => (
          <li key={entry.id}>
            <Button
              size="small"
              aria-label={t("form.add-entry", { title: entry.title })}
              onClick={() => onChoose(entry)}
            >
              <bdi>{entry.title}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
