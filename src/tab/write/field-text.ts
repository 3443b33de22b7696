import { type Authored, type AuthoredField, type AuthoredType, textsIn, withTexts } from "../../domain/authored.ts";

/** What nobody has written anything into yet. */
export function emptyOf(type: AuthoredType): Authored {
  switch (type) {
    case "lesson":
      return { type, title: "", why: "", body: "", practise: "", recall: [] };
    case "experience":
      return { type, title: "", situation: "", struggle: "", tried: "", worked: "" };
    case "question":
      return { type, title: "", body: "" };
  }
}

/** A field as one text to write in. Recall questions stand one a line; a further line of one is set in by two spaces. */
export const textOf = (content: Authored, field: AuthoredField): string =>
  field === "recall"
    ? textsIn(content, field)
        .map((question) => question.trim().replaceAll("\n", "\n  "))
        .join("\n")
    : textsIn(content, field).join("");

/** The content with what somebody wrote into one of its fields. */
export const withText = (content: Authored, field: AuthoredField, text: string): Authored =>
  withTexts(content, field, field === "recall" ? questionsIn(text) : [field === "title" ? oneLine(text) : text]);

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");

const questionsIn = (text: string): readonly string[] =>
  text
    .split(/\n(?! {2})/)
    .map((question) => question.replaceAll("\n  ", "\n").trim())
    .filter((question) => question !== "");
