import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enAfter } from "./en-after.ts";

export const jaAfter: MessageFile<keyof typeof enAfter> = {
  "plan.next": "次回を計画する",
  "plan.follows": "「{title}」の次の回です。まだ残っているものは引き継がれます。",
  before: "前回からの続き",
  "before.questions": "まだ答えのない質問",
  "before.became": "その後どうなったか：{text}",
  "before.kept": "実行した",
  "before.open": "まだ途中",
  "before.let-go": "手放した",
  "refusal.not-your-commitment": "どうなったかを言えるのは、本人だけです。",
  thanks: "ありがとう",
  "thanks.taught": "教えた人：{names}",
  "thanks.helped": "助けた人：{names}",
  feedback: "3つのタップ",
  "feedback.worth": "時間をかける価値があった",
  "feedback.useful": "使えるものを持ち帰る",
  "feedback.heard": "話を聞いてもらえた",
  "feedback.yes": "はい",
  "feedback.partly": "一部",
  "feedback.no": "いいえ",
  "feedback.missing": { other: "よろしければ、あと{count}つタップすると送信されます。" },
  "feedback.underway": "送信中です…",
  "feedback.kept": "数えられました。この端末でまだ変更できます。",
  "feedback.elsewhere": "別の端末で回答済みです。変更はその端末でできます。",
  "feedback.neutral": "進行役は中立です。回答するのはほかの人です。",
  "feedback.seen":
    "回答は名前とともに保存されません。{least}人以上が回答した場合にだけ、{when}から、それぞれの中央の回答を一度だけ全員に表示します。",
  "feedback.answers": { other: "{count}人が回答しました。それぞれの中央の回答：" },
  "feedback.median": "{statement}：{tap}",
  "feedback.too-few": "表示できるだけの回答がありません。",
};
