import { makeStyles, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { textInput } from "../../ui/text-input.styles.ts";
import { tabTexts } from "../messages/tab-texts.ts";
import { useNavigation, useVisit } from "../navigation/navigation-context.tsx";
import { useSpace } from "../space/space-context.tsx";
import { focusResult } from "./result-focus.ts";

/** Long enough not to ask for every letter, short enough to feel immediate. */
const DEBOUNCE_MS = 150;

/** The most that the contract takes. */
const LONGEST_QUERY = 200;

const useStyles = makeStyles({
  box: { position: "relative", inlineSize: "100%", minInlineSize: 0 },
  // It lies over the line, and a click on it goes through to where one types.
  icon: {
    position: "absolute",
    insetInlineStart: tokens.spacingHorizontalS,
    insetBlockStart: "6px",
    color: tokens.colorNeutralForeground3,
    pointerEvents: "none",
  },
  line: { ...textInput, paddingInlineStart: "34px" },
});

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `/` anywhere, but where something is being typed, goes to the box. */
function useSlash(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Answers while one types: the words become the place, so that Back returns to what was found. */
export function SearchBox() {
  const [t, navigation, { place }, { timers }] = [useText(tabTexts), useNavigation(), useVisit(), useSpace()];
  const styles = useStyles();
  const [draft, setDraft] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const callOff = useRef(() => {});
  useSlash(() => input.current?.focus());
  useEffect(() => () => callOff.current(), []);

  const searchFor = (query: string) => {
    callOff.current();
    setDraft(undefined);
    const { place: open } = navigation.read();
    if (open.page === "search") navigation.replace({ ...open, query });
    else navigation.go({ page: "search", query });
  };
  const type = (text: string) => {
    setDraft(text);
    callOff.current();
    callOff.current = timers.after(DEBOUNCE_MS, () => searchFor(text));
  };
  const shown = draft ?? (place.page === "search" ? place.query : "");

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") searchFor(shown);
    else if (event.key === "Escape" && shown !== "") searchFor("");
    else if (event.key !== "ArrowDown" || !focusResult("first")) return;
    event.preventDefault();
  };

  return (
    <div className={styles.box}>
      <Search20Regular aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="search"
        aria-label={t("search.label")}
        aria-keyshortcuts="/"
        placeholder={t("search.hint")}
        maxLength={LONGEST_QUERY}
        value={shown}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        className={styles.line}
      />
    </div>
  );
}
