import type { FormatWords } from "../words.ts";

export const lunchAndLearn: FormatWords = {
  "A colleague shares something useful; everybody leaves knowing where to use it.":
    "仲間が役に立つことを話し、全員が使いどころを見つけて帰ります。",
  Welcome: "ようこそ",
  "The host says hello, names the topic and the speaker. Who is here, and what brought you?":
    "ホストがあいさつし、テーマと話し手を紹介します。だれがいますか。なぜ来ましたか。",
  "Welcome. Eat while we talk; cameras are up to you. Who is new here?":
    "ようこそ。食べながらどうぞ。カメラは自由です。初めての人はいますか。",
  Talk: "話",
  "Show it rather than tell it. What would you have liked to know when you began?":
    "説明より実演を。始めたころ、何を知りたかったですか。",
  "The floor is yours. Show us rather than tell us.": "どうぞ始めてください。説明より実演で。",
  "Half of the time is over: what must they see?": "半分が過ぎました。見せておきたいものは何ですか。",
  "One last thing, then it is our turn.": "最後に 1 つ。そのあとは私たちの番です。",
  Questions: "質問",
  "What would you like to ask? Write it down or say it; the small questions are the good ones.":
    "何を聞きたいですか。書いても話してもかまいません。小さな質問こそ良い質問です。",
  "Answer briefly. “I do not know” is a good answer, too.": "手短に答えてください。「わかりません」も良い答えです。",
  "Ask, aloud or in writing. The small questions are the good ones.":
    "声でも文字でも質問してください。小さな質問こそ良い質問です。",
  "Questions now, the small ones first.": "では質問を。小さなものから。",
  "Where I could use this": "どこで使えるか",
  "Name one place in your own work where this would help.": "自分の仕事で役立つ場面を 1 つ挙げてください。",
  "Listen: this is where your talk lands.": "聞いてください。あなたの話が届く先です。",
  "In turn: one place in your own work where this would help. You may pass.":
    "順番に：自分の仕事で役立つ場面を 1 つ。パスもできます。",
  Feedback: "フィードバック",
  "What helped, and what would make it better next time?": "何が役に立ち、次はどうすればもっと良くなりますか。",
  "Two minutes in silence: what helped, what would make it better?":
    "静かに 2 分：何が役に立ち、どうすればもっと良くなりますか。",
  "Next topic": "次のテーマ",
  "What should we learn next? Add a topic, or say “same here” to one.":
    "次は何を学びましょうか。テーマを加えるか、「私も」と伝えてください。",
  "What should we learn next? Add a topic, or say “same here”.":
    "次は何を学びましょうか。テーマを加えるか、「私も」とどうぞ。",
};
