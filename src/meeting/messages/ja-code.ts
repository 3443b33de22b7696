import type { MessageFile } from "../../ui/messages/message-file.ts";
import type { enCode } from "./en-code.ts";

export const jaCode: MessageFile<keyof typeof enCode> = {
  unrecorded: "このセッションは何も記録されません。ここで話したこと、書いたことは終了時に消えます。",
  "unrecorded.short": "記録なし",
  "unrecorded.after":
    "このセッションで残ったのは題名・形式・時刻だけです。この画面に残っているものは、閉じると消えます。",
  "refusal.promised-unrecorded": "記録しないことに同意した人がいるため、変えられません。",
  "code.propose": "行動規範の文",
  "code.send": "文を提案",
  "code.hint": "ここにいる全員に、名前と一緒に見えます。半数を超える人が賛成すると行動規範に加わります。",
  "code.proposals": "行動規範への提案",
  "code.add": "追加: {text}",
  "code.drop": "削除: {text}",
  "code.keep": "賛成: {text}",
  "code.keep-short": "賛成",
  "code.against": "反対: {text}",
  "code.against-short": "反対",
  "code.voices": "賛成 {yes}、反対 {no}",
  "code.back": "取り下げる: {text}",
  "code.back-short": "取り下げる",
  "code.drop-it": "削除を提案: {text}",
  "code.drop-short": "削除?",
  "code.type": "先に文を書いてください。",
  "code.changed": "同意した後に行動規範が変わりました。もう一度読んでください。この文への同意だけが数えられます。",
  "refusal.code-stands": "セッションが始まると行動規範は変わりません。",
  "refusal.already-in-code": "すでに行動規範にあるか、提案されています。",
  "refusal.code-is-full": "これ以上は入りません。文は 20、提案は 1 人 5 つまでです。",
  "refusal.code-needs-one": "1 つの文は残す必要があります。",
  "refusal.unknown-sentence": "この提案はもう開いていません。",
  "refusal.no-majority": "賛成する人がまだ足りません。",
  "refusal.sentence-too-long": "長すぎます。200 文字までです。",
};
