import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { EntryKey } from "./en.ts";

export const ja: MessageFile<EntryKey> = {
  "entry.from": "残されたセッション:",
  "entry.from-unpublished": "セッション「{title}」から残されました",
  "entry.draft-note": "下書きです。見えるのはあなただけで、検索にも出ません。",
  "entry.edit": "編集",
  "entry.carry-on": "続きを書く",
  "entry.share": "リンクをコピー",
  "entry.history": "履歴",
  "entry.withdraw": "取り出す",
  "entry.undo": "元に戻す",
  "entry.going": "まもなく消えます。",
  "entry.gone.title": "取り出しました",
  "entry.gone.text": "ライブラリからも検索からも消えました。セッションの記録からは、また残すことができます。",
  "entry.gone.way": "ライブラリへ",
};
