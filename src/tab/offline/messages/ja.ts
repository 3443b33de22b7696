import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { OfflineKey } from "./en.ts";

export const ja: MessageFile<OfflineKey> = {
  "link.waiting": "接続していません。表示が古い可能性がありますが、自動で追いつきます。",
  "link.refused": "このスペースのメンバーでなくなった可能性があるため、自動更新を止めました。",
  "link.since":
    "接続していません。表示しているのは、この端末に残してある{when}時点の内容です。自動でつながり直すと、また書き込みやリアクション、変更ができます。",
  "link.search":
    "接続していません。この端末に残してある{when}時点の題名だけを検索しています。つながり直すと、またライブラリ全体を検索します。",
  "kept.title": "この端末",
  "kept.text":
    "最近読んだものは、接続がなくても読めるように、あなただけのためにこの端末に残ります。種類ごとに50件までです。下書きや、名前を出さずに質問したり書いたりした人のことは残りません。",
  "kept.amount": { other: "{count}件、{size}。" },
  "kept.nothing": "残っているものはありません。",
  "kept.forget": "この端末に残っているものを消す",
  "kept.forgotten": "何も残っていません。これから開くものは、また残ります。",
};
