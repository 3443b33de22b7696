import { Button } from "@fluentui/react-components";
import type { SessionRecord } from "../../../contract/record.ts";
import { recordAsJson } from "../../../contract/record-as-json.ts";
import { recordAsMarkdown } from "../../../contract/record-as-markdown.ts";
import { fileNameOf } from "../../../domain/file-name.ts";
import { useNames } from "../../../planning/names/use-names.ts";
import { useFormats, useText } from "../../../ui/messages/spoken-language.tsx";
import { saveFile } from "../../../ui/save-file.ts";
import { tabTexts } from "../../messages/tab-texts.ts";
import { modeName } from "../mode-name.ts";
import { recordTexts } from "../record-texts.ts";

/** The record as a file for other programs: Markdown to read on, JSON to work on. Made in the page: nothing is sent. */
export function ExportButtons({ record }: { readonly record: SessionRecord }) {
  const [t, shared, formats] = [useText(recordTexts), useText(tabTexts), useFormats()];
  const { formatName } = useNames();
  const when = [
    t("record.when", {
      date: formats.date(record.startedAt),
      from: formats.time(record.startedAt),
      until: formats.time(record.endedAt),
    }),
    formatName(record.format),
  ];
  const markdown = () =>
    recordAsMarkdown(record, {
      when: when.filter((part) => part !== undefined).join(" · "),
      facilitated: (names) => t("record.facilitated", { names }),
      taught: (names) => t("record.taught", { names }),
      helped: (names) => t("record.helped", { names }),
      participants: t("record.participants"),
      reflections: t("record.reflections"),
      typedTurns: t("record.turns"),
      questions: t("record.questions"),
      commitments: t("record.commitments"),
      nameless: shared("record.anonymous"),
      same: (count) => t("record.same", { count }),
      votes: (count) => shared("question.votes", { count }),
      became: (what) => t(`commitment.${what}`),
      mode: (mode) => modeName(t, mode) ?? "",
    });
  return (
    <>
      <Button onClick={() => saveFile(fileNameOf(record.title, "md"), "text/markdown", markdown())}>
        {t("record.markdown")}
      </Button>
      <Button onClick={() => saveFile(fileNameOf(record.title, "json"), "application/json", recordAsJson(record))}>
        {t("record.json")}
      </Button>
    </>
  );
}
