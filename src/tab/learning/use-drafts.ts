import type { Drafts } from "../../writing/drafts.ts";
import { ownDraftsOf } from "../space/own-drafts.ts";
import { useSpace } from "../space/space-context.tsx";

/** What the reader has begun to say of lessons, with the keys to change it: the server could not tell whose it is. */
export const useLessonDrafts = (): Drafts => ownDraftsOf(useSpace(), "lessons");
