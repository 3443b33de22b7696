import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { WantedKey } from "./en.ts";

export const ja: MessageFile<WantedKey> = {
  "wanted.title": "ほしいレッスン",
  "wanted.how": "誰が頼んだかは誰にも見えません。2 人が同じものを頼むと、全員にここで見えるようになります。",
  "wanted.topic": "レッスンがほしいテーマ",
  "wanted.ask": "頼む",
  "wanted.alone": "あなただけに見えています。ほかの人も同じものを頼むと、全員に見えます。",
  "wanted.several": "2 人以上が頼んでいます。",
  "wanted.askers": "少なくとも{count}人が頼んでいます。",
  "wanted.too": "私もほしい",
  "wanted.too-this": "私もほしい：{topic}",
  "wanted.write": "このレッスンを書く",
  "wanted.write-this": "このレッスンを書く：{topic}",
  "wanted.here": "あなたが頼んだものです（あなただけに見えています）。こちらです。",
  "wanted.seen": "わかりました",
  "wanted.seen-this": "わかりました：{topic}",
  "wanted.not-it": "求めていたものと違う",
  "wanted.not-it-this": "求めていたものと違う：{topic}",
  "wanted.answers": "このレッスンは誰かの求めに応えていますか",
  "wanted.answers-this": "「{topic}」に応えている",
  "wanted.told": "頼んだ人に知らせました。",
};
