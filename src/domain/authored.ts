import { speaksFor } from "./companion-id.ts";
import type { MemberId } from "./ids.ts";

/** A lesson: why it matters, what it says, how to practise it, and what is asked again after days. Texts are Markdown. */
export interface LessonContent {
  readonly type: "lesson";
  readonly title: string;
  readonly why: string;
  readonly body: string;
  readonly practise: string;
  readonly recall: readonly string[];
}

/** A struggle that somebody had, and what they did about it. */
export interface ExperienceContent {
  readonly type: "experience";
  readonly title: string;
  readonly situation: string;
  readonly struggle: string;
  readonly tried: string;
  readonly worked: string;
}

/** A question to the space; `body` says more where the title does not say it all. */
export interface QuestionContent {
  readonly type: "question";
  readonly title: string;
  readonly body: string;
}

/** What members write for the space, as against a record, which nobody writes. */
export type Authored = LessonContent | ExperienceContent | QuestionContent;
export type AuthoredType = Authored["type"];

export type TextField = "title" | "why" | "body" | "practise" | "situation" | "struggle" | "tried" | "worked";
export type AuthoredField = TextField | "recall";

/** The fields of each type in the order in which they are read. */
export const fieldsOf = {
  lesson: ["title", "why", "body", "practise", "recall"],
  experience: ["title", "situation", "struggle", "tried", "worked"],
  question: ["title", "body"],
} as const satisfies Readonly<Record<AuthoredType, readonly AuthoredField[]>>;

/** Most characters of each text. All fields at their longest, in any script, fit into one request. */
export const MOST: Readonly<Record<TextField, number>> = {
  title: 200,
  why: 4_000,
  body: 40_000,
  practise: 8_000,
  situation: 8_000,
  struggle: 8_000,
  tried: 8_000,
  worked: 8_000,
};
export const MOST_RECALL = 20;
/** Most characters of a recall question. */
export const MOST_RECALL_TEXT = 500;
/** So many questions a lesson carries at least, so that it can be recalled more than once. [A1] */
export const LEAST_RECALL = 2;

/** What may stay empty for good: a struggle that still stands, a question that its title asks. [A1] */
const mayBeEmpty: Readonly<Record<AuthoredType, readonly AuthoredField[]>> = {
  lesson: [],
  experience: ["worked"],
  question: ["body"],
};

const isBlank = (text: string): boolean => text.trim() === "";

/** A field as a list of texts: all but the recall questions are one. */
export function textsIn(content: Authored, field: AuthoredField): readonly string[] {
  const fields: Readonly<Record<string, string | readonly string[]>> = { ...content };
  const value = fields[field] ?? "";
  return typeof value === "string" ? [value] : value;
}

/** The same with other texts in one of its fields. */
export const withTexts = (content: Authored, field: AuthoredField, texts: readonly string[]): Authored =>
  content.type === "lesson" && field === "recall"
    ? { ...content, recall: texts }
    : { ...content, [field]: texts.join("") };

/** What a lesson, an experience or a question lacks before others may be shown it. A draft may lack anything. [A1] */
export const lackingIn = (content: Authored): readonly AuthoredField[] =>
  fieldsOf[content.type].filter((field) => {
    const written = textsIn(content, field).filter((text) => !isBlank(text)).length;
    const least = field === "recall" ? LEAST_RECALL : 1;
    return written < least && !mayBeEmpty[content.type].includes(field);
  });

/** What a change would newly take from something that others are shown already. [A1] */
export const newlyLackingIn = (before: Authored, after: Authored): readonly AuthoredField[] => {
  const lackedBefore = lackingIn(before);
  return lackingIn(after).filter((field) => !lackedBefore.includes(field));
};

/** Whether every field is short enough to be kept. */
export const isWithinLimits = (content: Authored, field: AuthoredField): boolean => {
  const texts = textsIn(content, field);
  return field === "recall"
    ? texts.length <= MOST_RECALL && texts.every(({ length }) => length <= MOST_RECALL_TEXT)
    : texts.every(({ length }) => length <= MOST[field]);
};

/** Everything but the title, in the order in which it is read. */
export const bodyTextOf = (content: Authored): string =>
  fieldsOf[content.type]
    .filter((field) => field !== "title")
    .flatMap((field) => textsIn(content, field))
    .filter((text) => !isBlank(text))
    .join("\n\n");

/** Whether somebody may change what others are shown: a lesson is everybody's to improve, the rest is its author's. [A5] */
export const mayEdit = (type: AuthoredType, author: MemberId, by: MemberId): boolean =>
  type === "lesson" || speaksFor(by, author);
