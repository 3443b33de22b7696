import { Button } from "@fluentui/react-components";
import type { Editor } from "@tiptap/core";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useText } from "../../../ui/messages/spoken-language.tsx";
import { safeHref } from "../../markup/safe-href.ts";
import { writingTexts } from "../writing-texts.ts";
import { useRichStyles } from "./rich.styles.ts";

interface Props {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** "example.org" is meant as a page. */
const meant = (typed: string): string => (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed);

/** Asks for the address of a link on what is selected; without a selection the address is its own text. */
export function LinkLine({ editor, onClose }: Props) {
  const [t, styles, id] = [useText(writingTexts), useRichStyles(), useId()];
  const before = String(editor.getAttributes("link").href ?? "");
  const [typed, setTyped] = useState(before);
  const [isRefused, setRefused] = useState(false);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const set = (event: FormEvent) => {
    event.preventDefault();
    const href = meant(typed.trim());
    if (safeHref(href) === undefined) return setRefused(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && before === "")
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onClose();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <form className={styles.link} onSubmit={set} onKeyDown={leave}>
      <label htmlFor={id}>{t("link.address")}</label>
      <input
        id={id}
        ref={(field) => field?.focus()}
        className={styles.address}
        dir="ltr"
        inputMode="url"
        value={typed}
        aria-invalid={isRefused}
        aria-describedby={`${id}-refused`}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <span id={`${id}-refused`} role="status">
        {isRefused ? t("link.refused") : ""}
      </span>
      <div className={styles.acts}>
        <Button size="small" type="submit">
          {t("link.set")}
        </Button>
        {before === "" ? null : (
          <Button size="small" onClick={remove}>
            {t("link.remove")}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          {t("link.cancel")}
        </Button>
      </div>
    </form>
  );
}
