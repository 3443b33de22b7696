import type { FormatWords } from "../words.ts";

export const afterActionReview: FormatWords = {
  "Compare what was meant with what happened, and decide what to keep and what to change.":
    "意図したことと起きたことを比べ、続けることと変えることを決めます。",
  Rules: "ルール",
  "We look at the work, not at people. Everybody saw a part of it that nobody else saw.":
    "見るのは人ではなく仕事です。だれもが、ほかの人に見えなかった部分を見ています。",
  "We look at the work, not at people. Rank stays outside.": "見るのは人ではなく仕事です。肩書は外に置きます。",
  "What was meant to happen?": "何が起きるはずでしたか",
  "What did we set out to do? What would have counted as a success?":
    "何をしようとしていましたか。何が成功と言えましたか。",
  "What happened?": "何が起きましたか",
  "Tell it as it was, in order. Where did it go another way?":
    "あったとおりに順に話してください。どこで違う方向へ進みましたか。",
  "What did happen, in order? No reasons yet.": "実際に何が、どの順で起きましたか。理由はまだです。",
  "Who saw it from somewhere else?": "別の場所から見ていた人はいますか。",
  "Why?": "なぜですか",
  "What made the difference, for better or worse? Ask once more when an answer comes fast.":
    "良くも悪くも、何が違いを生みましたか。答えが早いときはもう一度尋ねます。",
  "What made the difference? Ask once more when an answer comes fast.":
    "何が違いを生みましたか。答えが早いときはもう一度尋ねます。",
  "Keep and change": "続ける・変える",
  "What do we keep, what do we change? Each point with a person and a date.":
    "何を続け、何を変えますか。それぞれに担当者と期日を。",
  "What do we keep, what do we change? Each point needs a person and a date.":
    "何を続け、何を変えますか。どの点にも担当者と期日が必要です。",
  "Which of these will we really do?": "本当にやるのはどれですか。",
};
