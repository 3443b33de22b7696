import type { FormatWords } from "../words.ts";

export const troika: FormatWords = {
  "Get practical help from two peers, and give it to each of them in turn.":
    "2 人の仲間から実際的な助けをもらい、順番に 2 人にも返します。",
  "Your question": "あなたの問い",
  "What is your challenge at the moment? What kind of help would you like with it?":
    "今の課題は何ですか。どんな助けがほしいですか。",
  "One minute in silence: what would you like help with?": "静かに 1 分：どんなことに助けがほしいですか。",
  "First client": "1 人目の相談者",
  "What is your challenge, and what kind of help do you need?": "課題は何ですか。どんな助けが必要ですか。",
  "Say what your challenge is and what help you would like.": "課題と、ほしい助けを話してください。",
  "Listen. Your questions come next.": "聞いてください。質問はこのあとです。",
  "In each trio one of you is the client now and says what the challenge is.":
    "3 人組で、今は 1 人が相談者になり、課題を話します。",
  Clarify: "確認",
  "What do the consultants still need to know? Short questions, short answers, no advice yet.":
    "助言者がまだ知る必要のあることは何ですか。短い質問と短い答えで、助言はまだです。",
  "Answer briefly.": "手短に答えてください。",
  "Ask only what you need to know. No advice yet.": "知る必要のあることだけを尋ねてください。助言はまだです。",
  "Consultants, ask only what you need in order to understand.":
    "助言者の皆さん、理解に必要なことだけを尋ねてください。",
  "Consultants talk": "助言者が話す",
  "What do you see, what would you try, and what may be missing in the picture?":
    "何が見えますか。何を試しますか。何が欠けていそうですか。",
  "Turn away and listen. Write down what you want to keep.": "背を向けて聞いてください。残したいことを書き留めます。",
  "Talk to each other as if the client were not in the room.": "相談者が部屋にいないつもりで話し合ってください。",
  "Clients, turn away from the screen or switch the camera off. Consultants, talk among yourselves.":
    "相談者は画面に背を向けるかカメラを切ってください。助言者どうしで話します。",
  "Half of the time is over: what have you not said yet?": "半分が過ぎました。まだ言っていないことは何ですか。",
  "What I take with me": "私が持ち帰るもの",
  "What was the most useful thing you heard?": "いちばん役に立ったことは何でしたか。",
  "Turn back. Say what was most useful to you.": "向き直ってください。いちばん役に立ったことを話します。",
  "Listen. Nothing needs to be explained or defended.": "聞いてください。説明も弁解もいりません。",
  "Clients, turn back and say what you take with you.": "相談者は向き直り、持ち帰ることを話してください。",
  "Change over": "交代",
  "Take a breath. The next one of you becomes the client.": "ひと息ついてください。次の人が相談者になります。",
  "Second client": "2 人目の相談者",
  "Third client": "3 人目の相談者",
};
