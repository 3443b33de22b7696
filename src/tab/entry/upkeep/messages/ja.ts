import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { UpkeepKey } from "./en.ts";

export const ja: MessageFile<UpkeepKey> = {
  "upkeep.due": "見直しを待っているもの",
  "upkeep.only-you":
    "これはあなたにだけ見えます。あなたが内容を守る項目です。開いて、今も正しいかどうかを答えてください。",
  "upkeep.since": "{date}から",
  "upkeep.archived": "アーカイブ",
  "upkeep.none-archived": "アーカイブされたものはありません。",
  "upkeep.archived-why": "ほかの一覧にも検索にも出ません。戻すには開いてください。",
};
