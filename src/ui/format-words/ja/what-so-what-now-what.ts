import type { FormatWords } from "../words.ts";

export const whatSoWhatNowWhat: FormatWords = {
  "Reflect together on something that happened, and leave with one thing to try.":
    "起きたことを一緒にふりかえり、試すことを 1 つ持ち帰ります。",
  Opening: "はじめに",
  "What are we looking back on today, and why now?": "今日は何をふりかえりますか。なぜ今ですか。",
  "What are we looking back on, and why now? Two minutes to arrive.":
    "何をふりかえりますか。なぜ今ですか。2 分で気持ちを整えます。",
  "What? Write": "何が？ 書く",
  "What happened? What did you see, hear or do? Facts first, no judgement.":
    "何が起きましたか。何を見て、聞き、しましたか。まず事実を。評価はしません。",
  "In silence: only what happened. Facts first.": "静かに、起きたことだけを。まず事実です。",
  "What? Round": "何が？ 一巡",
  "Tell us one thing you noticed that others may have missed.":
    "ほかの人が気づかなかったかもしれないことを 1 つ教えてください。",
  "One thing each that others may have missed. You may pass.":
    "ほかの人が気づかなかったかもしれないことを 1 人 1 つ。パスもできます。",
  "What? Collect": "何が？ まとめる",
  "Which facts do we all agree on?": "全員が同意できる事実は何ですか。",
  "So what? Write": "だから何？ 書く",
  "Why does it matter? What made the difference for you?": "なぜ大切ですか。あなたにとって何が違いを生みましたか。",
  "In silence: why does it matter?": "静かに：なぜ大切ですか。",
  "So what? Round": "だから何？ 一巡",
  "What does it tell us, for our work and for how we work together?":
    "それは、私たちの仕事や働き方について何を教えてくれますか。",
  "In turn: what does it tell you?": "順番に：それはあなたに何を教えてくれますか。",
  "So what? Collect": "だから何？ まとめる",
  "Which patterns do we see?": "どんなパターンが見えますか。",
  "Now what? Write": "これから何を？ 書く",
  "What could we do differently next time? What could you do?": "次は何を変えられますか。あなたは何ができますか。",
  "In silence: what could we do differently?": "静かに：何を変えられますか。",
  "Now what? Round": "これから何を？ 一巡",
  "Which one step would you take first?": "まずどの一歩を踏み出しますか。",
  "In turn: the one step you would take first.": "順番に：まず踏み出す一歩を。",
  "Now what? Collect": "これから何を？ まとめる",
  "What do we take on together?": "一緒に何に取り組みますか。",
  "Who does it, and until when?": "だれが、いつまでにしますか。",
  "Is there anything on the list that nobody will do?": "だれもやらないことが残っていませんか。",
  Closing: "おわりに",
  "Write down the one thing you will try before we meet again.": "次に会うまでに試すことを 1 つ書いてください。",
  "One thing you will try before we meet again: write it down.": "次に会うまでに試すことを 1 つ、書いてください。",
};
