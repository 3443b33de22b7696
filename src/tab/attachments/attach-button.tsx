import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { attachmentTypes } from "../../domain/attachment.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { writingTexts } from "../writing/writing-texts.ts";

const ACCEPTED = [...attachmentTypes, ".md", ".csv", ".txt", ".log"].join(",");

/** Chooses files to attach. Pasting them and dropping them does the same. */
export function AttachButton({ onFiles }: { readonly onFiles: (files: Iterable<File>) => void }) {
  const [t, input] = [useText(writingTexts), useRef<HTMLInputElement>(null)];
  return (
    <>
      <Button size="small" appearance="subtle" title={t("attach.what")} onClick={() => input.current?.click()}>
        {t("attach.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t("attach.choose")}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
