import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SearchKey } from "./en.ts";

export const ja: MessageFile<SearchKey> = {
  "search.title": "検索",
  "search.start": "言葉、またはその最初の部分を入力してください。矢印キーで結果の間を移動できます。",
  "search.found": { other: "{count} 件見つかりました" },
  "search.topics": "トピック",
  "search.nothing.title": "「{query}」に合うものはありません",
  "search.nothing.text": "言葉を減らすか変えてみてください。このスペースで公開されたものだけが見つかります。",
  "search.instead": "「{query}」を含むものはありません。代わりに次の言葉で検索しました：",
  "search.narrow": "検索を絞り込む",
  "search.type": "種類",
  "search.type.any": "すべての種類",
  "search.type.record": "セッションの記録",
  "search.type.lesson": "レッスン",
  "search.type.experience": "経験",
  "search.type.question": "質問",
  "search.time": "時期",
  "search.time.any": "いつでも",
  "search.time.week": "過去 1 週間",
  "search.time.month": "過去 1 か月",
  "search.time.year": "過去 1 年",
  "search.by": "書いた人",
  "search.by.any": "すべての人",
  "search.by.other": "ほかの人",
  "search.tag": "タグ",
  "search.everywhere": "すべてから検索",
};
