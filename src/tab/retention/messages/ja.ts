import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { RetentionKey } from "./en.ts";

export const ja: MessageFile<RetentionKey> = {
  "kept.title": "保存期間",
  "kept.text":
    "所有者が選びます。長くする変更はすぐに、短くする変更は 1 週間後に有効になり、それまでは取り消せます。期間が過ぎて消えたものは、どのバックアップからも戻りません。レッスン、経験、質問、パスは、本人が消すまで残ります。",
  "kept.record": "セッションの記録",
  "kept.notes": "終わったセッションで書かれたこと（書いた人が取り消せるのは、ここにある間だけです）",
  "kept.calendar-event": "終わったイベントと参加者",
  "kept.pulse": "閉じたパルスの中央値",
  "kept.news": "各メンバーへのお知らせ",
  "kept.audit": "スペース全体に対して誰が何をしたか",
  "kept.ever": "ずっと",
  "kept.from": "{when} から。それまでは: {was}。",
  "kept.change": "変更",
  "kept.change-of": "変更: {kind}",
  "kept.undo": "取り消す",
  "kept.undo-of": "取り消す: {kind}",
  "kept.saved": "保存しました。",
  "kept.days": { other: "{count} 日" },
  "kept.next": { other: "30 日以内に {count} 件が消えます。最初は {when} です。" },
};
