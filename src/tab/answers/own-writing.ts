import type { Draft, Drafts } from "../../writing/drafts.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";

/** What the reader writes about questions and has not sent, and the keys of what they asked without a name: on this device. */
export const useOwnWriting = (): Drafts => ownDraftsOf(useSpace(), "answers");

/** Where the key of a question lies that was asked on this device. */
export const placeOfKey = (entry: string): string => `asked/${entry}`;

/** The key of a question that was asked on this device; undefined for any other. */
export const keyIn = ({ kept, editKey }: Draft): string | undefined => (kept === null ? undefined : editKey);
