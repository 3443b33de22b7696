import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { en } from "./en.ts";

export const ja: MessageFile<keyof typeof en> = {
  "config.title": "Peerloop をここに追加",
  "config.text":
    "Peerloop がここにいる全員のタブになります。会議では仲間どうしの時間を区切ったセッションを進め、タブではその成果を全員が見つけられます。",
  "config.kept": "セッションが残すもの",
  "config.kept.text": "このチャネルまたはチャットのメンバーだけが読める記録です。",
  "config.next": "設定することはありません。「保存」を選んでください。",
};
