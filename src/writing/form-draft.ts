import * as z from "zod/mini";
import type { Drafts } from "./drafts.ts";
import { useDraftOf } from "./use-draft-of.ts";

interface FormDraft<T> {
  /** Undefined until something is entered. */
  readonly entered: T | undefined;
  enter(change: (now: T | undefined) => T): void;
  /** Once it was sent, or given up. */
  forget(): void;
}

/** JSON has no undefined: null stands for it. */
const textOf = (entries: unknown): string => JSON.stringify(entries, (_key, value: unknown) => value ?? null);

/** What a draft holds of a form; undefined for nothing. */
export function entriesIn<T>(schema: z.ZodMiniType<T>, text: string): T | undefined {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What somebody has entered into a form, over a reload and until it is sent. [Y10] */
export function useFormDraft<T>(drafts: Drafts, place: string, schema: z.ZodMiniType<T>): FormDraft<T> {
  const [{ text }, change] = useDraftOf(drafts, place);
  return {
    entered: entriesIn(schema, text),
    enter: (next) => change((draft) => ({ text: textOf(next(entriesIn(schema, draft.text))) })),
    forget: () => drafts.forget(place),
  };
}
