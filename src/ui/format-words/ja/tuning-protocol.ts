import type { FormatWords } from "../words.ts";

export const tuningProtocol: FormatWords = {
  "Give one piece of work a close look and honest, useful words. Fits 40 minutes as well.":
    "1 つの仕事をじっくり見て、率直で役に立つ言葉を伝えます。40 分でもできます。",
  Introduction: "紹介",
  "Whose work is it, what is it for, and how will we look at it?":
    "だれの仕事で、何のためのものですか。どう見ていきますか。",
  "We look at one piece of work. Warm first, then cool; its maker listens before answering.":
    "1 つの仕事を見ます。まず温かい点、次に冷静な点。作った人は答える前に聞きます。",
  "The work": "仕事",
  "What is it, for whom, what is it meant to do, and what is your question?":
    "それは何で、だれのためで、何を目指し、あなたの問いは何ですか。",
  "Show the work and end with your question to us.": "仕事を見せ、私たちへの問いで終えてください。",
  "Please show us the work, and end with your question.": "仕事を見せてください。最後に問いをどうぞ。",
  "Your question, please.": "問いをどうぞ。",
  "What do you need to know? Short answers, no judgement.": "何を知る必要がありますか。短い答えで、評価はしません。",
  "Answer in a sentence.": "一文で答えてください。",
  "Questions with short answers, no judgement.": "短い答えの質問を。評価はしません。",
  "Only what you need to know to look at the work.": "仕事を見るために知る必要のあることだけです。",
  "A close look": "じっくり見る",
  "Look at the work in silence. What is strong, where does it not yet reach what it is meant to do?":
    "静かに仕事を見てください。何が強く、どこがまだ目指すところに届いていませんか。",
  "Be there for the work; answer nothing now.": "仕事のそばにいてください。今は何も答えません。",
  "In silence now: look, and note what is warm and what is cool.":
    "静かに見て、温かい点と冷静な点を書き留めてください。",
  Pause: "ひと休み",
  "Choose what you will say: one warm and one cool point.": "話すことを選んでください：温かい点と冷静な点を 1 つずつ。",
  "Choose one warm and one cool point.": "温かい点と冷静な点を 1 つずつ選んでください。",
  "Warm, then cool": "温かい点、それから冷静な点",
  "Warm: what is strong, and why? Then cool: what gets in the way of what it is meant to do?":
    "温かい点：何が強く、なぜですか。次に冷静な点：目指すところを妨げるものは何ですか。",
  "Listen in silence and take notes. You answer afterwards.": "静かに聞き、メモを取ってください。答えるのはあとです。",
  "In your turn: warm first, then cool. Talk about the work.":
    "あなたの番で：まず温かい点、次に冷静な点。仕事について話します。",
  "Warm first, then cool. The presenter listens.": "まず温かい点、次に冷静な点。発表者は聞きます。",
  "Are we still talking about the work?": "まだ仕事の話をしていますか。",
  "The presenter reflects": "発表者がふりかえる",
  "What do you take up, and what will you think about? Nothing has to be defended.":
    "何を取り入れ、何を考えますか。弁解はいりません。",
  "Think aloud about what you heard.": "聞いたことについて声に出して考えてください。",
  "Listen.": "聞いてください。",
  "Think aloud about what you heard; the others listen.":
    "聞いたことについて声に出して考えてください。ほかの人は聞きます。",
  Debrief: "ふりかえり",
  "How was it to work like this? What did each of us learn for our own work?":
    "こうして取り組んで、どうでしたか。自分の仕事に何を学びましたか。",
  "Leave the work now: how was it to look at it like this?": "仕事から離れて：こうして見るのはどうでしたか。",
};
