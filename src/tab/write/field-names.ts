import type { AuthoredField, AuthoredType } from "../../domain/authored.ts";
import type { WriteKey } from "./messages/en.ts";

/** What a field is called where it is written. */
export const nameOf = (type: AuthoredType, field: AuthoredField): WriteKey => {
  if (type === "question") return field === "title" ? "field.asked" : "field.more";
  return `field.${field}`;
};

/** What is said of a field whatever stands in it. */
export const hintOf = (type: AuthoredType, field: AuthoredField): WriteKey | undefined => {
  if (type === "question") return field === "body" ? "hint.more" : undefined;
  return field === "recall" || field === "worked" ? `hint.${field}` : undefined;
};
