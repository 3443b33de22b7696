import { useMemo } from "react";
import type { Authored } from "../../../domain/authored.ts";
import { fieldsOf, textsIn } from "../../../domain/authored.ts";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { useAnswer } from "../../space/space-context.tsx";
import { fieldTexts } from "../fields/field-texts.ts";
import { History } from "./history.tsx";
import { useHistory } from "./use-history.ts";
import type { VersionSource } from "./version-source.ts";

/** Every version of an entry. Recall questions are compared as one text, each in a paragraph of its own. */
export function EntryHistory({ entry }: { readonly entry: string }) {
  const [t, history] = [useText(fieldTexts), useHistory()];
  const { data: standing } = useAnswer(useMemo(() => history.writing(entry), [history, entry]));
  const source = useMemo(
    (): VersionSource<Authored> => ({
      versions: history.versions(entry),
      version: (version) => history.version(entry, version),
      restore: (newest, restores) => history.restore(entry, newest, restores),
      partsOf: (older, newer) =>
        fieldsOf[newer.type].map((field) => ({
          key: field,
          name: t(`field.${field}`),
          older: textsIn(older, field).join("\n\n"),
          newer: textsIn(newer, field).join("\n\n"),
        })),
    }),
    [t, history, entry],
  );
  return <History source={source} mayRestore={standing?.canEdit ?? false} />;
}
