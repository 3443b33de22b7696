import type { Format, FormatStep } from "./format.ts";

/** Where a format takes words in advance: its first step whose reflections stay sealed until the reveal. [B8] */
export const stepInAdvance = ({ steps }: Pick<Format, "steps">): FormatStep | undefined =>
  steps.find(({ visibility, collects }) => visibility === "sealed" && collects === "reflections");
