import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enQuestions } from "./en-questions.ts";

export const jaQuestions: MessageFile<keyof typeof enQuestions> = {
  questions: "質問",
  "questions.new": { other: "新着 {count} 件" },
  "questions.none": "まだ質問はありません。",
  "questions.open": { other: "未回答の質問 {count} 件" },
  "questions.answered": { other: "回答済み {count} 件" },
  "questions.top": "いちばん求められている質問",
  "questions.neutral":
    "あなたは進行役なので中立です。質問と投票はほかの人がします。答えの出たものに印をつけてください。",
  "question.yours": "あなたの質問",
  "question.ask": "質問する",
  "question.ask-nameless": "匿名で質問する",
  "question.seen": "すぐに全員に見えます。匿名なら言葉だけが残りますが、いつ届いたかはほかの人にもわかります。",
  "question.few": { other: "ここで質問できるのは {count} 人だけです。だれが聞いたか推測されるかもしれません。" },
  "question.underway": "送っています…",
  "question.votes": { other: "{count} 票" },
  "question.upvote": "投票する",
  "question.answered": "回答済み",
  ready: "準備できました",
  "ready.count": { other: "{all} 人中 {count} 人が準備できました" },
  reactions: "リアクション",
  "reaction.clap": "拍手",
  "reaction.thanks": "ありがとう",
  "reaction.idea": "いい考え",
  "reaction.laugh": "笑い",
  "reaction.slower": "ゆっくりお願いします",
  "record.questions": { other: "質問 {count} 件" },
  "refusal.unknown-question": "この質問はもうありません。",
  "refusal.own-question": "これはあなたの質問です。",
  "refusal.too-soon": "リアクションは 1 秒に 1 回で十分です。",
};
