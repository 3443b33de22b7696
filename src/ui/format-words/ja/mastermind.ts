import type { FormatWords } from "../words.ts";

export const mastermind: FormatWords = {
  "A circle that meets again and again: two of you get everybody's thinking, all of you commit to something.":
    "くり返し集まる輪です。2 人が全員の知恵をもらい、全員が何かを約束します。",
  "Wins and last commitments": "うまくいったことと前回の約束",
  "What went well since last time? What became of your commitment?":
    "前回から何がうまくいきましたか。約束はどうなりましたか。",
  "One win each, and what became of the last commitment. No comments between turns.":
    "1 人 1 つ、うまくいったことと前回の約束のその後を。順番の間にコメントはしません。",
  "First hot seat: the matter": "1 人目のホットシート：話題",
  "What are you working on, and what do you want from this group today?":
    "何に取り組んでいますか。今日このグループに何を求めますか。",
  "Say what you are working on and what you want from the group.":
    "取り組んでいることと、グループに求めることを話してください。",
  "Whoever is in the hot seat: two minutes for the matter and what you want from us.":
    "ホットシートの人：話題と求めることに 2 分です。",
  "First hot seat: questions": "1 人目のホットシート：質問",
  "What do we need to know? Questions only.": "何を知る必要がありますか。質問だけです。",
  "Answer what you can. “I do not know yet” is an answer.":
    "答えられることに答えてください。「まだわかりません」も答えです。",
  "Questions only. Your advice has its turn next.": "質問だけ。助言の番はこのあとです。",
  "Only questions now.": "今は質問だけです。",
  "Last question, please.": "最後の質問をどうぞ。",
  "First hot seat: feedback in turn": "1 人目のホットシート：順番にフィードバック",
  "What would you do, what do you know, whom could you introduce?":
    "あなたなら何をしますか。何を知っていますか。だれを紹介できますか。",
  "Listen and write down what helps. You do not have to answer.":
    "聞いて、役立つことを書き留めてください。答えなくてかまいません。",
  "In your turn: an idea, an experience or a person who could help.":
    "あなたの番で：役立ちそうな考え、経験、人のどれかを。",
  "Everybody has one turn. The hot seat listens.": "全員に 1 回ずつ。ホットシートの人は聞きます。",
  "First hot seat: what I take": "1 人目のホットシート：持ち帰るもの",
  "What will you take from this, and what first?": "ここから何を受け取り、まず何をしますか。",
  "Say what you take and what you will do first.": "受け取ることと、まずすることを話してください。",
  "The hot seat has the last word.": "最後はホットシートの人が話します。",
  "Second hot seat: the matter": "2 人目のホットシート：話題",
  "Second hot seat: questions": "2 人目のホットシート：質問",
  "Second hot seat: feedback in turn": "2 人目のホットシート：順番にフィードバック",
  "Second hot seat: what I take": "2 人目のホットシート：持ち帰るもの",
  Commitments: "それぞれの約束",
  "What will you have done when we meet next?": "次に会うとき、何を終えていますか。",
  "Write your commitment down, then say it in your turn.": "約束を書き、自分の番で話してください。",
};
