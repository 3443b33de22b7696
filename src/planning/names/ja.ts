import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { NameKey } from "./en.ts";

export const ja: MessageFile<NameKey> = {
  "format.action-learning": "アクションラーニング",
  "format.after-action-review": "振り返り（AAR）",
  "format.case-clinic": "ケースクリニック",
  "format.conversation-cafe": "対話カフェ",
  "format.learning-loop-lesson": "学びのループのレッスン",
  "format.lunch-and-learn": "ランチ＆ラーン",
  "format.mastermind": "マスターマインド・ホットシート",
  "format.one-two-four-all": "1-2-4-全員",
  "format.peer-assist": "ピアアシスト",
  "format.troika": "トロイカ",
  "format.tuning-protocol": "チューニング・プロトコル",
  "format.what-so-what-now-what": "何が、だから何、これから何を",
  "role.asker": "相談する人",
  "role.case giver": "事例を出す人",
  "role.client": "相談者",
  "role.first hot seat": "1 人目のホットシート",
  "role.presenter": "発表者",
  "role.second hot seat": "2 人目のホットシート",
  "role.speaker": "話し手",
  "role.teacher": "教える人",
};
