import type { FormatWords } from "../words.ts";

export const oneTwoFourAll: FormatWords = {
  "Let every idea be thought through alone, in twos and in fours before the whole group hears it.":
    "全体で聞く前に、どの考えも 1 人、2 人、4 人で考え抜きます。",
  Alone: "1 人で",
  "Think by yourself: what do you see here that we should do something about?":
    "1 人で考えてください。取り組むべきことは何ですか。",
  "One minute alone, in silence.": "1 分間、1 人で、静かに。",
  "In twos": "2 人で",
  "Tell each other what you thought. What do your ideas have in common?":
    "考えたことを話し合ってください。共通点は何ですか。",
  "In twos now: what do your ideas have in common?": "では 2 人で：考えの共通点は何ですか。",
  "In fours": "4 人で",
  "Two pairs together: what stands out? Agree on one point to bring to everybody.":
    "2 組で一緒に：何が目立ちますか。全員に伝える点を 1 つ決めてください。",
  "Two pairs together: agree on one point.": "2 組で一緒に：点を 1 つ決めてください。",
  "One point. Who says it?": "1 つだけ。だれが話しますか。",
  "All together": "全員で",
  "One point from each four: what was it, and why that one?": "4 人組から 1 つずつ：何でしたか。なぜそれですか。",
  "One point from each four.": "4 人組から 1 つずつ。",
  "Is there a point that nobody has said?": "まだだれも言っていないことはありますか。",
};
