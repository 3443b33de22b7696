import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { MentionKey } from "./en.ts";

export const ja: MessageFile<MentionKey> = {
  "mention.hint": "@ と書くと、このスペースの人を挙げられます。",
  "mention.people": "挙げられる人",
  "mention.people-count": { other: "{count} 人: 矢印キーと Enter で選びます" },
  "mention.none": "このスペースにそのような名前の人はいません。",
  "mention.failed": "このスペースの人を読み込めませんでした。",
};
