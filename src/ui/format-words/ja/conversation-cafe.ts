import type { FormatWords } from "../words.ts";

export const conversationCafe: FormatWords = {
  "Think a question over together, in calm, so that everybody is heard before anybody is discussed.":
    "落ち着いて問いを一緒に考え、議論の前に全員の声を聞きます。",
  Agreements: "約束ごと",
  "We listen to understand, speak for ourselves, and leave room for what we did not expect. What is our question?":
    "理解するために聞き、自分のこととして話し、思いがけないことの余地を残します。問いは何ですか。",
  "We speak one at a time, we listen to understand, and nobody has to convince anybody.":
    "1 人ずつ話し、理解するために聞きます。だれもだれかを説得しなくてかまいません。",
  "First round": "1 回目の一巡",
  "What does the question bring up in you? One minute, without discussion.":
    "その問いで何が浮かびますか。1 分、議論なしで。",
  "First round: one minute each, no discussion. You may pass.": "1 回目：1 人 1 分、議論なしで。パスもできます。",
  "Second round": "2 回目の一巡",
  "Having heard the others: what would you add, or say in another way?":
    "ほかの人の話を聞いて、何を加えますか。どう言い換えますか。",
  "Second round: what did the others bring up in you?": "2 回目：ほかの人の話で何が浮かびましたか。",
  Conversation: "対話",
  "Talk freely. Build on what was said, and ask those who have not spoken yet.":
    "自由に話してください。話されたことに重ね、まだ話していない人に尋ねます。",
  "Now we talk freely.": "ここからは自由に話します。",
  "Whom have we not heard yet?": "まだ声を聞いていないのはだれですか。",
  "Let us come to an end; the last round follows.": "そろそろ終わりにしましょう。最後の一巡が続きます。",
  Takeaways: "持ち帰るもの",
  "What do you take with you?": "何を持ち帰りますか。",
  "Last round, in a sentence: what do you take with you?": "最後の一巡、一文で：何を持ち帰りますか。",
};
