import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { KeptEntry } from "../../contract/record.ts";
import { mayEdit } from "../../domain/authored.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { hashOf, placeOf, subPageOf } from "../navigation/place.ts";
import { useOwnPart } from "../record/own-part.ts";
import { useRecordStyles } from "../record/record.styles.ts";
import { useSpace } from "../space/space-context.tsx";
import { entryTexts } from "./entry-texts.ts";

interface Props {
  readonly entry: KeptEntry;
  readonly onGone: () => void;
}

/** What a reader can do with an entry; its author also takes it out, which can be undone for a moment. */
export function EntryActs({ entry, onGone }: Props) {
  const [t, shared, page, styles] = [useText(entryTexts), useText(uiTexts), usePageStyles(), useRecordStyles()];
  const [own, { host, me, timers }] = [useOwnPart(), useSpace()];
  const [failure, setFailure] = useState("");
  const { underway, begin, undo } = useUndoable(timers.after, (key) => {
    if (entry.from === null) return;
    own.withdraw(entry.from.session, key).then(onGone, (error: unknown) => setFailure(shared(failureKey(error))));
  });
  const { key } = entry;
  const isGoing = key !== null && underway.has(key);
  const share = () => host.shareDeepLink({ subPage: subPageOf(placeOf(entry)), label: entry.title });
  return (
    <div className={mergeClasses(page.row, styles.onScreen)}>
      {entry.author && mayEdit(entry.type, entry.author.member, me) ? (
        <Link href={hashOf({ page: "write", what: entry.id })}>{t(entry.draft ? "entry.carry-on" : "entry.edit")}</Link>
      ) : null}
      {entry.draft ? null : <Button onClick={share}>{t("entry.share")}</Button>}
      {key === null ? null : (
        <Button onClick={() => (isGoing ? undo(key) : begin(key))}>
          {t(isGoing ? "entry.undo" : "entry.withdraw")}
        </Button>
      )}
      <span role="status" className={page.quiet}>
        {isGoing ? t("entry.going") : failure}
      </span>
    </div>
  );
}
