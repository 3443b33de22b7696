import { Button, mergeClasses } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "../../../ui/error-boundary.tsx";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useRecordStyles } from "../../record/record.styles.ts";
import { entryTexts } from "../entry-texts.ts";

const EntryHistory = lazy(async () => ({ default: (await import("./entry-history.tsx")).EntryHistory }));

/** The way to an entry's versions, loaded when somebody wants to see them. */
export function HistoryOpener({ entry }: { readonly entry: string }) {
  const [t, page, styles] = [useText(entryTexts), usePageStyles(), useRecordStyles()];
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={mergeClasses(page.stack, styles.onScreen)}>
      <div className={page.row}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("entry.history")}
        </Button>
      </div>
      {isOpen ? (
        <ErrorBoundary instead={(_, error) => <Failed error={error} retry={() => window.location.reload()} />}>
          <Suspense fallback={<Loading lines={3} />}>
            <EntryHistory entry={entry} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  );
}
