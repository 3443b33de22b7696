import type { MemberId } from "../../domain/ids.ts";
import type { PathContent } from "../../domain/path.ts";
import type { Translate } from "../../ui/messages/translate.ts";
import { newPartId } from "./kept-path.ts";
import type { PathKey } from "./messages/en.ts";

/** When a section that is begun so is looked at again, in ms. */
const REVIEW_MS = 90 * 24 * 60 * 60_000;

type Task = Extract<PathKey, `template.${string}-${number}`>;

/** From culture to payroll; those of `first` are for the first day. */
const sections = [
  { title: "template.culture", first: ["template.culture-1"], later: ["template.culture-2", "template.culture-3"] },
  { title: "template.people", first: ["template.people-1"], later: ["template.people-2"] },
  { title: "template.tools", first: ["template.tools-1"], later: ["template.tools-2"] },
  { title: "template.work", first: [], later: ["template.work-1", "template.work-2"] },
  { title: "template.pay", first: ["template.pay-1"], later: ["template.pay-2"] },
] as const satisfies readonly { title: PathKey; first: readonly Task[]; later: readonly Task[] }[];

/** A path for newcomers to begin with: whoever begins it looks after all of it until they ask others. [PA9] */
export const onboardingTemplate = (t: Translate<PathKey>, owner: MemberId, now: number): PathContent => ({
  title: t("template.title"),
  purpose: t("template.purpose"),
  onboarding: true,
  sections: sections.map(({ title, first, later }) => ({
    id: newPartId(),
    title: t(title),
    owner,
    reviewAt: now + REVIEW_MS,
    items: [...first, ...later].map((task) => ({
      id: newPartId(),
      title: t(task),
      note: "",
      entry: null,
      owner,
      dayOne: first.some((one) => one === task),
    })),
  })),
});
