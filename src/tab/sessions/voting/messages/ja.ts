import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { VoteKey } from "./en.ts";

export const ja: MessageFile<VoteKey> = {
  "vote.title": "集まり方",
  "vote.start": "集まり方を投票で決める",
  "vote.what": "どの形式で、どのくらいの頻度で集まりますか。だれでも投票を始められ、1 週間続きます。",
  "vote.secret":
    "投票は秘密です。何に投票したかも、投票したかどうかも、だれにも見えません。数は締め切ったあと、5 単位で、残りが 5 人未満にならないときだけ示されます。同数なら、短い形式と少ない頻度が選ばれます。",
  "vote.format": "投票する形式",
  "vote.often": "頻度",
  "vote.cast": "投票する",
  "vote.not-now": "あとで",
  "vote.until": "{when} まで受け付けます。何に投票したかも、投票したかどうかも、だれにも見えません。",
  "vote.yours": "あなたの投票: {format}、{cadence}。締め切りまで変えられます。",
  "vote.vote": "投票へ",
  "vote.change": "投票を変える",
  "vote.close": "投票を締め切る",
  "vote.undo": "元に戻す: 投票の締め切り",
  "vote.closing": "まもなく全員に対して締め切られます。",
  "vote.won": "投票の結果: {format}、{cadence}。だれかが確認すると適用されます。",
  "vote.votes": "{count} 人以上が投票しました",
  "vote.total": "{choice}: {count} 票以上",
  "vote.confirm": "確認して計画する",
  "vote.agreed": "投票で決まったこと: {format}、{cadence}。",
  "vote.somewhere": "もうない形式",
};
