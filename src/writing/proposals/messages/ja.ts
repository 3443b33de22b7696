import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { ProposalKey } from "./en.ts";

export const ja: MessageFile<ProposalKey> = {
  "proposals.title": "残しておけること",
  "proposals.what":
    "見えているのはあなただけです。残すと、あなたの名前でチャネルのタブに載ります。いつでも取り出せます。",
  "proposals.lesson-draft": "レッスンは下書きとして残り、あなただけに見えます。",
  "proposals.as-lesson": "レッスンの下書きとして残しますか？",
  "proposals.as-experience": "経験として残しますか？",
  "proposals.as-question": "質問として残しますか？",
  "proposals.taught": "{step}。教えたことを自分の言葉で書いてください。",
  "proposals.from": "ステップ: {step}",
  "proposals.from-questions": "質問箱から",
  "proposals.from-beside": "{from} · 隣の{name}さんの言葉",
  "proposals.keep": "残す",
  "proposals.no": "残さない",
  "proposals.withdraw": "取り出す",
  "proposals.named": "{act}: {text}",
  "proposals.write": "続きを書く",
  "proposals.read": "読む",
  "proposals.undo": "元に戻す",
  "proposals.going": "まもなく忘れられます。",
  "proposals.kept-lesson": "レッスンの下書きとして残しました。見えるのはあなただけです。",
  "proposals.kept-experience": "経験として残しました。",
  "proposals.kept-question": "質問として残しました。",
  "proposals.empty": "先に少し書いてください。",
  "proposals.more": { other: "あと {count} 件を表示" },
};
