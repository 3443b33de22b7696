import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { EntryCard } from "../../library/entry-card.tsx";
import { ShowMore } from "../../library/show-more.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer, useReadOn } from "../../space/space-context.tsx";
import { DueList } from "./due-list.tsx";
import { upkeepTexts } from "./upkeep-texts.ts";
import { useUpkeep } from "./use-upkeep.ts";

const texts = [upkeepTexts];

/** What waits to be looked at again, and what is archived: opened when somebody wants to see it. */
export function UpkeepInLibrary() {
  return (
    <MoreTexts sets={texts}>
      <Lists />
    </MoreTexts>
  );
}

function Lists() {
  const [t, page, { due }] = [useText(upkeepTexts), usePageStyles(), useUpkeep()];
  const [open, setOpen] = useState<"due" | "archived">();
  const { data } = useAnswer(due);
  const waits = data !== undefined && data.items.length > 0;
  const toggle = (list: "due" | "archived") => setOpen(open === list ? undefined : list);
  return (
    <div className={page.stack}>
      <div className={page.row}>
        {waits ? (
          <Button aria-expanded={open === "due"} onClick={() => toggle("due")}>
            {t("upkeep.due")}
          </Button>
        ) : null}
        <Button aria-expanded={open === "archived"} onClick={() => toggle("archived")}>
          {t("upkeep.archived")}
        </Button>
      </div>
      {open === "due" && waits ? (
        <section aria-label={t("upkeep.due")} className={page.card}>
          <DueList question={due} due={data} />
        </section>
      ) : null}
      {open === "archived" ? <Archived /> : null}
    </div>
  );
}

function Archived() {
  const [t, page, { archived }] = [useText(upkeepTexts), usePageStyles(), useUpkeep()];
  const { data, error, retry } = useAnswer(archived);
  const readOn = useReadOn(archived);
  if (data === undefined) return error === undefined ? <Loading lines={3} /> : <Failed error={error} retry={retry} />;
  const { items, next } = data;
  return (
    <section aria-label={t("upkeep.archived")} className={page.stack}>
      <p className={page.quiet}>{t(items.length === 0 ? "upkeep.none-archived" : "upkeep.archived-why")}</p>
      <ul className={page.list}>
        {items.map((entry) => (
          <EntryCard key={entry.id} entry={entry} level="h2" />
        ))}
      </ul>
      {next === null ? null : <ShowMore readOn={() => readOn(next)} />}
    </section>
  );
}
