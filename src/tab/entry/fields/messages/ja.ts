import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { FieldKey } from "./en.ts";

export const ja: MessageFile<FieldKey> = {
  "field.title": "タイトル",
  "field.why": "なぜ大切か",
  "field.body": "内容",
  "field.practise": "練習のしかた",
  "field.recall": "思い出すための質問",
  "field.situation": "状況",
  "field.struggle": "難しかったこと",
  "field.tried": "試したこと",
  "field.worked": "うまくいったこと",
};
