import type { Drafts } from "./drafts.ts";
import { useDraftOf } from "./use-draft-of.ts";

/** Forgets what was sent from a place; what was written there meanwhile stays, as the beginning of something new. */
export function forgetSent(drafts: Drafts, place: string, sent: string): void {
  const { text } = drafts.read(place);
  drafts.forget(place);
  if (text !== sent)
    drafts.write(place, {
      ...drafts.read(place),
      text: text.startsWith(sent) ? text.slice(sent.length).trimStart() : text,
    });
}

interface TextDraft {
  readonly text: string;
  write(text: string): void;
  /** What was sent goes, what was written since stays. */
  sent(text: string): void;
}

/** What is typed into one text box, over a reload and until it is sent. [Y10] */
export function useTextDraft(drafts: Drafts, place: string): TextDraft {
  const [{ text }, change] = useDraftOf(drafts, place);
  return {
    text,
    write: (next) => change(() => ({ text: next })),
    sent: (what) => forgetSent(drafts, place, what),
  };
}
