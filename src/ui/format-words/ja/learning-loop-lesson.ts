import type { FormatWords } from "../words.ts";

export const learningLoopLesson: FormatWords = {
  "A colleague teaches one thing; everybody practises it, gets feedback and reflects.":
    "仲間が 1 つのことを教え、全員が練習し、フィードバックを受けてふりかえります。",
  Recall: "思い出す",
  "What do you already know about this? Write what comes to mind, without looking it up.":
    "これについて何を知っていますか。調べずに、思い浮かぶことを書いてください。",
  "In silence: what do you know about this already? No looking up.":
    "静かに：すでに知っていることは何ですか。調べません。",
  Aim: "目標",
  "What will you be able to do after this lesson that you cannot do now?":
    "このレッスンのあと、今できない何ができるようになりますか。",
  "After this lesson you will be able to … Let us say what.":
    "このレッスンのあとにできるようになること……それを言葉にしましょう。",
  Teach: "教える",
  "Show the one thing that matters, with an example from your own work.":
    "大切なことを 1 つ、自分の仕事の例で見せてください。",
  "Show the one thing that matters, with an example from your work.":
    "大切なことを 1 つ、あなたの仕事の例で見せてください。",
  "Watch. Your question has its turn next.": "見てください。質問の番はこのあとです。",
  "The floor is yours: the one thing that matters.": "どうぞ。大切なことを 1 つ。",
  "Finish with the example, please.": "例で締めくくってください。",
  "One clarifying question each": "確認の質問を 1 人 1 つ",
  "Ask for a fact that you need to try it yourself.": "自分で試すために必要な事実を尋ねてください。",
  "Answer each question in a sentence.": "それぞれの質問に一文で答えてください。",
  "In your turn: ask for one fact that you need to try it.":
    "あなたの番で：試すために必要な事実を 1 つ尋ねてください。",
  "One question each, about what you need in order to try it.": "試すために必要なことを 1 人 1 つ質問します。",
  Practise: "練習",
  "In pairs: try it on something real. Swap halfway.": "2 人で、実際のもので試してください。途中で交代します。",
  "Go round, watch, help where you are asked.": "見て回り、頼まれたら手伝ってください。",
  "In pairs: try it on something real.": "2 人で、実際のもので試してください。",
  "Half of the time is over: swap.": "半分が過ぎました。交代してください。",
  "What worked? What would you change?": "何がうまくいきましたか。何を変えますか。",
  "Listen first: what worked, what to change.": "まず聞いてください：うまくいったことと変えること。",
  "In your turn: one thing that worked, one you would change.":
    "あなたの番で：うまくいったことを 1 つ、変えることを 1 つ。",
  "In turn: what worked, what would you change?": "順番に：何がうまくいき、何を変えますか。",
  "Reflect: write": "ふりかえり：書く",
  "What surprised you? Where does it change what you do?": "何に驚きましたか。あなたのすることはどこで変わりますか。",
  "In silence: what surprised you?": "静かに：何に驚きましたか。",
  "Reflect: round": "ふりかえり：一巡",
  "Share one sentence of what you wrote, if you like.": "よければ、書いたことから一文を分かち合ってください。",
  "One sentence of what you wrote, if you like.": "書いたことから一文、よければどうぞ。",
  Commitment: "約束",
  "What will you try, and when? And: what question should you be able to answer in a week?":
    "何を、いつ試しますか。そして、1 週間後に答えられるはずの質問は何ですか。",
  "Write what you will try, and one question you should be able to answer in a week.":
    "試すことと、1 週間後に答えられるはずの質問を 1 つ書いてください。",
};
