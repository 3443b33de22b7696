import type { Draft } from "../../writing/drafts.ts";
import { useDraftOf } from "../../writing/use-draft-of.ts";
import { useSession } from "../session-context.tsx";

/** What is being written at one place of the session, kept over reloads. */
export const useDraft = (place: string): readonly [Draft, (change: (draft: Draft) => Partial<Draft>) => void] =>
  useDraftOf(useSession().drafts, place);
