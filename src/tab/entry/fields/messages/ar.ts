import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { FieldKey } from "./en.ts";

export const ar: MessageFile<FieldKey> = {
  "field.title": "العنوان",
  "field.why": "لماذا يهم",
  "field.body": "ما هو",
  "field.practise": "كيف يُتدرب عليه",
  "field.recall": "أسئلة للتذكر",
  "field.situation": "الموقف",
  "field.struggle": "ما كان صعبًا",
  "field.tried": "ما جُرّب",
  "field.worked": "ما نجح",
};
