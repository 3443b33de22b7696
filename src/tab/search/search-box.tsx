import { Input } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { tabTexts } from "../messages/tab-texts.ts";
import { useNavigation, useVisit } from "../navigation/navigation-context.tsx";
import { useSpace } from "../space/space-context.tsx";
import { focusResult } from "./result-focus.ts";

/** Long enough not to ask for every letter, short enough to feel immediate. */
const DEBOUNCE_MS = 150;

/** The most that the contract takes. */
const LONGEST_QUERY = 200;

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
    <Input
      input={{ ref: input, "aria-keyshortcuts": "/" }}
      type="search"
      aria-label={t("search.label")}
      placeholder={t("search.hint")}
      contentBefore={<Search20Regular aria-hidden />}
      maxLength={LONGEST_QUERY}
      value={shown}
      onChange={(_, { value }) => type(value)}
      onKeyDown={onKeyDown}
      style={{ inlineSize: "100%", minInlineSize: 0 }}
    />
  );
}
